package earnshaw.figure.style;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/// Small pictures that are drawn over and over, kept as pixels for surfaces that are drawn many times a second. A stamp
/// stands at most an eighth of a pixel beside its place. Any thread may draw.
public final class StampCache {

    /// Places within a pixel, along each axis, that have a stamp of their own.
    private static final int STEPS = 4;

    private static final int KEPT = 2048;

    private static final Map<Key, BufferedImage> KNOWN = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, BufferedImage> eldest) {
            return size() > KEPT;
        }
    };

    private StampCache() {}

    /// Draws a picture about a place.
    @FunctionalInterface
    public interface Drawing {
        void draw(Pen pen, double x, double y);
    }

    /// How pictures may be drawn on a surface.
    private static final class Allowed extends RenderingHints.Key {

        private static final Allowed KEY = new Allowed();

        private Allowed() {
            super(0x57A3);
        }

        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof Boolean;
        }
    }

    private record Key(Object look, String palette, double unit, double scale, int right, int down) {}

    /// Allows stamps on a surface of pixels; without it everything is drawn exactly where it is.
    public static void allow(Graphics2D surface) {
        surface.setRenderingHint(Allowed.KEY, true);
    }

    /// Draws a picture, from its stamp where stamps are allowed.
    ///
    /// @param reach how far it goes from its place, in pixels or points
    /// @param look  equal for pictures that look the same in one style
    public static void draw(Pen pen, double x, double y, double reach, Object look, Drawing drawing) {
        AffineTransform to = pen.g().getTransform();
        boolean plain = (to.getType() & ~(AffineTransform.TYPE_TRANSLATION | AffineTransform.TYPE_UNIFORM_SCALE)) == 0;
        if (pen.g().getRenderingHint(Allowed.KEY) == null || !plain) {
            drawing.draw(pen, x, y);
            return;
        }
        double scale = to.getScaleX();
        long right = Math.round((x * scale + to.getTranslateX()) * STEPS);
        long down = Math.round((y * scale + to.getTranslateY()) * STEPS);
        int half = (int) Math.ceil(reach * scale) + 1;
        BufferedImage stamp =
                stamp(pen.style(), scale, Math.floorMod(right, STEPS), Math.floorMod(down, STEPS), half, look, drawing);
        pen.g().setTransform(new AffineTransform());
        pen.g().drawImage(stamp, (int) Math.floorDiv(right, STEPS) - half, (int) Math.floorDiv(down, STEPS) - half,
                null);
        pen.g().setTransform(to);
    }

    private static BufferedImage stamp(Style style, double scale, int right, int down, int half, Object look,
            Drawing drawing) {
        Key key = new Key(look, style.palette().name(), style.unit() * style.lines(), scale, right, down);
        synchronized (KNOWN) {
            return KNOWN.computeIfAbsent(key, _ -> {
                int side = 2 * half + 2;
                var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
                Graphics2D g = image.createGraphics();
                g.translate(half + (double) right / STEPS, half + (double) down / STEPS);
                g.scale(scale, scale);
                double reach = side / scale;
                try (Pen pen = Pen.over(g, new Rectangle2D.Double(-reach, -reach, 2 * reach, 2 * reach), style)) {
                    drawing.draw(pen, 0, 0);
                }
                g.dispose();
                return image;
            });
        }
    }
}

package earnshaw.figure.style;

import java.awt.Graphics2D;
import java.awt.RenderingHints;

/// What a figure is drawing, told to a surface that wants to know. Every other surface ignores it.
///
/// @param kind what it is
/// @param name of the axis or plot, or the text as it is written
/// @param id   the same for all calls that belong together
public record FigurePart(Kind kind, String name, Object id) {

    /// Kinds of parts. `AXIS`: the numbers of an axis. `CURVES`: curves that a reader must tell apart. `TEXT`: the pieces of
    /// one line of text. `OTHER`: anything else.
    public enum Kind { AXIS, CURVES, TEXT, OTHER }

    /// Under which hint a surface finds it.
    public static final RenderingHints.Key KEY = new Key();

    private static final FigurePart OTHER = new FigurePart(Kind.OTHER, "", "");

    private static final class Key extends RenderingHints.Key {

        private static final int NUMBER = 0x6561726e;

        Key() {
            super(NUMBER);
        }

        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof FigurePart;
        }
    }

    /// Draws a part.
    public void draw(Graphics2D g, Runnable drawing) {
        FigurePart before = of(g);
        g.setRenderingHint(KEY, this);
        drawing.run();
        g.setRenderingHint(KEY, before);
    }

    /// What is being drawn on a surface.
    public static FigurePart of(Graphics2D g) {
        return g.getRenderingHint(KEY) instanceof FigurePart part ? part : OTHER;
    }
}

package earnshaw.figure.ground;

import earnshaw.figure.camera.Projection;
import earnshaw.figure.camera.SampledLandscape;
import earnshaw.figure.style.KeyEntry;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.problem.Overlay;
import earnshaw.problem.TheoremCheck.Premise;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/// What theorems say about places, without a colour of its own, since colours belong to electrons: curves, and regions
/// as their border with short strokes inwards; a legend says what is what.
public final class TheoremOverlays {

    private static final double CURVE = 1.6;
    private static final double BORDER = 1;

    /// How far a curve on the far side of a ball sinks into the ground.
    private static final double SUNK = 0.5;

    /// Strokes inwards: length and distance, in design units.
    private static final double STROKE = 6;
    private static final double APART = 7;

    /// Of the legend: length of a sample and room about it in design units, and height of a line in heights of its
    /// type.
    private static final double SAMPLE = 24;
    private static final double EDGE = 8;
    private static final double LINE = 1.55;

    /// Cells along the longer side in which a border is looked for.
    private static final int CELLS = 110;

    private final Pen pen;
    private final Projection lens;

    private TheoremOverlays(Pen pen, Projection lens) {
        this.pen = pen;
        this.lens = lens;
    }

    /// @param seen the rectangle of places in sight: left, low, right, high
    public static void draw(Pen pen, Projection lens, List<Overlay> overlays, double[] seen) {
        TheoremOverlays drawn = new TheoremOverlays(pen, lens);
        for (int i = 0; i < overlays.size(); i++) {
            Color colour = drawn.colour(i);
            if (!Premise.met(overlays.get(i).premises())) {
                continue;
            }
            switch (overlays.get(i)) {
                case Overlay.Region region -> {
                    SampledLandscape margin =
                            SampledLandscape.of(region.margin(), seen[0], seen[1], seen[2], seen[3], CELLS);
                    ContourTracer.of(margin, 0).forEach(line -> drawn.border(line, margin, colour));
                }
                case Overlay.Curve curve -> {
                    List<double[]> points = ContourLines.seen(lens, curve.points());
                    boolean behind = curve.points().getFirst().length > 2 && points.getFirst()[2] < 0;
                    drawn.curve(behind ? whole(points) : path(points), curve.dashed() || behind,
                            behind ? pen.sunk(colour, SUNK) : colour);
                }
            }
        }
    }

    /// Draws their names in a corner.
    public static void drawLegend(Pen pen, Rectangle2D area, Projection lens, List<Overlay> overlays) {
        new TheoremOverlays(pen, lens).legend(area, overlays);
    }

    /// Their names for a legend outside of the scene.
    public static List<KeyEntry> entries(Projection lens, List<Overlay> overlays) {
        return IntStream.range(0, overlays.size()).mapToObj(i -> new KeyEntry((pen, x, y, wide) -> {
            TheoremOverlays drawn = new TheoremOverlays(pen, lens);
            drawn.sample(overlays.get(i), drawn.colour(i), x, y, wide);
        }, named(overlays.get(i)).source())).toList();
    }

    // An overlay whose premise fails is not drawn; the legend says which premise it is.
    private static MathText named(Overlay overlay) {
        String unmet = Premise.unmet(overlay.premises());
        return new MathText(unmet.isEmpty() ? overlay.name() : overlay.name() + ": " + unmet);
    }

    private Color colour(int place) {
        return place % 2 == 0 ? pen.palette().neutral() : pen.palette().ink();
    }

    // through the ball, on whose far side it lies
    private static Path2D whole(List<double[]> points) {
        return path(points.stream().map(point -> new double[] {point[0], point[1], 0}).toList());
    }

    private static Path2D path(List<double[]> points) {
        Path2D path = new Path2D.Double();
        boolean open = false;
        for (double[] point : points) {
            if (open && point[2] >= 0) {
                path.lineTo(point[0], point[1]);
            } else if (point[2] >= 0) {
                path.moveTo(point[0], point[1]);
            }
            open = point[2] >= 0; // the rest lies behind a relief
        }
        return path;
    }

    private void curve(Path2D path, boolean dashed, Color colour) {
        if (dashed) {
            pen.dash(path, colour, CURVE, 5, 4);
        } else {
            pen.stroke(path, colour, CURVE);
        }
    }

    private void border(List<double[]> line, SampledLandscape margin, Color colour) {
        List<double[]> points = ContourLines.seen(lens, line);
        Path2D path = path(points);
        double left = 0;
        for (int i = 1; i < line.size(); i++) {
            double dx = points.get(i)[0] - points.get(i - 1)[0];
            double dy = points.get(i)[1] - points.get(i - 1)[1];
            double length = Math.hypot(dx, dy);
            for (; left < length; left += pen.of(APART)) {
                stroke(path, line, margin, i, left / length);
            }
            left -= length;
        }
        pen.stroke(path, Palette.fade(colour, 0.75), BORDER);
    }

    // from a place of the border into the region: across the border, to the side where the margin is larger
    private void stroke(Path2D path, List<double[]> line, SampledLandscape margin, int i, double share) {
        double dx = line.get(i)[0] - line.get(i - 1)[0];
        double dy = line.get(i)[1] - line.get(i - 1)[1];
        double x = line.get(i - 1)[0] + share * dx;
        double y = line.get(i - 1)[1] + share * dy;
        double step = pen.of(STROKE) / lens.scale() / Math.hypot(dx, dy);
        double side = margin.at(x - dy * step, y + dx * step) > margin.at(x + dy * step, y - dx * step) ? 1 : -1;
        double[] from = new double[Projection.SIZE];
        double[] to = new double[Projection.SIZE];
        lens.see(new double[] {x, y}, 0, from);
        lens.see(new double[] {x - side * dy * step, y + side * dx * step}, 0, to);
        if (from[2] >= 0 && to[2] >= 0) {
            path.append(new Line2D.Double(from[0], from[1], to[0], to[1]), false);
        }
    }

    /// Where their names are written, in the upper right corner; empty without overlays.
    public static Rectangle2D legend(Style style, Rectangle2D area, Projection lens, List<Overlay> overlays) {
        if (overlays.isEmpty()) {
            return new Rectangle2D.Double();
        }
        float type = style.smallType();
        double width = overlays.stream().mapToDouble(overlay -> named(overlay).width(type)).max().orElse(0);
        double wide = style.of(SAMPLE + 7) + width + 2 * style.of(EDGE);
        double top = area.getY() + style.of(lens.relief().isPresent() ? 58 : 24); // below a window's buttons for the axes
        return new Rectangle2D.Double(area.getMaxX() - style.of(16) + style.of(EDGE) - wide,
                top - type - style.of(EDGE) / 2, wide, overlays.size() * type * LINE + style.of(EDGE));
    }

    private void legend(Rectangle2D area, List<Overlay> overlays) {
        if (overlays.isEmpty()) {
            return;
        }
        float type = pen.style().smallType();
        double line = type * LINE;
        double sample = pen.of(SAMPLE);
        List<MathText> names = overlays.stream().map(TheoremOverlays::named).toList();
        Rectangle2D plate = legend(pen.style(), area, lens, overlays);
        double left = plate.getX() + sample + pen.of(7) + pen.of(EDGE);
        double top = plate.getY() + type + pen.of(EDGE) / 2;
        pen.fill(plate, Palette.fade(pen.palette().ground(), 0.85));
        for (int i = 0; i < overlays.size(); i++) {
            double y = top + i * line;
            double middle = y - type * 0.32;
            sample(overlays.get(i), colour(i), left - sample - pen.of(7), middle, sample);
            names.get(i).draw(pen.g(), left, y, type, pen.palette().faint());
        }
    }

    private void sample(Overlay overlay, Color colour, double x, double middle, double wide) {
        Line2D mark = new Line2D.Double(x, middle, x + wide, middle);
        if (!Premise.met(overlay.premises())) {
            pen.disc(mark.getX2() - pen.of(2), middle, pen.of(2), pen.palette().hairline());
        } else if (overlay instanceof Overlay.Curve curve) {
            curve(new Path2D.Double(mark), curve.dashed(), colour);
        } else {
            Path2D sign = new Path2D.Double(mark);
            for (double at = mark.getX1() + pen.of(2); at < mark.getX2(); at += pen.of(APART * 0.7)) {
                sign.append(new Line2D.Double(at, middle, at, middle + pen.of(STROKE * 0.8)), false);
            }
            pen.stroke(sign, Palette.fade(colour, 0.75), BORDER);
        }
    }
}

package earnshaw.figure.ground;

import earnshaw.figure.camera.ProjectedBody;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.camera.SampledLandscape;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.NumberLabels;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Ticks;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Contour lines of a loss with their numbers in gaps along them.
public final class ContourLines {

    /// Levels in a decade, and which of them carry a number.
    private static final double[] LEVELS = {1, 1.5, 2, 3, 5, 7};
    private static final List<Double> NUMBERED = List.of(1.0, 2.0, 5.0);

    /// Lowest level as a share of the highest.
    private static final double DEPTH = 0.004;
    private static final int FEWEST = 4;
    private static final double STEPS = 7;

    /// Share of the sampled values that the highest level stands above.
    private static final double HIGHEST = 0.98;

    /// A level closer than this to the highest may be that of a plateau, where a line means nothing.
    private static final double FLAT = 0.99;

    private static final double TYPE = 10;
    private static final double WIDTH = 0.8;
    private static final double ZERO_WIDTH = 1.6;

    /// A number keeps so far from the border, from bodies and from other numbers, in design units.
    private static final double AIR = 16;

    /// On paper it keeps so much farther from bodies, whose names stand beside them.
    private static final double NAME = 14;

    private final Pen pen;
    private final Rectangle2D inner;
    private final List<double[]> taken = new ArrayList<>();
    private final Color colour;

    private ContourLines(Pen pen, Rectangle2D area, List<ProjectedBody> marks) {
        this.pen = pen;
        inner = pen.style().inside(area, 2 * AIR);
        boolean paper = pen.palette().tint() == 0;
        marks.stream() // in a window numbers would jump about if they made way for what moves
                .filter(mark -> paper || !mark.body().isElectron())
                .forEach(mark -> taken.add(new double[] {mark.x(), mark.y(), paper ? pen.of(NAME) : 0}));
        colour = pen.palette().firm();
    }

    /// Draws contour lines of a loss over its plane; the numbers keep away from protons.
    public static void draw(Pen pen, Rectangle2D area, Projection lens, SampledLandscape sampled,
            List<ProjectedBody> marks) {
        ContourLines lines = new ContourLines(pen, area, marks);
        for (double level : levels(sampled)) {
            boolean numbered = numbered(level);
            for (List<double[]> line : ContourTracer.of(sampled, level)) {
                lines.line(seen(lens, line), numbered ? NumberLabels.of(level, 1) : "", Dashes.NONE);
            }
        }
    }

    /// Whether a line is broken into dashes.
    private enum Dashes { NONE, SOME }

    /// Draws contour lines of values that were sampled at points of the surface itself: those below 0 in dashes, each
    /// with its number.
    ///
    /// @param onSurface columns and rows are points of the surface
    public static void draw(Pen pen, Rectangle2D area, SampledLandscape onSurface, List<Double> levels,
            List<ProjectedBody> marks) {
        ContourLines lines = new ContourLines(pen, area, marks);
        for (double level : levels) {
            for (List<double[]> line : ContourTracer.of(onSurface, level)) {
                List<double[]> points = line.stream().map(point -> new double[] {point[0], point[1], 0}).toList();
                lines.line(points, NumberLabels.shortest(level), level < 0 ? Dashes.SOME : Dashes.NONE);
            }
        }
    }

    /// Draws the line on which values sampled at points of the surface are 0, strong enough to be told from contour
    /// lines.
    public static void drawZero(Pen pen, SampledLandscape onSurface) {
        for (List<double[]> line : ContourTracer.of(onSurface, 0)) {
            Path2D path = new Path2D.Double();
            path.moveTo(line.getFirst()[0], line.getFirst()[1]);
            line.forEach(point -> path.lineTo(point[0], point[1]));
            pen.stroke(path, pen.palette().ink(), ZERO_WIDTH);
        }
    }

    /// The levels drawn of a landscape: round numbers that are denser where it is low, or equal steps where it hardly
    /// varies.
    static List<Double> levels(SampledLandscape sampled) {
        double[] values = sampled.sorted();
        List<Double> levels = new ArrayList<>();
        if (values.length == 0) {
            return levels;
        }
        double high = values[(int) (HIGHEST * (values.length - 1))];
        double low = Math.max(values[0], DEPTH * high);
        for (int power = (int) Math.floor(Math.log10(Math.max(low, Double.MIN_NORMAL))); high > 0
                && Math.pow(10, power) <= high; power++) {
            for (double factor : LEVELS) {
                double level = factor * Math.pow(10, power);
                if (level > low && level < FLAT * high) {
                    levels.add(level);
                }
            }
        }
        return levels.size() >= FEWEST || high <= values[0] ? levels : Ticks.linear(values[0], high, STEPS).marks();
    }

    private static boolean numbered(double level) {
        double mantissa = level / Math.pow(10, Math.floor(Math.log10(level) + 1e-9));
        return NUMBERED.stream().anyMatch(one -> Math.abs(mantissa - one) < 1e-6);
    }

    /// Places as points on the surface.
    static List<double[]> seen(Projection lens, List<double[]> places) {
        List<double[]> points = new ArrayList<>(places.size());
        for (double[] place : places) {
            double[] point = new double[Projection.SIZE];
            lens.see(place, 0, point);
            points.add(point);
        }
        return points;
    }

    private void line(List<double[]> points, String number, Dashes dashes) {
        MathText text = new MathText(number);
        double half = number.isEmpty() ? 0 : text.width(pen.of(TYPE)) / 2;
        int at = number.isEmpty() ? -1 : spot(points, half);
        double[] middle = at < 0 ? null : points.get(at);
        Path2D path = new Path2D.Double();
        boolean open = false;
        for (double[] point : points) {
            boolean gap = middle != null && Math.hypot(point[0] - middle[0], point[1] - middle[1]) < half + pen.of(2.5);
            if (gap || point[2] < 0) {
                open = false;
            } else if (open) {
                path.lineTo(point[0], point[1]);
            } else {
                path.moveTo(point[0], point[1]);
                open = true;
            }
        }
        if (dashes == Dashes.SOME) {
            pen.dash(path, colour, WIDTH, 4, 3);
        } else {
            pen.stroke(path, colour, WIDTH);
        }
        if (middle != null) {
            taken.add(new double[] {middle[0], middle[1], 0});
            number(text, points, at);
        }
    }

    // The number stands where the line is straight and farthest from the numbers and bodies that are there already.
    private int spot(List<double[]> points, double half) {
        int best = -1;
        double most = pen.of(AIR) + half;
        for (int i = 4; i + 4 < points.size(); i += 2) {
            double[] point = points.get(i);
            double[] before = points.get(i - 4);
            double[] after = points.get(i + 4);
            double chord = Math.hypot(after[0] - before[0], after[1] - before[1]);
            double way = Math.hypot(point[0] - before[0], point[1] - before[1])
                    + Math.hypot(after[0] - point[0], after[1] - point[1]);
            double free = taken.stream()
                    .mapToDouble(one -> Math.hypot(one[0] - point[0], one[1] - point[1]) - one[2]).min()
                    .orElse(most + 1);
            double worth = Math.min(free, pen.of(5 * AIR)) - pen.of(9 * AIR) * (1 - chord / way);
            if (point[2] >= 0 && inner.contains(point[0], point[1]) && uncut(point, half) && free > pen.of(AIR) + half
                    && worth > most) {
                most = worth;
                best = i;
            }
        }
        return best;
    }

    private boolean uncut(double[] point, double half) {
        Shape clip = pen.g().getClip();
        return clip == null || clip.contains(point[0] - half, point[1] - half, 2 * half, 2 * half);
    }

    private void number(MathText text, List<double[]> points, int at) {
        double[] before = points.get(at - 2);
        double[] after = points.get(at + 2);
        double turn = Math.atan2(after[1] - before[1], after[0] - before[0]);
        double upright = turn > Math.PI / 2 ? turn - Math.PI : turn <= -Math.PI / 2 ? turn + Math.PI : turn;
        Graphics2D g = (Graphics2D) pen.g().create();
        g.translate(points.get(at)[0], points.get(at)[1]);
        g.rotate(upright);
        text.drawCentred(g, 0, pen.of(TYPE) * 0.35, pen.of(TYPE), pen.palette().faint());
        g.dispose();
    }
}

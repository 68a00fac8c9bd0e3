package earnshaw.figure.scene;

import earnshaw.analysis.CriticalPoint;
import earnshaw.analysis.CriticalPoint.Kind;
import earnshaw.analysis.ElectronCriticalPoints;
import earnshaw.analysis.ElectronCriticalPoints.Progress;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.problem.Body;
import earnshaw.problem.Chart;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Draws the critical points of an electron's loss, told apart by their shapes: a triangle on its tip for a minimum, on
/// its base for a maximum, a diamond with its index for a saddle, a square where the second derivatives do not decide.
/// Short arrows show in which directions the loss falls.
final class CriticalMarks {

    /// Half the size of a mark and length of an arrow, in design units.
    private static final double HALF = 5.2;
    private static final double ARROW = 15;
    private static final double HEAD = 5;

    /// An arrow that is seen shorter than this points at the eye.
    private static final double SHORTEST = 4;

    private static final double NUMBER = 9;

    /// How far a mark on the far side of a ball sinks into the ground.
    private static final double SUNK = 0.6;

    /// A step along a direction, short enough for a straight line and long enough for its digits.
    private static final double STEP = 0x1p-20;

    /// Of the legend: room about it, and from the edges of the scene.
    private static final double EDGE = 8;
    private static final double FROM_RIGHT = 12;
    private static final double FROM_BELOW = 34;
    private static final double LINE = 1.55;

    private final Pen pen;
    private final Projection lens;
    private final ElectronCriticalPoints found;
    private final Chart chart;

    private CriticalMarks(Pen pen, Projection lens, ElectronCriticalPoints found) {
        this.pen = pen;
        this.lens = lens;
        this.found = found;
        chart = found.walker().chart();
    }

    /// Draws those on one side.
    ///
    /// @param behind whether those on the far side of a ball or of a relief are drawn
    static void draw(Pen pen, Projection lens, ElectronCriticalPoints found, boolean behind) {
        CriticalMarks marks = new CriticalMarks(pen, lens, found);
        // The lowest are drawn last and lie on top.
        for (CriticalPoint point : found.points().reversed()) {
            marks.point(point, behind);
        }
    }

    private void point(CriticalPoint point, boolean behind) {
        double[] x = point.state().x();
        double[] at = place(x, point);
        double[] seen = new double[Projection.SIZE];
        lens.see(at, 0, seen);
        boolean far = lens.sided() && seen[2] < 0;
        if (far != behind || !Double.isFinite(seen[0]) || !Double.isFinite(seen[1])) {
            return;
        }
        Color ink = pen.sunk(pen.palette().ink(), far ? SUNK : 0);
        for (double[] escape : point.escapes()) {
            arrows(point, at, escape, seen, ink);
        }
        mark(point, seen[0], seen[1], ink);
    }

    private double[] place(double[] x, CriticalPoint point) {
        double[] at = new double[point.bodies().getFirst().at().length];
        chart.place(x, found.electron(), at);
        return at;
    }

    private void arrows(CriticalPoint point, double[] at, double[] escape, double[] seen, Color ink) {
        double[] moved = point.state().x().clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += STEP * escape[i];
        }
        double[] tip = place(moved, point);
        // As long a way for every direction, so that one that points at the eye is seen shorter.
        double length = pen.of(ARROW) / lens.scale() / STEP;
        for (int c = 0; c < tip.length; c++) {
            tip[c] = at[c] + length * (tip[c] - at[c]);
        }
        double[] end = new double[Projection.SIZE];
        lens.see(tip, 0, end);
        double far = Math.hypot(end[0] - seen[0], end[1] - seen[1]);
        if (!(far >= pen.of(SHORTEST))) {
            return;
        }
        for (int side = -1; side <= 1; side += 2) {
            double ux = side * (end[0] - seen[0]) / far;
            double uy = side * (end[1] - seen[1]) / far;
            double from = pen.of(HALF + 2);
            Line2D shaft = new Line2D.Double(seen[0] + ux * from, seen[1] + uy * from,
                    seen[0] + ux * (from + far), seen[1] + uy * (from + far));
            Shape head = BodyMarks.head(shaft.getX2(), shaft.getY2(), ux, uy, pen.of(HEAD));
            pen.stroke(shaft, Palette.fade(pen.palette().ground(), 0.8), 3.2);
            pen.stroke(head, Palette.fade(pen.palette().ground(), 0.8), 2);
            pen.stroke(shaft, ink, 1.3);
            pen.fill(head, ink);
        }
    }

    private void mark(CriticalPoint point, double x, double y, Color ink) {
        Shape shape = shape(point.kind(), x, y);
        pen.stroke(shape, pen.palette().ground(), 3.4);
        boolean filled = point.kind() == Kind.MINIMUM || point.kind() == Kind.MAXIMUM;
        pen.fill(shape, filled ? ink : pen.palette().ground());
        pen.stroke(shape, ink, 1.3);
        if (point.kind() == Kind.SADDLE) {
            double type = pen.of(NUMBER);
            new MathText(String.valueOf(point.index())).drawCentred(pen.g(), x, y + 0.35 * type, type, ink);
        }
    }

    private Shape shape(Kind kind, double x, double y) {
        double half = pen.of(HALF);
        return switch (kind) {
            case MINIMUM -> polygon(x, y, half, new double[][] {{-1, -0.8}, {1, -0.8}, {0, 1}});
            case MAXIMUM -> polygon(x, y, half, new double[][] {{-1, 0.8}, {1, 0.8}, {0, -1}});
            case SADDLE -> polygon(x, y, half, new double[][] {{-1.35, 0}, {0, -1.35}, {1.35, 0}, {0, 1.35}});
            case DEGENERATE -> polygon(x, y, half, new double[][] {{-0.85, -0.85}, {0.85, -0.85}, {0.85, 0.85},
                {-0.85, 0.85}});
        };
    }

    private static Path2D polygon(double x, double y, double half, double[][] corners) {
        Path2D path = new Path2D.Double();
        for (double[] corner : corners) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(x + half * corner[0], y + half * corner[1]);
            } else {
                path.lineTo(x + half * corner[0], y + half * corner[1]);
            }
        }
        path.closePath();
        return path;
    }

    private record Entry(CriticalPoint example, String words) {}

    private static List<Entry> entries(ElectronCriticalPoints found) {
        List<Entry> entries = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            found.points().stream().filter(point -> point.kind() == kind).findFirst()
                    .ifPresent(point -> entries.add(new Entry(point,
                            kind == Kind.SADDLE ? "saddle with its index" : kind.word())));
        }
        return entries;
    }

    private static MathText heading(ElectronCriticalPoints found, Body electron) {
        String whose = "of the loss in $" + electron.label() + "$";
        if (found.progress() == Progress.SEARCHING) {
            return new MathText(found.points().isEmpty() ? "Looking for critical points " + whose
                    : "Critical points " + whose + " so far");
        }
        return new MathText(found.points().isEmpty() ? "No critical point " + whose + " was found"
                : "Critical points " + whose);
    }

    /// Where their names are written, in the lower right corner.
    static Rectangle2D legend(Style style, Rectangle2D area, ElectronCriticalPoints found, Body electron) {
        float type = style.smallType();
        List<Entry> entries = entries(found);
        double width = heading(found, electron).width(type);
        for (Entry entry : entries) {
            width = Math.max(width, style.of(4 * HALF) + new MathText(entry.words).width(type));
        }
        double wide = width + style.of(2 * EDGE);
        double high = (entries.size() + 1) * type * LINE + style.of(EDGE);
        return new Rectangle2D.Double(area.getMaxX() - style.of(FROM_RIGHT) - wide,
                area.getMaxY() - style.of(FROM_BELOW) - high, wide, high);
    }

    /// Says what is what.
    static void drawLegend(Pen pen, Rectangle2D area, Projection lens, ElectronCriticalPoints found, Body electron) {
        CriticalMarks marks = new CriticalMarks(pen, lens, found);
        float type = pen.style().smallType();
        Rectangle2D plate = legend(pen.style(), area, found, electron);
        pen.fill(plate, Palette.fade(pen.palette().ground(), 0.85));
        double x = plate.getX() + pen.of(EDGE);
        double y = plate.getY() + type + pen.of(EDGE) / 2;
        heading(found, electron).draw(pen.g(), x, y, type, pen.palette().faint());
        for (Entry entry : entries(found)) {
            y += type * LINE;
            marks.mark(entry.example, x + pen.of(1.4 * HALF), y - 0.33 * type, pen.palette().ink());
            new MathText(entry.words).draw(pen.g(), x + pen.of(4 * HALF), y, type, pen.palette().faint());
        }
    }
}

package earnshaw.figure.field;

import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.scenario.View;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/// The force of a field as arrows at the points of a grid, or as streamlines along it.
final class FieldLines {

    private static final double HEAD = 3.6;
    private static final double WIDTH = 1;
    private static final double SHORTEST = 3;

    /// Lines lie under bodies and trails, and let the tint through.
    private static final double INK = 0.42;

    /// A step along a streamline, its longest length, and how far two streamlines stay apart, in design units.
    private static final double STEP = 3;
    private static final int STEPS = 160;
    private static final double APART = 21;
    private static final double SHORT_LINE = 24;

    private final Pen pen;
    private final FieldGrid grid;
    private final double[] vectors;
    private final Shape clip;
    private final Color colour;

    /// @param vectors of the surface, two numbers a point of the grid
    FieldLines(Pen pen, FieldGrid grid, double[] vectors, Shape clip) {
        this.pen = pen;
        this.grid = grid;
        this.vectors = vectors;
        this.clip = clip;
        colour = Palette.fade(pen.palette().ink(), INK);
    }

    /// @param strongest force whose arrow fills a cell of the grid, in pixels or points for a unit of time
    void draw(View.Lines lines, double strongest) {
        switch (lines) {
            case NONE -> {}
            case ARROWS, DIRECTIONS -> arrows(lines, strongest);
            case STREAMLINES -> streamlines();
        }
    }

    private void arrows(View.Lines lines, double strongest) {
        double longest = 0.82 * grid.cell();
        for (int i = 0; i < grid.count(); i++) {
            double u = vectors[2 * i];
            double v = vectors[2 * i + 1];
            double size = Math.hypot(u, v);
            if (!(size > 0) || Double.isInfinite(size) || !clip.contains(grid.x(i), grid.y(i))) {
                continue;
            }
            double length =
                    lines == View.Lines.DIRECTIONS ? 0.6 * longest : longest * Math.min(1, Math.sqrt(size / strongest));
            if (length >= pen.of(SHORTEST)) {
                arrow(grid.x(i), grid.y(i), u / size, v / size, length);
            }
        }
    }

    private void arrow(double x, double y, double u, double v, double length) {
        double fromX = x - u * length / 2;
        double fromY = y - v * length / 2;
        double toX = x + u * length / 2;
        double toY = y + v * length / 2;
        double head = Math.min(pen.of(HEAD), 0.6 * length);
        pen.line(fromX, fromY, toX - u * head * 0.7, toY - v * head * 0.7, colour, WIDTH);
        head(toX, toY, u, v, head);
    }

    private void head(double x, double y, double u, double v, double size) {
        Path2D head = new Path2D.Double();
        head.moveTo(x, y);
        head.lineTo(x - u * size - v * 0.45 * size, y - v * size + u * 0.45 * size);
        head.lineTo(x - u * size + v * 0.45 * size, y - v * size - u * 0.45 * size);
        head.closePath();
        pen.fill(head, colour);
    }

    // Every free point of a fine raster begins a line, which ends where it comes near another one.
    private void streamlines() {
        double apart = pen.of(APART);
        Rectangle2D bounds = clip.getBounds2D().createIntersection(
                new Rectangle2D.Double(grid.left(), grid.top(), (grid.columns() - 1) * grid.cell(),
                        (grid.rows() - 1) * grid.cell()));
        int columns = Math.max(1, (int) Math.ceil(bounds.getWidth() / apart));
        int rows = Math.max(1, (int) Math.ceil(bounds.getHeight() / apart));
        boolean[] taken = new boolean[columns * rows];
        for (int i = 0; i < taken.length; i++) {
            double x = bounds.getX() + (i % columns + 0.5) * apart;
            double y = bounds.getY() + (i / columns + 0.5) * apart;
            if (!taken[i] && clip.contains(x, y)) {
                line(new Point2D.Double(x, y), bounds, apart, columns, taken);
            }
        }
    }

    private void line(Point2D start, Rectangle2D bounds, double apart, int columns, boolean[] taken) {
        Path2D back = walk(start, -1, bounds, apart, columns, taken);
        Path2D forth = walk(start, 1, bounds, apart, columns, taken);
        Rectangle2D covered = back.getBounds2D().createUnion(forth.getBounds2D());
        if (covered.getWidth() + covered.getHeight() < pen.of(SHORT_LINE)) {
            return;
        }
        pen.stroke(back, colour, WIDTH);
        pen.stroke(forth, colour, WIDTH);
        double[] force = at(start.getX(), start.getY());
        double size = force == null ? 0 : Math.hypot(force[0], force[1]);
        if (force != null && size > 0) {
            head(start.getX() + force[0] / size * pen.of(2), start.getY() + force[1] / size * pen.of(2),
                    force[0] / size, force[1] / size,
                    pen.of(HEAD + 1));
        }
    }

    private Path2D walk(Point2D start, int sign, Rectangle2D bounds, double apart, int columns, boolean[] taken) {
        Path2D path = new Path2D.Double();
        path.moveTo(start.getX(), start.getY());
        double x = start.getX();
        double y = start.getY();
        int own = -1;
        for (int i = 0; i < STEPS; i++) {
            double[] first = unit(x, y, sign);
            double[] middle = first == null ? null : unit(x + first[0] / 2, y + first[1] / 2, sign);
            if (middle == null) {
                break;
            }
            x += middle[0];
            y += middle[1];
            if (!clip.contains(x, y) || !bounds.contains(x, y)) {
                break;
            }
            int cell = (int) ((y - bounds.getY()) / apart) * columns
                    + Math.min(columns - 1, (int) ((x - bounds.getX()) / apart));
            if (cell != own && cell < taken.length) {
                if (taken[cell] && own >= 0) {
                    break;
                }
                taken[cell] = true;
                own = cell;
            }
            path.lineTo(x, y);
        }
        return path;
    }

    private double @Nullable [] unit(double x, double y, int sign) {
        double[] force = at(x, y);
        if (force == null) {
            return null;
        }
        double size = Math.hypot(force[0], force[1]);
        double step = sign * pen.of(STEP) / size;
        return size > 0 && Double.isFinite(size) ? new double[] {step * force[0], step * force[1]} : null;
    }

    // Bilinear between the points of the grid; null beyond them.
    private double @Nullable [] at(double x, double y) {
        double u = (x - grid.left()) / grid.cell();
        double v = (y - grid.top()) / grid.cell();
        int column = (int) Math.floor(u);
        int row = (int) Math.floor(v);
        if (column < 0 || row < 0 || column + 1 >= grid.columns() || row + 1 >= grid.rows()) {
            return null;
        }
        double[] force = new double[2];
        for (int c = 0; c < 2; c++) {
            int corner = 2 * (row * grid.columns() + column) + c;
            int below = corner + 2 * grid.columns();
            double upper = vectors[corner] + (u - column) * (vectors[corner + 2] - vectors[corner]);
            double lower = vectors[below] + (u - column) * (vectors[below + 2] - vectors[below]);
            force[c] = upper + (v - row) * (lower - upper);
        }
        return force;
    }
}

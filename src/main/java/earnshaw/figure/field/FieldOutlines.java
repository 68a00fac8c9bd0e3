package earnshaw.figure.field;

import earnshaw.figure.camera.Projection;
import earnshaw.figure.camera.SampledLandscape;
import earnshaw.figure.camera.SpaceBox;
import earnshaw.figure.ground.ContourTracer;
import earnshaw.figure.style.ColourScale;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.problem.field.FieldQuantity;
import earnshaw.problem.field.FieldSampler;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Surfaces of equal value in space as the lines in which parallel planes cut them, far ones fainter. Of the Laplacian
/// and the least curvature it is the surface on which they are 0; of others a few values, warm above 0 and cold below.
final class FieldOutlines {

    /// Points along a side of a plane, and pair terms looked at for one picture.
    private static final int FINEST = 56;
    private static final int COARSEST = 18;
    private static final int EFFORT = 200_000;

    /// Values as shares of the upper end of the scale.
    private static final List<Double> SIGNED = List.of(-0.6, -0.25, 0.25, 0.6);
    private static final List<Double> POSITIVE = List.of(0.2, 0.5, 0.8);

    private static final double WIDTH = 1.1;

    /// Share of the ground's colour in the farthest line.
    private static final double FAR = 0.75;

    private final Pen pen;
    private final Projection lens;
    private final SpaceBox box;
    private final double span;
    private final FieldQuantity quantity;
    private final ColourScale scale;

    /// A line as it is drawn.
    private record Outline(Path2D path, double depth, Color colour) {}

    FieldOutlines(Pen pen, Projection lens, double span, FieldQuantity quantity, ColourScale scale) {
        this.pen = pen;
        this.lens = lens;
        this.span = span;
        this.quantity = quantity;
        this.scale = scale;
        box = SpaceBox.of(lens, span);
    }

    /// @param slice  one of the planes; the others are parallel to it
    /// @param count  how many planes
    /// @param base   a place whose hidden coordinates all places share
    /// @param bodies in the scene, for what it costs
    void draw(FieldSlice slice, int count, double[] base, FieldSampler sampler, int bodies) {
        int side = Math.clamp((int) Math.sqrt(EFFORT / (double) (count * Math.max(1, bodies))), COARSEST, FINEST);
        double[] ends = slice.through(box);
        List<Outline> outlines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            plane(slice.at(ends[0] + (i + 0.5) / count * (ends[1] - ends[0])), side, base, sampler, outlines);
        }
        outlines.sort(Comparator.comparingDouble(Outline::depth));
        for (Outline outline : outlines) {
            double far = Math.clamp(0.5 - outline.depth() / span, 0, 1);
            pen.stroke(outline.path(), pen.sunk(outline.colour(), FAR * far), WIDTH);
        }
    }

    private void plane(FieldSlice plane, int side, double[] base, FieldSampler sampler, List<Outline> outlines) {
        double[][] across = plane.axes();
        double[] middle = plane.middle(lens);
        double[] reach = {1e300, -1e300, 1e300, -1e300};
        for (double[] corner : plane.corners(box)) {
            for (int i = 0; i < 2; i++) {
                double at = 0;
                for (int c = 0; c < 3; c++) {
                    at += (corner[c] - middle[c]) * across[i][c];
                }
                reach[2 * i] = Math.min(reach[2 * i], at);
                reach[2 * i + 1] = Math.max(reach[2 * i + 1], at);
            }
        }
        double step = Math.max(reach[1] - reach[0], reach[3] - reach[2]) / side;
        if (!(step > 0)) {
            return;
        }
        int columns = (int) Math.ceil((reach[1] - reach[0]) / step) + 1;
        int rows = (int) Math.ceil((reach[3] - reach[2]) / step) + 1;
        double[] places = new double[columns * rows * base.length];
        for (int i = 0; i < columns * rows; i++) {
            double[] at = at(middle, across, reach[0] + i % columns * step, reach[2] + i / columns * step);
            System.arraycopy(lens.moved(at, base), 0, places, i * base.length, base.length);
        }
        double[] values = new double[columns * rows];
        sampler.at(places, values.length, values);
        FieldScale.clean(values, scale);
        SampledLandscape sampled = SampledLandscape.of(reach[0], reach[2], step, columns, values);
        for (double level : levels()) {
            for (List<double[]> line : ContourTracer.of(sampled, level)) {
                add(line, middle, across, level, outlines);
            }
        }
    }

    private static double[] at(double[] middle, double[][] across, double u, double v) {
        double[] at = middle.clone();
        for (int c = 0; c < 3; c++) {
            at[c] += u * across[0][c] + v * across[1][c];
        }
        return at;
    }

    private List<Double> levels() {
        if (quantity == FieldQuantity.LAPLACIAN || quantity == FieldQuantity.EIGENVALUE) {
            return List.of(0.0);
        }
        return (scale.low() < 0 ? SIGNED : POSITIVE).stream().map(share -> share * scale.high()).toList();
    }

    // the part of a line that lies in the box
    private void add(List<double[]> line, double[] middle, double[][] across, double level, List<Outline> outlines) {
        Path2D path = new Path2D.Double();
        double[] seen = new double[Projection.SIZE];
        double depth = 0;
        int count = 0;
        boolean open = false;
        for (double[] point : line) {
            double[] at = at(middle, across, point[0], point[1]);
            if (!inside(at)) {
                open = false;
                continue;
            }
            lens.see(lens.place(at), 0, seen);
            if (open) {
                path.lineTo(seen[0], seen[1]);
            } else {
                path.moveTo(seen[0], seen[1]);
            }
            open = true;
            depth += seen[2];
            count++;
        }
        if (count > 1) {
            outlines.add(new Outline(path, depth / count, colour(level)));
        }
    }

    private boolean inside(double[] at) {
        for (int c = 0; c < 3; c++) {
            if (at[c] < box.low()[c] || at[c] > box.high()[c]) {
                return false;
            }
        }
        return true;
    }

    private Color colour(double level) {
        Palette palette = pen.palette();
        if (level == 0) {
            return palette.ink();
        }
        Color hue = scale.low() >= 0 ? palette.high() : level < 0 ? palette.cold() : palette.warm();
        return Palette.mix(hue, palette.ink(), 0.45 * Math.abs(level) / scale.high());
    }
}

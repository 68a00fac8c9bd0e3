package earnshaw.figure.field;

import earnshaw.figure.camera.Projection;
import earnshaw.figure.camera.SpaceBox;
import earnshaw.math.Norms;
import earnshaw.scenario.View;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plane through space, in the coordinates that are seen.
///
/// @param normal of length one
/// @param offset from the origin along the normal
/// @param axes   two directions in the plane, at right angles and of length one
public record FieldSlice(double[] normal, double offset, double[][] axes) {

    /// How far the handle stands inside of its corner, as a share of the way to the middle.
    private static final double INSIDE = 0.15;

    /// The plane that a view asks for.
    public static FieldSlice of(View view, Projection lens) {
        double[] first = {1, 0, 0};
        double[] second = {0, 1, 0};
        double[] third = {0, 0, 1};
        return switch (view.slice()) {
            case FACING -> new FieldSlice(lens.axis(2), view.sliceAt() + middle(lens, lens.axis(2)),
                    new double[][] {lens.axis(0), lens.axis(1)});
            case FIRST -> new FieldSlice(first, view.sliceAt(), new double[][] {second, third});
            case SECOND -> new FieldSlice(second, view.sliceAt(), new double[][] {first, third});
            case THIRD -> new FieldSlice(third, view.sliceAt(), new double[][] {first, second});
            case FREE -> new FieldSlice(unit(view.normal()), view.sliceAt(), across(unit(view.normal())));
        };
    }

    // how far the middle of what is seen lies along a direction
    private static double middle(Projection lens, double[] direction) {
        return lens.centre(0) * direction[0] + lens.centre(1) * direction[1] + lens.centre(2) * direction[2];
    }

    // Numbers that are no direction stand for the third axis.
    private static double[] unit(List<Double> numbers) {
        double[] normal = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        double length = Norms.of(normal);
        return normal.length == 3 && length > 0
                ? new double[] {normal[0] / length, normal[1] / length, normal[2] / length}
                : new double[] {0, 0, 1};
    }

    /// The parallel plane at another distance from the origin.
    FieldSlice at(double other) {
        return new FieldSlice(normal, other, axes);
    }

    /// The shown coordinates under a point; null where the line of sight misses the plane.
    double @Nullable [] under(Projection lens, double x, double y) {
        return lens.on(x, y, normal, offset);
    }

    /// The point of the plane nearest to the middle of what is seen, in shown coordinates.
    public double[] middle(Projection lens) {
        double[] middle = {lens.centre(0), lens.centre(1), lens.centre(2)};
        double away = offset - middle(lens, normal);
        for (int i = 0; i < 3; i++) {
            middle[i] += away * normal[i];
        }
        return middle;
    }

    /// The lower and the upper end of a box along the normal.
    double[] through(SpaceBox box) {
        double low = 0;
        double high = 0;
        for (int i = 0; i < 3; i++) {
            double one = normal[i] * box.low()[i];
            double other = normal[i] * box.high()[i];
            low += Math.min(one, other);
            high += Math.max(one, other);
        }
        return new double[] {low, high};
    }

    /// The corners of the polygon in which the plane cuts a box, in their order around its middle, in shown
    /// coordinates: where an edge of the box meets the plane. Fewer than three where the plane misses the box.
    List<double[]> corners(SpaceBox box) {
        List<double[]> corners = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            for (int side = 0; side < 4; side++) {
                double[] at = new double[3];
                int second = (axis + 1) % 3;
                int third = (axis + 2) % 3;
                at[second] = side % 2 == 0 ? box.low()[second] : box.high()[second];
                at[third] = side / 2 == 0 ? box.low()[third] : box.high()[third];
                at[axis] = (offset - normal[second] * at[second] - normal[third] * at[third]) / normal[axis];
                if (at[axis] >= box.low()[axis] && at[axis] <= box.high()[axis]) {
                    corners.add(at);
                }
            }
        }
        double[] middle = new double[3];
        corners.forEach(corner -> add(middle, corner, 1.0 / corners.size()));
        corners.sort(Comparator.comparingDouble(
                corner -> Math.atan2(along(corner, middle, axes[1]), along(corner, middle, axes[0]))));
        return corners;
    }

    private static void add(double[] sum, double[] one, double share) {
        for (int i = 0; i < 3; i++) {
            sum[i] += share * one[i];
        }
    }

    private static double along(double[] at, double[] from, double[] direction) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += (at[i] - from[i]) * direction[i];
        }
        return sum;
    }

    private static double[][] across(double[] normal) {
        int least = 0;
        for (int i = 1; i < 3; i++) {
            least = Math.abs(normal[i]) < Math.abs(normal[least]) ? i : least;
        }
        double[] axis = new double[3];
        axis[least] = 1;
        double[] first = cross(normal, axis);
        double length = Norms.of(first);
        for (int i = 0; i < 3; i++) {
            first[i] /= length;
        }
        return new double[][] {first, cross(normal, first)};
    }

    private static double[] cross(double[] u, double[] v) {
        return new double[] {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
    }

    /// A point of the plane close to the corner of it that is drawn farthest to the left, in shown coordinates: where a hand
    /// can take hold of it without covering what stands in the middle.
    ///
    /// @param span height of what is seen
    public double[] handle(Projection lens, double span) {
        List<double[]> corners = corners(SpaceBox.of(lens, span));
        if (corners.isEmpty()) {
            return middle(lens);
        }
        double[] seen = new double[Projection.SIZE];
        double[] handle = new double[3];
        double left = Double.POSITIVE_INFINITY;
        double[] middle = new double[3];
        for (double[] corner : corners) {
            add(middle, corner, 1.0 / corners.size());
            lens.see(lens.place(corner), 0, seen);
            if (seen[0] < left) {
                left = seen[0];
                handle = corner.clone();
            }
        }
        for (int i = 0; i < 3; i++) {
            handle[i] += INSIDE * (middle[i] - handle[i]);
        }
        return handle;
    }

    /// The polygon in which the plane cuts a box, as it is drawn.
    Path2D outline(SpaceBox box, Projection lens) {
        Path2D outline = new Path2D.Double();
        double[] seen = new double[Projection.SIZE];
        for (double[] corner : corners(box)) {
            lens.see(lens.place(corner), 0, seen);
            if (outline.getCurrentPoint() == null) {
                outline.moveTo(seen[0], seen[1]);
            } else {
                outline.lineTo(seen[0], seen[1]);
            }
        }
        if (outline.getCurrentPoint() != null) {
            outline.closePath();
        }
        return outline;
    }
}

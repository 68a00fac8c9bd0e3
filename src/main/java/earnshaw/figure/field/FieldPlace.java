package earnshaw.figure.field;

import earnshaw.figure.camera.Projection;
import earnshaw.figure.camera.SpaceBox;
import earnshaw.figure.style.Pen;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.Picture;
import earnshaw.scenario.View;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a field is drawn: a plane, the front of the sphere, or a slice through space.
///
/// @param lens  how places are projected
/// @param base  a place whose coordinates beyond the third all places of the field share
/// @param slice the plane through space; null elsewhere
/// @param axes  of a plane, to the right and up, unit vectors of what is seen
/// @param clip  what of the surface the field covers
public record FieldPlace(Projection lens, double[] base, @Nullable Slice slice, double[][] axes, Shape clip) {

    /// A plane through space.
    ///
    /// @param normal of length one
    /// @param offset from the origin along the normal
    public record Slice(double[] normal, double offset) {}

    /// @param electron id of the electron whose coordinates beyond the third the places share; 0 for none, then they
    /// are 0
    static FieldPlace of(Rectangle2D area, Projection lens, double span, Picture picture, View view, int electron) {
        Ground ground = picture.ground();
        Body body = picture.body(electron);
        double[] base = body == null ? new double[ground.dimension()] : body.at().clone();
        if (body == null && ground instanceof Ground.Round) {
            base[0] = 1;
        }
        return of(area, lens, span, ground, view, base);
    }

    /// @param base a place whose coordinates beyond the third the places share; on the sphere one of its places
    public static FieldPlace of(Rectangle2D area, Projection lens, double span, Ground ground, View view,
            double[] base) {
        double[][] facing = {lens.axis(0), lens.axis(1)};
        if (ground instanceof Ground.Round) {
            double[] middle = new double[Projection.SIZE];
            lens.see(new double[ground.dimension()], 0, middle);
            return new FieldPlace(lens, base, null, facing,
                    Pen.round(middle[0], middle[1], lens.scale() * radius(base)));
        }
        if (ground.dimension() < 3) {
            return new FieldPlace(lens, base, null, facing, area);
        }
        double[] first = {1, 0, 0};
        double[] second = {0, 1, 0};
        double[] third = {0, 0, 1};
        double[][] axes = switch (view.slice()) {
            case FACING -> new double[][] {lens.axis(0), lens.axis(1), lens.axis(2)};
            case FIRST -> new double[][] {second, third, first};
            case SECOND -> new double[][] {first, third, second};
            case THIRD -> new double[][] {first, second, third};
        };
        double[] normal = axes[2];
        double offset = view.sliceAt();
        for (int i = 0; i < 3 && view.slice() == View.Slice.FACING; i++) {
            offset += normal[i] * lens.centre(i);
        }
        Slice slice = new Slice(normal, offset);
        return new FieldPlace(lens, base, slice, axes, outline(slice, SpaceBox.of(lens, span), lens));
    }

    // On a sphere in more than three dimensions the hidden coordinates take part of the length, so that the three
    // visible ones fill a ball of smaller radius.
    private static double radius(double[] base) {
        return base.length == 3 ? 1 : Math.sqrt(base[0] * base[0] + base[1] * base[1] + base[2] * base[2]);
    }

    /// The place under a point of the surface; null where there is none.
    public double @Nullable [] under(double x, double y) {
        if (slice == null) {
            return lens.place(x, y, base);
        }
        double[] seen = lens.on(x, y, slice.normal(), slice.offset());
        if (seen == null) {
            return null;
        }
        double[] place = base.clone();
        System.arraycopy(seen, 0, place, 0, 3);
        return place;
    }

    // The polygon in which a plane cuts the box: where its edges meet the plane, in the order around their middle.
    private static Path2D outline(Slice slice, SpaceBox box, Projection lens) {
        List<double[]> corners = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            for (int side = 0; side < 4; side++) {
                double[] at = new double[3];
                int second = (axis + 1) % 3;
                int third = (axis + 2) % 3;
                at[second] = side % 2 == 0 ? box.low()[second] : box.high()[second];
                at[third] = side / 2 == 0 ? box.low()[third] : box.high()[third];
                double rest = slice.offset() - slice.normal()[second] * at[second] - slice.normal()[third] * at[third];
                at[axis] = rest / slice.normal()[axis];
                if (at[axis] >= box.low()[axis] && at[axis] <= box.high()[axis]) {
                    double[] seen = new double[Projection.SIZE];
                    lens.see(at, 0, seen);
                    corners.add(seen);
                }
            }
        }
        double x = corners.stream().mapToDouble(one -> one[0]).average().orElse(0);
        double y = corners.stream().mapToDouble(one -> one[1]).average().orElse(0);
        corners.sort(Comparator.comparingDouble(one -> Math.atan2(one[1] - y, one[0] - x)));
        Path2D outline = new Path2D.Double();
        for (double[] corner : corners) {
            if (outline.getCurrentPoint() == null) {
                outline.moveTo(corner[0], corner[1]);
            } else {
                outline.lineTo(corner[0], corner[1]);
            }
        }
        if (outline.getCurrentPoint() != null) {
            outline.closePath();
        }
        return outline;
    }
}

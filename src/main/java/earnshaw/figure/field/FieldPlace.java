package earnshaw.figure.field;

import earnshaw.figure.camera.Projection;
import earnshaw.figure.camera.SpaceBox;
import earnshaw.math.Norms;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.Picture;
import earnshaw.scenario.View;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/// Where a field is drawn: a line or a plane, the circle, the front of the sphere or a map of it, or a slice through
/// space.
///
/// @param lens  how places are projected
/// @param base  a place whose hidden coordinates all places of the field share
/// @param slice the plane through space; null elsewhere
/// @param axes  of a plane, to the right and up, unit vectors in the coordinates that are seen
/// @param clip  what of the surface the field covers
public record FieldPlace(Projection lens, double[] base, @Nullable FieldSlice slice, double[][] axes, Shape clip) {

    /// So far from its middle, in radii, a point still reads the nearest place of the circle.
    private static final double NEAR_CIRCLE = 1.4;

    /// @param electron id of the electron whose hidden coordinates the places share; 0 for none, then nothing of them
    /// is hidden
    static FieldPlace of(Rectangle2D area, Projection lens, double span, Picture picture, View view, int electron) {
        Ground ground = picture.ground();
        Body body = picture.body(electron);
        double[] shown = new double[Math.min(3, ground.dimension())];
        if (ground instanceof Ground.Round) {
            shown[0] = 1;
        }
        return of(area, lens, span, ground, view, body == null ? lens.place(shown) : body.at());
    }

    /// @param base a place whose hidden coordinates the places share; on the sphere one of its places
    public static FieldPlace of(Rectangle2D area, Projection lens, double span, Ground ground, View view,
            double[] base) {
        double[][] facing = {lens.axis(0), lens.axis(1)};
        if (ground instanceof Ground.Round) {
            // On a sphere in more than three dimensions the hidden coordinates take part of the length, so that the three
            // visible ones fill a ball of smaller radius.
            double radius = ground.dimension() == 2 ? NEAR_CIRCLE : Norms.of(lens.shown(base, 0));
            return new FieldPlace(lens, base, null, facing, lens.outline(radius));
        }
        if (ground.dimension() < 3) {
            return new FieldPlace(lens, base, null, facing, area);
        }
        FieldSlice slice = FieldSlice.of(view, lens);
        return new FieldPlace(lens, base, slice, slice.axes(), slice.outline(SpaceBox.of(lens, span), lens));
    }

    /// The place under a point of the surface; null where there is none.
    public double @Nullable [] under(double x, double y) {
        if (slice == null) {
            return lens.place(x, y, base);
        }
        double[] shown = slice.under(lens, x, y);
        return shown == null ? null : lens.moved(shown, base);
    }
}

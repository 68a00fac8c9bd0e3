package earnshaw.app.scene;

import earnshaw.figure.camera.Camera;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.field.FieldSlice;
import earnshaw.scenario.View;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Moves and turns the plane through space on which a field lies. What is moved or turned becomes a free plane.
public final class SliceTurn {

    private SliceTurn() {}

    /// The plane turned about its point in the middle of what is seen, to the right and upwards as the eye sees it.
    ///
    /// @param right turn of its normal to the right, radians
    /// @param up    turn of its normal upwards, radians
    public static View turned(View view, Camera camera, Rectangle2D area, double right, double up) {
        Projection lens = camera.lens(area);
        double[] normal = FieldSlice.of(view, lens).normal().clone();
        rotate(normal, lens.axis(1), right);
        rotate(normal, lens.axis(0), -up);
        return placed(view, normal, FieldSlice.of(view, lens).middle(lens));
    }

    /// The plane turned until the tip of its normal has moved by two lengths of it to the right and up as the eye sees it.
    static View pushed(View view, Camera camera, Rectangle2D area, double right, double up) {
        Projection lens = camera.lens(area);
        FieldSlice slice = FieldSlice.of(view, lens);
        double[] normal = slice.normal().clone();
        for (int i = 0; i < normal.length; i++) {
            normal[i] += right * lens.axis(0)[i] + up * lens.axis(1)[i];
        }
        return placed(view, normal, slice.middle(lens));
    }

    /// The parallel plane through a point.
    ///
    /// @param at shown coordinates
    static View through(View view, Projection lens, double[] at) {
        return placed(view, FieldSlice.of(view, lens).normal(), at);
    }

    private static View placed(View view, double[] direction, double[] at) {
        double length = Math.hypot(Math.hypot(direction[0], direction[1]), direction[2]);
        double offset = 0;
        for (int i = 0; i < 3; i++) {
            offset += direction[i] / length * at[i];
        }
        List<Double> normal = List.of(direction[0] / length, direction[1] / length, direction[2] / length);
        return view.with("slice", View.Slice.FREE).with("normal", normal).with("sliceAt", offset);
    }

    // by Rodrigues' formula
    private static void rotate(double[] vector, double[] axis, double angle) {
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        double along = axis[0] * vector[0] + axis[1] * vector[1] + axis[2] * vector[2];
        double x = vector[0] * cosine + (axis[1] * vector[2] - axis[2] * vector[1]) * sine;
        double y = vector[1] * cosine + (axis[2] * vector[0] - axis[0] * vector[2]) * sine;
        double z = vector[2] * cosine + (axis[0] * vector[1] - axis[1] * vector[0]) * sine;
        vector[0] = x + axis[0] * along * (1 - cosine);
        vector[1] = y + axis[1] * along * (1 - cosine);
        vector[2] = z + axis[2] * along * (1 - cosine);
    }
}

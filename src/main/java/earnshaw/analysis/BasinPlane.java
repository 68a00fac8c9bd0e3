package earnshaw.analysis;

import earnshaw.problem.Ground;
import java.util.Arrays;
import java.util.Optional;

/// The starts of a basin map: a square of a plane through R^d along two axes, or the front of the sphere seen along an
/// axis.
///
/// @param ground of the problem
/// @param right  the axis to the right, counted from 0
/// @param up     the axis that points up
/// @param middle of the square
/// @param span   length of its side
/// @param base   coordinates that the starts share beyond the two axes
public record BasinPlane(Ground ground, int right, int up, double[] middle, double span, double[] base) {

    /// The place under two numbers of the plane; empty beyond the rim of the sphere.
    Optional<double[]> place(double x, double y) {
        double[] at = base.clone();
        at[right] = x;
        at[up] = y;
        if (!(ground instanceof Ground.Round)) {
            return Optional.of(at);
        }
        double square = x * x + y * y;
        if (square > 1) {
            return Optional.empty();
        }
        // The front: what is left of the length goes to the next axis, towards the eye.
        Arrays.fill(at, 0);
        at[right] = x;
        at[up] = y;
        for (int axis = 0; axis < at.length; axis++) {
            if (axis != right && axis != up) {
                at[axis] = -Math.sqrt(1 - square);
                return Optional.of(at);
            }
        }
        double length = Math.sqrt(square);
        return length == 0 ? Optional.empty() : Optional.of(new double[] {x / length, y / length});
    }

    /// The number to the right of a column among `size`.
    double x(int column, int size) {
        return middle[0] + span * ((column + 0.5) / size - 0.5);
    }

    /// The number upwards of a row among `size`, counted from the top.
    double y(int row, int size) {
        return middle[1] + span * (0.5 - (row + 0.5) / size);
    }
}

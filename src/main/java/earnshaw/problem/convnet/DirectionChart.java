package earnshaw.problem.convnet;

import earnshaw.math.Norms;
import earnshaw.problem.Chart;
import earnshaw.problem.Ground;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where the directions of v and w* are seen: on the unit circle and sphere where they are for p = 2 and 3, otherwise
/// on the unit circle of a plane, w* in its own direction of the plane of w* and the first start, v at its angle phi
/// from there, to the side on which it lies of w*. The gradient of the population's loss never leads v out of its plane
/// with w*, so that nothing is lost.
///
/// @param at       where the numbers stand
/// @param electron id of the walker's electron
/// @param right    unit vector of the plane that is drawn to the right; empty for p = 2 and 3
/// @param up       unit vector orthogonal to it that is drawn upwards
record DirectionChart(ConvnetLayout at, int electron, double[] right, double[] up) implements Chart {

    /// The id of the teacher's filter.
    static final int TEACHER = -1;

    /// @param w    the teacher's filter
    /// @param v    the first start's
    /// @param tilt the angle from the right under which w* is drawn in a plane
    static DirectionChart of(ConvnetLayout at, int electron, double[] w, double[] v, double tilt) {
        if (isSeenWhole(at.p())) {
            return new DirectionChart(at, electron, new double[0], new double[0]);
        }
        double[] t = w.clone();
        VectorSums.unit(t);
        double[] e = across(t, v);
        return new DirectionChart(at, electron, turned(t, e, -tilt), turned(e, t, tilt));
    }

    private static boolean isSeenWhole(int p) {
        return p == 2 || p == 3;
    }

    /// What the directions stand on.
    static Ground ground(int p) {
        return isSeenWhole(p) ? new Ground.Round(p) : new Ground.Round(2, "w^*$ and $v");
    }

    // The unit vector of the plane of t and v that is orthogonal to t, on the side that is the same for all t and v of
    // one plane, so that a drag in the plane never mirrors it.
    private static double[] across(double[] t, double[] v) {
        double[] e = orthogonal(t, v);
        if (e == null) {
            double[] other = new double[t.length];
            other[Math.abs(t[0]) < 0.9 || t.length < 2 ? 0 : 1] = 1;
            e = orthogonal(t, other);
        }
        if (e == null) {
            return new double[t.length]; // a line has nothing across
        }
        double orientation = 0;
        for (int i = 0; i + 1 < t.length; i++) {
            orientation += t[i] * e[i + 1] - t[i + 1] * e[i];
        }
        VectorSums.scale(e, orientation < 0 ? -1 : 1);
        return e;
    }

    // the unit vector along the part of v that is orthogonal to the unit vector t; null where that is rounding
    private static double @Nullable [] orthogonal(double[] t, double[] v) {
        double[] e = v.clone();
        double length = VectorSums.unit(e);
        for (int pass = 0; pass < 2; pass++) {
            double along = VectorSums.dot(t, e);
            Arrays.setAll(e, i -> e[i] - along * t[i]);
        }
        return length > 0 && VectorSums.unit(e) > 1e-12 ? e : null;
    }

    private static double[] turned(double[] along, double[] across, double angle) {
        double[] turned = new double[along.length];
        Arrays.setAll(turned, i -> Math.cos(angle) * along[i] + Math.sin(angle) * across[i]);
        return turned;
    }

    @Override
    public boolean place(double[] x, int body, double[] place) {
        if (body != electron && body != TEACHER) {
            return false;
        }
        double[] t = unit(x, at.targetFilter());
        double[] u = unit(x, 0);
        if (right.length == 0) {
            System.arraycopy(body == TEACHER ? t : u, 0, place, 0, at.p());
            return true;
        }
        double angle = heading(t) + (body == TEACHER ? 0 : side(t, u) * angle(x));
        place[0] = Math.cos(angle);
        place[1] = Math.sin(angle);
        return true;
    }

    private double angle(double[] x) {
        FilterAngles directions = new FilterAngles(at);
        directions.look(x);
        return directions.angle();
    }

    private double[] unit(double[] x, int from) {
        double[] unit = Arrays.copyOfRange(x, from, from + at.p());
        VectorSums.unit(unit);
        return unit;
    }

    // the angle from the right under which w* is drawn
    private double heading(double[] t) {
        return Math.atan2(VectorSums.dot(t, up), VectorSums.dot(t, right));
    }

    // what lies to the left of w* in the plane
    private double[] left(double[] t) {
        return turned(up, right, -heading(t));
    }

    private double side(double[] t, double[] u) {
        double[] e = orthogonal(t, u);
        return e != null && VectorSums.dot(e, left(t)) < 0 ? -1 : 1;
    }

    /// Which way a change of v leads on the ground.
    ///
    /// @param change of v, orthogonal to v
    double[] velocity(double[] x, double[] change) {
        double[] u = unit(x, 0);
        double length = Norms.of(x, 0, at.p());
        if (right.length == 0) {
            double[] velocity = Arrays.copyOf(change, at.p());
            VectorSums.scale(velocity, 1 / length);
            return velocity;
        }
        double[] t = unit(x, at.targetFilter());
        FilterAngles directions = new FilterAngles(at);
        directions.look(x);
        double sine = directions.sine();
        double turn =
                sine > 0 ? -VectorSums.dot(directions.across(), Arrays.copyOf(change, at.p())) / sine / length : 0;
        double side = side(t, u);
        double angle = heading(t) + side * directions.angle();
        return new double[] {-Math.sin(angle) * side * turn, Math.cos(angle) * side * turn};
    }

    /// The unit vector that a body of a state would have at a place of the ground.
    double[] direction(double[] x, int body, double[] place) {
        if (right.length == 0) {
            double[] direction = place.clone();
            VectorSums.unit(direction);
            return direction;
        }
        double angle = Math.atan2(place[1], place[0]);
        if (body == TEACHER) {
            return turned(right, up, angle);
        }
        double[] t = unit(x, at.targetFilter());
        double[] u = unit(x, 0);
        double[] e = orthogonal(t, u);
        double[] left = e == null ? left(t) : e;
        VectorSums.scale(left, e == null ? 1 : side(t, u));
        return turned(t, left, angle - heading(t));
    }
}

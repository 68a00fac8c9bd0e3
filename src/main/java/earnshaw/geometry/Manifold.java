package earnshaw.geometry;

import java.util.random.RandomGenerator;

/// Where the variables of a problem live. A point is a run of [#size] numbers inside a longer array, starting at
/// `from`; every operation works in place there and touches nothing else.
public sealed interface Manifold permits Euclidean, Sphere, Frozen, Product {

    /// Number of coordinates of a point.
    int size();

    /// Number of directions in which a point can move.
    int freedom();

    /// Replaces a point of the surrounding space by the nearest one of the manifold.
    void project(double[] x, int from);

    /// Takes from `v` its part normal to the manifold at `x` (both start at `from`).
    void toTangent(double[] x, double[] v, int from);

    /// Fills `x` with a random point: normal on R^d, uniform on the sphere; a frozen point is left as it is.
    void random(RandomGenerator generator, double[] x, int from);

    /// Moves `x` along the tangent vector `v`: the sum, projected.
    default void retract(double[] x, double[] v, int from) {
        for (int i = from, end = from + size(); i < end; i++) {
            x[i] += v[i];
        }
        project(x, from);
    }

    /// Writes to `v` where the straight way from `x` to `y` begins, as long as the way is: [#follow] leads along it. On
    /// the sphere that is the shorter arc of the great circle (one of them between opposite points); numbers that are
    /// frozen have no way.
    default void towards(double[] x, double[] y, double[] v, int from) {
        for (int i = from, end = from + size(); i < end; i++) {
            v[i] = y[i] - x[i];
        }
    }

    /// Moves `x` along the straight way that begins with the tangent vector `v`, as far as that is long.
    default void follow(double[] x, double[] v, int from) {
        for (int i = from, end = from + size(); i < end; i++) {
            x[i] += v[i];
        }
    }
}

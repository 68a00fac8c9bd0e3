package earnshaw.potential.kernel;

import earnshaw.math.PowersOfTwo;
import java.util.List;

/// Phi = f(t) with t = theta.w on the sphere S^(d-1).
///
/// Near t = +-1 the inner product has lost half its digits, so every formula is also given
/// q = min(|theta-w|^2, |theta+w|^2), which has not; [#angle] and [#sine] read the angle from it.
public non-sealed interface ZonalProfile extends Profile {

    /// f.
    double value(double t, double q);

    /// f'; at a tip, where f' is infinite, 0 by convention.
    double slope(double t, double q);

    /// (1-t^2) f'': the form that stays finite at the poles; at a tip 0 by convention.
    double bend(double t, double q);

    /// Whether -w is a tip as well as w (an odd potential), so that an electron of the other sign is caught there.
    default boolean odd() {
        return false;
    }

    /// Whether w and -w are as good, so that electrons are matched to the nearer of both.
    default boolean upToSign() {
        return false;
    }

    @Override
    default List<Boundary> boundaries() {
        if (!(tip() > 0)) {
            return List.of();
        }
        Boundary here = new Boundary(Boundary.Place.COINCIDENT, Boundary.Standing.ANGLE_TIP);
        return odd() ? List.of(here, new Boundary(Boundary.Place.ANTIPODAL, Boundary.Standing.ANGLE_TIP))
                : List.of(here);
    }

    /// All three for a whole row, at one go: f1 takes f' and f2 takes (1-t^2) f''; `powers` is scratch space for
    /// exponentials. An override need not look for q = 0 if it leaves something infinite or NaN there: [#at] is then
    /// asked in its place.
    default void bulk(double[] t, double[] q, int n, double[] f, double[] f1, double[] f2, PowersOfTwo powers) {
        for (int i = 0; i < n; i++) {
            at(t, q, i, f, f1, f2);
        }
    }

    /// All three in place `i`, with the conventions at a tip.
    default void at(double[] t, double[] q, int i, double[] f, double[] f1, double[] f2) {
        f[i] = value(t[i], q[i]);
        f1[i] = slope(t[i], q[i]);
        f2[i] = bend(t[i], q[i]);
    }

    /// The angle between theta and w, in [0, pi], exact to the last digits also near 0 and pi.
    static double angle(double t, double q) {
        double small = 2 * Math.asin(Math.min(1, Math.sqrt(q) / 2));
        return t >= 0 ? small : Math.PI - small;
    }

    /// sin of [#angle], the root of 1-t^2.
    static double sine(double q) {
        return Math.sqrt(q * (1 - q / 4));
    }
}

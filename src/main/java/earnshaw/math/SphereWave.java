package earnshaw.math;

/// The mean of the wave e^(ik.x) over the sphere |x| = r of R^d, as a function of z = kr:
/// Gamma(d/2) (2/z)^(d/2-1) J_(d/2-1)(z). It is 1 at z = 0, cos z for d = 1, J_0 for d = 2, sin z/z for d = 3, and the
/// kernel of the Fourier transform of radial functions.
public final class SphereWave {

    /// Where the series, which loses digits, hands over to Hankel's expansion, which needs room; both are within 1e-11
    /// here.
    private static final double FAR = 12;

    private final int d;

    /// For the spheres of R^d.
    public SphereWave(int d) {
        this.d = d;
    }

    /// Its value at z, 0 or more.
    public double at(double z) {
        if (z < Math.max(d % 2 == 0 ? FAR : 1, d / 2.0)) {
            return series(z);
        }
        return d % 2 == 1 ? odd(z) : even(z);
    }

    // sum (-z^2/4)^n / (n! (d/2)(d/2+1)...)
    private double series(double z) {
        double term = 1;
        double sum = 1;
        for (int n = 1; Math.abs(term) > 1e-18; n++) {
            term *= -z * z / 4 / (n * (d / 2.0 + n - 1));
            sum += term;
        }
        return sum;
    }

    // Upwards from cos z and sin z/z: W_(d+2) = d (d-2) (W_d - W_(d-2))/z^2, stable for z above d/2.
    private double odd(double z) {
        double before = Math.cos(z);
        if (d == 1) {
            return before;
        }
        double here = Math.sin(z) / z;
        for (int e = 3; e < d; e += 2) {
            double next = e * (e - 2) * (here - before) / (z * z);
            before = here;
            here = next;
        }
        return here;
    }

    // From J_0 and 2 J_1/z by the same recurrence.
    private double even(double z) {
        double before = hankel(0, z);
        if (d == 2) {
            return before;
        }
        double here = 2 * hankel(1, z) / z;
        for (int e = 4; e < d; e += 2) {
            double next = e * (e - 2) * (here - before) / (z * z);
            before = here;
            here = next;
        }
        return here;
    }

    // J_0 or J_1 far out.
    private static double hankel(int order, double z) {
        double phase = z - (order + 0.5) * Math.PI / 2;
        double even = 1;
        double odd = 0;
        double term = 1;
        for (int k = 1; k < 2 * FAR && Math.abs(term) > 1e-17; k++) {
            term *= (4.0 * order * order - (2 * k - 1.0) * (2 * k - 1)) / (8 * k * z);
            double signed = k % 4 < 2 ? term : -term;
            if (k % 2 == 0) {
                even += signed;
            } else {
                odd += signed;
            }
        }
        return Math.sqrt(2 / (Math.PI * z)) * (even * Math.cos(phase) - odd * Math.sin(phase));
    }
}

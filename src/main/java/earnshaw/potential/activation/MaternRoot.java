package earnshaw.potential.activation;

import earnshaw.math.BesselK;
import earnshaw.math.Gamma;
import java.util.Arrays;

/// The inverse Fourier transform of sqrt(A) (c^2+k^2)^(-(d+1)/4): a multiple of r^(-nu) K_nu(c r) with nu = (d-1)/4.
/// With A as in [#strength] it is the root of e^(-c r).
///
/// @param order  nu
/// @param factor what stands before r^(-nu) K_nu
public record MaternRoot(double order, double factor, double c) implements ConvolutionRoot {

    private static final int TABLE = 800;
    private static final double NEAREST = 1e-9;
    private static final double FARTHEST = 40;

    /// @param logA ln A
    public static MaternRoot of(int d, double logA, double c) {
        double s = (d + 1) / 4.0;
        double nu = (d - 1) / 4.0;
        double log =
                logA / 2 + (1 - s) * Math.log(2) - Gamma.log(s) - d / 2.0 * Math.log(2 * Math.PI) + nu * Math.log(c);
        return new MaternRoot(nu, Math.exp(log), c);
    }

    /// ln A where the transform of a function with a tip of slope -1 is A k^(-d-1) for large k:
    /// 2^d pi^((d-1)/2) Gamma((d+1)/2).
    public static double strength(int d) {
        return d * Math.log(2) + (d - 1) / 2.0 * Math.log(Math.PI) + Gamma.log((d + 1) / 2.0);
    }

    @Override
    public double value(double r) {
        return factor * Math.pow(r, -order) * BesselK.of(order, c * r);
    }

    @Override
    public double slope(double r) {
        return -c * factor * Math.pow(r, -order) * BesselK.of(order + 1, c * r);
    }

    @Override
    public double length() {
        return 1 / c;
    }

    /// The same from a table: it is asked for often, and the Bessel function is an integral.
    public ConvolutionRoot tabled() {
        return new LazyRoot(this, length(), () -> {
            double[] radii = HankelRoot.radii(NEAREST / c, FARTHEST / c, TABLE);
            double[] values = new double[TABLE];
            Arrays.setAll(values, i -> value(radii[i]));
            return new TabulatedRoot(radii, values, 2 * order, length());
        });
    }
}

package earnshaw.potential.activation;

import earnshaw.math.BesselK;

/// The Fourier transform of (r^2+s^2)^(-1/2) in R^d, (2pi)^(d/2) sqrt(2/pi) (s/k)^nu K_nu(sk) with nu = (d-1)/2, and
/// the root of that potential, which falls like r^(-(d+1)/2).
public record SoftCoulombTransform(int d, double s) {

    private static final double LOWEST = 1e-8;
    private static final double HIGHEST = 120;
    private static final double NEAREST = 1e-3;
    private static final double FARTHEST = 1e4;
    private static final int TABLE = 420;

    /// The transform at a frequency above 0.
    double at(double k) {
        double nu = (d - 1) / 2.0;
        double log = d / 2.0 * Math.log(2 * Math.PI) + Math.log(2 / Math.PI) / 2 + nu * Math.log(s / k);
        return Math.exp(log) * BesselK.of(nu, s * k);
    }

    /// h.
    public ConvolutionRoot root() {
        HankelRoot inverse = new HankelRoot(d, k -> Math.sqrt(at(k)), LOWEST / s, HIGHEST / s);
        double[] radii = HankelRoot.radii(NEAREST * s, FARTHEST * s, TABLE);
        return new TabulatedRoot(radii, inverse.at(radii), 0, s);
    }
}

package earnshaw.math;

/// The modified Bessel function of the second kind, K_nu(x), of any real order.
public final class BesselK {

    // The trapezoid rule is exact to the last digits where this step is short against the strip of half width pi/2 in
    // which the integrand falls, and against its own width 1/sqrt(x).
    private static final double STEP = 0.2;
    private static final double STEP_OF_WIDTH = 0.7;
    private static final double NOTHING = 745;

    private BesselK() {}

    /// K_nu(x) for x > 0, as the integral of e^(-x cosh t) cosh(nu t) over t > 0; infinite at 0.
    public static double of(double nu, double x) {
        if (x == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double step = Math.min(STEP, STEP_OF_WIDTH / Math.sqrt(x));
        double sum = 0.5 * Math.exp(-x);
        for (int i = 1;; i++) {
            double t = i * step;
            double fall = x * Math.cosh(t) - nu * t;
            if (fall > NOTHING || !(x * Math.sinh(t) < nu || Math.exp(-fall) > sum * 1e-18)) {
                return step * sum;
            }
            sum += 0.5 * (Math.exp(-fall) + Math.exp(-fall - 2 * nu * t));
        }
    }
}

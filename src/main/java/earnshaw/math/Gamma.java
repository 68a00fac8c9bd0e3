package earnshaw.math;

/// The gamma function for positive numbers.
public final class Gamma {

    // Stirling's series, B_2n/(2n(2n-1)).
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
    };
    private static final double LARGE = 12;

    private Gamma() {}

    /// ln Gamma(x) for x > 0.
    public static double log(double x) {
        double product = 1;
        double y = x;
        while (y < LARGE) {
            product *= y++;
        }
        double sum = 0;
        double power = 1 / y;
        for (double one : STIRLING) {
            sum += one * power;
            power /= y * y;
        }
        return (y - 0.5) * Math.log(y) - y + Math.log(2 * Math.PI) / 2 + sum - Math.log(product);
    }

    /// ln of the surface of the unit sphere in R^d, 2 pi^(d/2)/Gamma(d/2).
    public static double logSphere(int d) {
        return Math.log(2) + d / 2.0 * Math.log(Math.PI) - log(d / 2.0);
    }
}

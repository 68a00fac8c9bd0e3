package earnshaw.math;

/// erf z = 2/sqrt(pi) times the integral of e^(-t^2) from 0 to z.
public final class ErrorFunction {

    /// Where the series hands over to the continued fraction.
    private static final double NEAR = 2.5;

    private ErrorFunction() {}

    /// erf, within a few last digits.
    public static double of(double z) {
        double x = Math.abs(z);
        double value = x < NEAR ? series(x) : 1 - tail(x);
        return z < 0 ? -value : value;
    }

    // 2/sqrt(pi) z e^(-z^2) sum_n (2 z^2)^n/(2n+1)!!: all terms positive.
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; term > sum * 1e-17; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }

    // Laplace's continued fraction from behind: e^(-x^2)/sqrt(pi) / (x + (1/2)/(x + 1/(x + (3/2)/(x + ...)))).
    private static double tail(double x) {
        double below = x;
        for (int n = 60; n >= 1; n--) {
            below = x + n / 2.0 / below;
        }
        return Math.exp(-x * x) / Math.sqrt(Math.PI) / below;
    }
}

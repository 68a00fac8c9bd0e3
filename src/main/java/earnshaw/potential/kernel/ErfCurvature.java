package earnshaw.potential.kernel;

import java.util.Arrays;

/// Derivatives of the erf potential on R^d, in the letters of [ErfSums], with v = w - 2p theta/A:
/// Hessian (4/pi)(-(2/A)(theta w^T + p I - 4p theta theta^T/A)/sqrt(D) - v (4B theta - 8p w)^T/(2 D^(3/2))),
/// mixed (4/pi)((I - 2 theta theta^T/A)/sqrt(D) - v (4A w - 8p theta)^T/(2 D^(3/2))).
/// Phi(theta,theta) = V(q) = (2/pi) asin(2q/(1+2q)) with q = |theta|^2.
public final class ErfCurvature implements PairCurvature {

    private static final double FACTOR = 4 / Math.PI;

    private final int d;
    private double a;
    private double b;
    private double p;
    private double root;

    public ErfCurvature(int d) {
        this.d = d;
    }

    private void evaluate(double[] theta, int i, double[] w, int j) {
        a = 1;
        b = 1;
        p = 0;
        for (int c = 0; c < d; c++) {
            a += 2 * theta[i + c] * theta[i + c];
            b += 2 * w[j + c] * w[j + c];
            p += theta[i + c] * w[j + c];
        }
        root = Math.sqrt(a * b - 4 * p * p);
    }

    @Override
    public void at(double[] theta, int i, double[] w, int j, double[] own, double[] mixed) {
        evaluate(theta, i, w, j);
        double once = FACTOR / root;
        double twice = once / (2 * root * root);
        for (int r = 0; r < d; r++) {
            double x = theta[i + r];
            double v = w[j + r] - 2 * p * x / a;
            for (int c = 0; c < d; c++) {
                double one = r == c ? 1 : 0;
                double y = theta[i + c];
                double z = w[j + c];
                own[r * d + c] = -once * 2 / a * (x * z + p * one - 4 * p * x * y / a) - twice * v * (4 * b * y - 8 * p * z);
                mixed[r * d + c] = once * (one - 2 * x * y / a) - twice * v * (4 * a * z - 8 * p * y);
            }
        }
    }

    @Override
    public double value(double[] theta, int i, double[] w, int j) {
        evaluate(theta, i, w, j);
        return 2 / Math.PI * Math.atan2(2 * p, root);
    }

    @Override
    public void gradient(double[] theta, int i, double[] w, int j, double[] g) {
        evaluate(theta, i, w, j);
        for (int c = 0; c < d; c++) {
            g[c] = FACTOR / root * (w[j + c] - 2 * p * theta[i + c] / a);
        }
    }

    private double square(double[] theta, int i) {
        double q = 0;
        for (int c = 0; c < d; c++) {
            q += theta[i + c] * theta[i + c];
        }
        return q;
    }

    private static double slope(double q) {
        return FACTOR / ((1 + 2 * q) * Math.sqrt(1 + 4 * q));
    }

    private static double bend(double q) {
        return slope(q) * (-2 / (1 + 2 * q) - 2 / (1 + 4 * q));
    }

    @Override
    public boolean selfConstant() {
        return false;
    }

    @Override
    public void selfGradient(double[] theta, int i, double[] g) {
        double scale = 2 * slope(square(theta, i));
        for (int c = 0; c < d; c++) {
            g[c] = scale * theta[i + c];
        }
    }

    @Override
    public double selfLaplacian(double[] theta, int i) {
        double q = square(theta, i);
        return 2 * d * slope(q) + 4 * q * bend(q);
    }

    @Override
    public void selfHessian(double[] theta, int i, double[] own) {
        double q = square(theta, i);
        Arrays.fill(own, 0);
        for (int r = 0; r < d; r++) {
            own[r * d + r] = 2 * slope(q);
            for (int c = 0; c < d; c++) {
                own[r * d + c] += 4 * bend(q) * theta[i + r] * theta[i + c];
            }
        }
    }
}

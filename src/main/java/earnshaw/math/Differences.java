package earnshaw.math;

import java.util.function.ToDoubleFunction;

/// Derivatives of a function of several numbers by central differences, for functions whose derivatives nobody has
/// written down.
///
/// The steps balance the error of the formula against rounding: for a gradient h = 6e-6 max(1, |x_i|), which is about
/// the third root of 2e-16 and leaves some ten digits, for second derivatives h = 1e-4 max(1, |x_i|), the fourth root,
/// which leaves some seven.
public final class Differences {

    private static final double FIRST = 6e-6;
    private static final double SECOND = 1e-4;

    private Differences() {}

    /// Writes the derivatives of `f` in the first `n` numbers of `x`, which is changed on the way and left as it was.
    public static void gradient(ToDoubleFunction<double[]> f, double[] x, int n, double[] g) {
        for (int i = 0; i < n; i++) {
            double at = x[i];
            double h = FIRST * Math.max(1, Math.abs(at));
            x[i] = at + h;
            double up = f.applyAsDouble(x);
            double upper = x[i];
            x[i] = at - h;
            g[i] = (up - f.applyAsDouble(x)) / (upper - x[i]);
            x[i] = at;
        }
    }

    /// The second derivatives of `f` in the first `n` numbers of `x`, which is changed on the way and left as it was.
    public static double[][] hessian(ToDoubleFunction<double[]> f, double[] x, int n) {
        double[][] rows = new double[n][n];
        double middle = f.applyAsDouble(x);
        for (int i = 0; i < n; i++) {
            double h = step(x[i]);
            rows[i][i] = (moved(f, x, i, h, i, 0) - 2 * middle + moved(f, x, i, -h, i, 0)) / (h * h);
            for (int j = 0; j < i; j++) {
                double k = step(x[j]);
                rows[i][j] = (moved(f, x, i, h, j, k) - moved(f, x, i, h, j, -k) - moved(f, x, i, -h, j, k)
                        + moved(f, x, i, -h, j, -k))
                        / (4 * h * k);
                rows[j][i] = rows[i][j];
            }
        }
        return rows;
    }

    private static double step(double at) {
        return SECOND * Math.max(1, Math.abs(at));
    }

    private static double moved(ToDoubleFunction<double[]> f, double[] x, int i, double h, int j, double k) {
        double first = x[i];
        double second = x[j];
        x[i] += h;
        x[j] += k;
        double value = f.applyAsDouble(x);
        x[j] = second;
        x[i] = first;
        return value;
    }
}

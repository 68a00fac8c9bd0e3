package earnshaw.potential.kernel;

import earnshaw.math.Norms;

/// Hessian (h'/r)(I - u u^T) + h'' u u^T with u = (theta-w)/r; the mixed one is its negative.
final class RadialCurvature implements PairCurvature {

    private final RadialProfile radial;
    private final int d;
    private final double self;
    private final double[] s = new double[1];
    private final double[] h = new double[1];
    private final double[] h1 = new double[1];
    private final double[] h2 = new double[1];

    RadialCurvature(RadialProfile radial, int d) {
        this.radial = radial;
        this.d = d;
        self = radial.value(0);
    }

    private void evaluate(double[] theta, int i, double[] w, int j) {
        s[0] = 0;
        for (int c = 0; c < d; c++) {
            double difference = theta[i + c] - w[j + c];
            s[0] += difference * difference;
        }
        if (RadialProfile.overflows(s[0])) {
            radial.beyond(Norms.distance(theta, i, w, j, d), 0, h, h1, h2);
        } else {
            radial.at(s, 0, h, h1, h2);
        }
    }

    @Override
    public void at(double[] theta, int i, double[] w, int j, double[] own, double[] mixed) {
        evaluate(theta, i, w, j);
        // (h2-h1) u u^T, each u divided by itself where the square of the distance overflows
        boolean far = RadialProfile.overflows(s[0]);
        double across = far ? h2[0] - h1[0] : s[0] > 0 ? (h2[0] - h1[0]) / s[0] : h2[0] - h1[0];
        double length = far ? Norms.distance(theta, i, w, j, d) : 1;
        for (int a = 0; a < d; a++) {
            for (int b = 0; b < d; b++) {
                double value = across * ((theta[i + a] - w[j + a]) / length) * ((theta[i + b] - w[j + b]) / length)
                        + (a == b ? h1[0] : 0);
                own[a * d + b] = value;
                mixed[a * d + b] = -value;
            }
        }
    }

    @Override
    public void times(double[] theta, int i, double[] w, int j, double[] v, int at, double[] u, int from,
            double[] out) {
        evaluate(theta, i, w, j);
        boolean far = RadialProfile.overflows(s[0]);
        double across = far ? h2[0] - h1[0] : s[0] > 0 ? (h2[0] - h1[0]) / s[0] : h2[0] - h1[0];
        double length = far ? Norms.distance(theta, i, w, j, d) : 1;
        double along = 0;
        for (int c = 0; c < d; c++) {
            along += (theta[i + c] - w[j + c]) / length * (v[at + c] - u[from + c]);
        }
        for (int c = 0; c < d; c++) {
            out[c] = h1[0] * (v[at + c] - u[from + c]) + across * along * ((theta[i + c] - w[j + c]) / length);
        }
    }

    @Override
    public double value(double[] theta, int i, double[] w, int j) {
        evaluate(theta, i, w, j);
        return h[0];
    }

    @Override
    public void gradient(double[] theta, int i, double[] w, int j, double[] g) {
        evaluate(theta, i, w, j);
        for (int c = 0; c < d; c++) {
            g[c] = h1[0] * (theta[i + c] - w[j + c]);
        }
    }

    @Override
    public double self(double[] theta, int i) {
        return self;
    }
}

package earnshaw.potential.kernel;

/// Pair sums of the erf potential on R^d. With A = 1+2|theta|^2, B = 1+2|w|^2, p = theta.w, D = AB-4p^2 >= 1:
/// gradient (4/pi)(w - 2p theta/A)/sqrt(D),
/// Laplacian (4/pi)(N/sqrt(D) - G/(2 D^(3/2))), N = -(2p/A)(1+d-4|theta|^2/A), G = 4p - (8p/A)(B|theta|^2-2p^2).
public final class ErfSums extends PairSums {

    private static final double CLOSE = 1.0 / 16;
    private static final double LARGE = 1e150;

    private final double[] square = new double[TILE];
    private final double[] p = new double[TILE];
    private final double[] toSource = new double[TILE];
    private final double[] toSelf = new double[TILE];

    private final double[] point;
    private final ErfPair pair;

    /// @param d number of coordinates of a charge
    public ErfSums(int d) {
        super(d);
        point = new double[d];
        pair = new ErfPair(d);
    }

    @Override
    void load(double[] x, int from, int count) {
        super.load(x, from, count);
        for (int l = 0; l < count; l++) {
            square[l] = 0;
        }
        for (int c = 0; c < d; c++) {
            double[] row = tile[c];
            for (int l = 0; l < count; l++) {
                square[l] += row[l] * row[l];
            }
        }
    }

    @Override
    void block(int count, int active, boolean wanted) {
        for (int b = 0; b < active; b++) {
            source(count, sources[b], weights[b], self(b), wanted);
        }
    }

    private void source(int count, double[] source, double charge, int self, boolean wanted) {
        double b = 1;
        for (int l = 0; l < count; l++) {
            p[l] = 0;
        }
        for (int c = 0; c < d; c++) {
            double[] row = tile[c];
            double y = source[c];
            b += 2 * y * y;
            for (int l = 0; l < count; l++) {
                p[l] += row[l] * y;
            }
        }
        for (int l = 0; l < count; l++) {
            double a = 1 + 2 * square[l];
            double determinant = a * b - 4 * p[l] * p[l];
            toSource[l] = 0;
            toSelf[l] = 0;
            if (l != self && determinant > CLOSE * a * b && a * b < LARGE) {
                double root = Math.sqrt(determinant);
                values[l] += charge * 2 / Math.PI * Math.atan2(2 * p[l], root); // asin(2p/sqrt(AB)), exact near +-1 too
                double scale = charge * 4 / Math.PI / root;
                double divergence = -2 * p[l] / a * (1 + d - 4 * square[l] / a);
                double along = 4 * p[l] - 8 * p[l] / a * (b * square[l] - 2 * p[l] * p[l]);
                laplacians[l] += scale * (divergence - along / (2 * root * root));
                toSource[l] = scale;
                toSelf[l] = -2 * p[l] / a * scale;
            } else if (l != self) {
                alone(l, source, charge, wanted);
            }
        }
        if (!wanted) {
            return;
        }
        for (int c = 0; c < d; c++) {
            double[] row = tile[c];
            double[] slope = slopes[c];
            double y = source[c];
            for (int l = 0; l < count; l++) {
                slope[l] += toSource[l] * y + toSelf[l] * row[l];
            }
        }
    }

    // adds a pair of long vectors, or of vectors in nearly one line, whose determinant is a small difference of large
    // numbers
    private void alone(int l, double[] source, double charge, boolean wanted) {
        for (int c = 0; c < d; c++) {
            point[c] = tile[c][l];
        }
        pair.take(point, 0, source, 0);
        values[l] += charge * pair.value();
        laplacians[l] += charge * pair.laplacian();
        for (int c = 0; wanted && c < d; c++) {
            slopes[c][l] += charge * 4 / Math.PI * (pair.m / pair.rootD) * pair.g[c];
        }
    }
}

package earnshaw.potential.kernel;

import earnshaw.math.PowersOfTwo;
import earnshaw.math.RowMath;

/// Pair sums of e^(-c sum |x_i|): gradient -c sgn(x_i) Phi, Laplacian d c^2 Phi, that
/// of the places beside them also on the planes x_i = 0.
public final class BesselSums extends PairSums {

    private final double rate;
    private final double[] h = new double[TILE];
    private final PowersOfTwo powers = new PowersOfTwo(TILE);

    /// @param rate c
    public BesselSums(double rate, int d) {
        super(d);
        this.rate = rate;
    }

    @Override
    void block(int count, int active, boolean wanted) {
        for (int b = 0; b < active; b++) {
            source(count, sources[b], weights[b], self(b), wanted);
        }
    }

    private void source(int count, double[] source, double charge, int self, boolean wanted) {
        for (int l = 0; l < count; l++) {
            h[l] = 0;
        }
        for (int c = 0; c < d; c++) {
            double[] row = tile[c];
            double y = source[c];
            for (int l = 0; l < count; l++) {
                h[l] += Math.abs(row[l] - y);
            }
        }
        RowMath.exp(-rate, h, count, h, powers);
        double[] power = powers.row();
        if (self >= 0) {
            h[self] = 0;
        }
        for (int l = 0; l < count; l++) {
            h[l] *= charge * power[l];
            values[l] += h[l];
            laplacians[l] += d * rate * rate * h[l];
            h[l] *= -rate;
        }
        if (!wanted) {
            return;
        }
        for (int c = 0; c < d; c++) {
            double[] row = tile[c];
            double[] slope = slopes[c];
            double y = source[c];
            for (int l = 0; l < count; l++) {
                slope[l] += h[l] * Math.signum(row[l] - y);
            }
        }
    }
}

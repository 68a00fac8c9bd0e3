package earnshaw.potential.kernel;

import earnshaw.math.PowersOfTwo;
import java.util.Arrays;

/// Pair sums of f(t) on the sphere: tangent gradient f' (w - t theta), Laplacian (1-t^2) f'' - (d-1) t f'.
///
/// The row form takes w in place of w - t theta, since the part along theta is taken out of the whole sum once, and q
/// from t = theta.w. Both lose digits where charges are close, or opposite: such pairs are taken one by one, q from the
/// difference (or sum) of the points and the gradient in full.
class ZonalSums extends PairSums {

    private static final double CLOSE = 0.96;

    private final ZonalProfile zonal;
    private final double[][] t = new double[BLOCK][TILE];
    private final double[][] f = new double[BLOCK][TILE];
    private final double[][] f1 = new double[BLOCK][TILE];
    private final double[][] f2 = new double[BLOCK][TILE];
    private final PowersOfTwo powers = new PowersOfTwo(TILE);
    private final double[] q = new double[TILE];
    private final double[] along = new double[TILE];

    ZonalSums(ZonalProfile zonal, int d) {
        super(d);
        this.zonal = zonal;
    }

    @Override
    void block(int count, int active, boolean wanted) {
        for (int b = 0; b < BLOCK; b++) {
            Arrays.fill(t[b], 0, count, 0);
        }
        BlockLoops.products(count, tile, sources, t);
        for (int b = 0; b < active; b++) {
            squares(count, t[b], q);
            zonal.bulk(t[b], q, count, f[b], f1[b], f2[b], powers);
            for (int l = nextClose(t[b], 0, count); l < count; l = nextClose(t[b], l + 1, count)) {
                close(b, l, wanted);
            }
        }
        for (int b = active; b < BLOCK; b++) {
            weights[b] = 0;
            Arrays.fill(f[b], 0, count, 0);
            Arrays.fill(f1[b], 0, count, 0);
            Arrays.fill(f2[b], 0, count, 0);
        }
        BlockLoops.add(count, values, weights, 0, f[0], f[1], f[2], f[3]);
        if (!wanted) {
            return;
        }
        for (int b = 0; b < BLOCK; b++) {
            laplacians(count, weights[b], d - 1, t[b], f1[b], f2[b], laplacians);
        }
        BlockLoops.combine(count, sources, f1, slopes);
    }

    // the smaller of |theta-w|^2 and |theta+w|^2
    private static void squares(int count, double[] t, double[] q) {
        for (int l = 0; l < count; l++) {
            q[l] = 2 - 2 * Math.abs(t[l]);
        }
    }

    private static int nextClose(double[] t, int from, int count) {
        int l = from;
        while (l < count && Math.abs(t[l]) <= CLOSE) {
            l++;
        }
        return l;
    }

    // and weighs f' with the charge
    private static void laplacians(
            int count, double charge, double directions, double[] t, double[] f1, double[] f2, double[] laplacians) {
        for (int l = 0; l < count; l++) {
            laplacians[l] = Math.fma(charge, Math.fma(-directions * t[l], f1[l], f2[l]), laplacians[l]);
            f1[l] *= charge;
        }
    }

    // adds a pair by itself and leaves zeros for the row
    private void close(int b, int l, boolean wanted) {
        double[] source = sources[b];
        double near = 0;
        double far = 0;
        for (int c = 0; c < d; c++) {
            double x = tile[c][l];
            near = Math.fma(source[c] - x, source[c] - x, near);
            far = Math.fma(source[c] + x, source[c] + x, far);
        }
        q[l] = Math.min(near, far);
        t[b][l] = (far - near) / 4;
        if (self(b) != l && !dropped(q[l])) {
            zonal.at(t[b], q, l, f[b], f1[b], f2[b]);
            values[l] = Math.fma(weights[b], f[b][l], values[l]);
            if (wanted) {
                double p = weights[b] * f1[b][l];
                laplacians[l] += weights[b] * f2[b][l] - (d - 1) * t[b][l] * p;
                for (int c = 0; c < d; c++) {
                    slopes[c][l] = Math.fma(p, Math.fma(-t[b][l], tile[c][l], source[c]), slopes[c][l]);
                }
            }
        }
        f[b][l] = 0;
        f1[b][l] = 0;
        f2[b][l] = 0;
    }

    @Override
    void settle(int count, boolean wanted) {
        if (!wanted) {
            return;
        }
        Arrays.fill(along, 0, count, 0);
        for (int c = 0; c < d; c++) {
            BlockLoops.along(count, tile[c], slopes[c], along);
        }
        for (int c = 0; c < d; c++) {
            BlockLoops.across(count, tile[c], along, slopes[c]);
        }
    }
}

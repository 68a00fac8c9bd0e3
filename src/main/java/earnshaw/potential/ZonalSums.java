package earnshaw.potential;

import java.util.Arrays;

/// Pair sums of f(t) on the sphere: tangent gradient f' (w - t theta), Laplacian (1-t^2) f'' - (d-1) t f'.
///
/// In w - t theta the digits that t has lost near a charge do harm along theta only, which one projection of the whole
/// sum takes away.
class ZonalSums extends PairSums {

    private final Zonal zonal;
    private final double[][] q = new double[BLOCK][TILE];
    private final double[][] t = new double[BLOCK][TILE];
    private final double[][] f = new double[BLOCK][TILE];
    private final double[][] f1 = new double[BLOCK][TILE];
    private final double[][] f2 = new double[BLOCK][TILE];
    private final double[] along = new double[TILE];

    ZonalSums(Zonal zonal, int d) {
        super(d);
        this.zonal = zonal;
    }

    @Override
    void block(int count, int active, boolean wanted) {
        for (int b = 0; b < BLOCK; b++) {
            Arrays.fill(q[b], 0, count, 0);
            Arrays.fill(t[b], 0, count, 0);
        }
        for (int c = 0; c < d; c++) {
            double[] row = tile[c];
            BlockLoops.nearAndFar(count, row, sources[0][c], sources[1][c], q[0], q[1], t[0], t[1]);
            BlockLoops.nearAndFar(count, row, sources[2][c], sources[3][c], q[2], q[3], t[2], t[3]);
        }
        for (int b = 0; b < active; b++) {
            product(count, q[b], t[b]);
            zonal.bulk(t[b], q[b], count, f[b], f1[b], f2[b]);
            correct(b, count, q[b], f[b], f1[b], f2[b]);
        }
        for (int b = active; b < BLOCK; b++) {
            weights[b] = 0;
            Arrays.fill(f[b], 0, count, 0);
            Arrays.fill(f1[b], 0, count, 0);
            Arrays.fill(f2[b], 0, count, 0);
        }
        BlockLoops.add(count, values, weights, f[0], f[1], f[2], f[3]);
        if (!wanted) {
            return;
        }
        for (int b = 0; b < BLOCK; b++) {
            laplacians(count, weights[b], d - 1, t[b], f1[b], f2[b], laplacians);
        }
        for (int c = 0; c < d; c++) {
            BlockLoops.tangents(count, tile[c], sources, c, f1, t, slopes[c]);
        }
    }

    // from |theta-w|^2 and |theta+w|^2 to the smaller one and theta.w
    private static void product(int count, double[] q, double[] t) {
        for (int l = 0; l < count; l++) {
            double near = q[l];
            double far = t[l];
            q[l] = Math.min(near, far);
            t[l] = (far - near) / 4;
        }
    }

    // and weighs f' with the charge
    private static void laplacians(
            int count, double charge, double directions, double[] t, double[] f1, double[] f2, double[] laplacians) {
        for (int l = 0; l < count; l++) {
            laplacians[l] = Math.fma(charge, Math.fma(-directions * t[l], f1[l], f2[l]), laplacians[l]);
            f1[l] *= charge;
        }
    }

    @Override
    void coincide(int b, int l) {
        zonal.at(t[b], q[b], l, f[b], f1[b], f2[b]);
    }

    @Override
    void settle(int count, boolean wanted) {
        if (!wanted) {
            return;
        }
        Arrays.fill(along, 0, count, 0);
        for (int c = 0; c < d; c++) {
            double[] row = tile[c];
            double[] slope = slopes[c];
            for (int l = 0; l < count; l++) {
                along[l] = Math.fma(row[l], slope[l], along[l]);
            }
        }
        for (int c = 0; c < d; c++) {
            double[] row = tile[c];
            double[] slope = slopes[c];
            for (int l = 0; l < count; l++) {
                slope[l] = Math.fma(-along[l], row[l], slope[l]);
            }
        }
    }
}

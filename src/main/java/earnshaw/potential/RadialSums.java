package earnshaw.potential;

import java.util.Arrays;

/// Pair sums of h(r): gradient (h'/r)(theta-w), Laplacian h'' + (d-1) h'/r.
final class RadialSums extends PairSums {

    private final Radial radial;
    private final double[][] s = new double[BLOCK][TILE];
    private final double[][] h = new double[BLOCK][TILE];
    private final double[][] h1 = new double[BLOCK][TILE];
    private final double[][] h2 = new double[BLOCK][TILE];

    RadialSums(Radial radial, int d) {
        super(d);
        this.radial = radial;
    }

    @Override
    void block(int count, int active, boolean wanted) {
        for (int b = 0; b < BLOCK; b++) {
            Arrays.fill(s[b], 0, count, 0);
        }
        int c = 0;
        for (; c + 1 < d; c += 2) {
            BlockLoops.squares(count, tile[c], tile[c + 1], sources, c, s[0], s[1], s[2], s[3]);
        }
        if (c < d) {
            BlockLoops.squares(count, tile[c], sources, c, s[0], s[1], s[2], s[3]);
        }
        for (int b = 0; b < active; b++) {
            radial.bulk(s[b], count, h[b], h1[b], h2[b]);
            correct(b, count, s[b], h[b], h1[b], h2[b]);
        }
        for (int b = active; b < BLOCK; b++) {
            weights[b] = 0;
            Arrays.fill(h[b], 0, count, 0);
            Arrays.fill(h1[b], 0, count, 0);
            Arrays.fill(h2[b], 0, count, 0);
        }
        BlockLoops.add(count, values, weights, h[0], h[1], h[2], h[3]);
        if (!wanted) {
            return;
        }
        for (int b = 0; b < BLOCK; b++) {
            laplacians(count, weights[b], d - 1, h1[b], h2[b], laplacians);
        }
        for (c = 0; c < d; c++) {
            BlockLoops.differences(count, tile[c], sources, c, h1[0], h1[1], h1[2], h1[3], slopes[c]);
        }
    }

    // and weighs h'/r with the charge
    private static void laplacians(int count, double charge, double across, double[] h1, double[] h2, double[] laplacians) {
        for (int l = 0; l < count; l++) {
            laplacians[l] = Math.fma(charge, Math.fma(across, h1[l], h2[l]), laplacians[l]);
            h1[l] *= charge;
        }
    }

    @Override
    void coincide(int b, int l) {
        radial.at(s[b], l, h[b], h1[b], h2[b]);
    }
}

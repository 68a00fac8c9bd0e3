package earnshaw.potential.kernel;

import earnshaw.math.Norms;
import earnshaw.math.PowersOfTwo;
import java.util.Arrays;

/// Pair sums of h(r): gradient (h'/r)(theta-w), Laplacian h'' + (d-1) h'/r.
class RadialSums extends PairSums {

    final RadialProfile radial;
    final double[][] s;
    final double[][] h;
    final double[][] h1;
    final double[][] h2;
    private final double[] apart;
    final PowersOfTwo powers = new PowersOfTwo(TILE);

    RadialSums(RadialProfile radial, int d) {
        this(radial, d, BLOCK);
    }

    RadialSums(RadialProfile radial, int d, int block) {
        super(d, block);
        this.radial = radial;
        apart = new double[d];
        s = new double[block][TILE];
        h = new double[block][TILE];
        h1 = new double[block][TILE];
        h2 = new double[block][TILE];
    }

    @Override
    void block(int count, int active, boolean wanted) {
        for (int b = 0; b < s.length; b += BLOCK) {
            distances(count, b);
        }
        evaluate(count, active, wanted);
        for (int b = 0; wanted && b < s.length; b += BLOCK) {
            for (int c = 0; c < d; c++) {
                BlockLoops.differences(count, tile[c], sources, b, c, h1[b], h1[b + 1], h1[b + 2], h1[b + 3],
                        slopes[c]);
            }
        }
    }

    final void distances(int count, int b) {
        for (int i = b; i < b + BLOCK; i++) {
            Arrays.fill(s[i], 0, count, 0);
        }
        int c = 0;
        for (; c + 1 < d; c += 2) {
            BlockLoops.squares(count, tile[c], tile[c + 1], sources, b, c, s[b], s[b + 1], s[b + 2], s[b + 3]);
        }
        if (c < d) {
            BlockLoops.squares(count, tile[c], sources, b, c, s[b], s[b + 1], s[b + 2], s[b + 3]);
        }
    }

    /// From the squares of the distances in [#s] to the profile's functions, and to the sums of values and Laplacians.
    /// What is left in [#h1] is h'/r times the charge.
    final void evaluate(int count, int active, boolean wanted) {
        for (int b = 0; b < active; b++) {
            radial.bulk(s[b], count, h[b], h1[b], h2[b], powers);
            correct(b, count, s[b], h[b], h1[b], h2[b]);
        }
        for (int b = active; b < s.length; b++) {
            weights[b] = 0;
            Arrays.fill(h[b], 0, count, 0);
            Arrays.fill(h1[b], 0, count, 0);
            Arrays.fill(h2[b], 0, count, 0);
        }
        for (int b = 0; b < s.length; b += BLOCK) {
            BlockLoops.add(count, values, weights, b, h[b], h[b + 1], h[b + 2], h[b + 3]);
        }
        for (int b = 0; wanted && b < s.length; b++) {
            laplacians(count, weights[b], d - 1, h1[b], h2[b], laplacians);
        }
    }

    private static void laplacians(int count, double charge, double across, double[] h1, double[] h2,
            double[] laplacians) {
        for (int l = 0; l < count; l++) {
            laplacians[l] = Math.fma(charge, Math.fma(across, h1[l], h2[l]), laplacians[l]);
            h1[l] *= charge;
        }
    }

    @Override
    void coincide(int b, int l) {
        if (RadialProfile.overflows(s[b][l])) {
            for (int c = 0; c < d; c++) {
                apart[c] = tile[c][l] - sources[b][c];
            }
            radial.beyond(Norms.of(apart), l, h[b], h1[b], h2[b]);
        } else {
            radial.at(s[b], l, h[b], h1[b], h2[b]);
        }
    }
}

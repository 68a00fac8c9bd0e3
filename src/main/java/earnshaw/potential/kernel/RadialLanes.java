package earnshaw.potential.kernel;

import earnshaw.math.PowersOfTwo;
import java.util.Arrays;

/// [FewRadialSums] for many systems at a time, one in each lane: every loop runs over the lanes of one pair, so that
/// the same operations come in the same order as for one system, and give the same bytes. What a pair at one place or
/// very far away leaves behind is not put right here: it shows in a sum that is not finite, or not at all.
public final class RadialLanes {

    private final RadialProfile radial;
    private final int d;
    private final int n;
    private final int m;
    private final int lanes;
    private final boolean oneByOne;
    private final PowersOfTwo powers;
    private final double[] s;
    private final double[] h;
    private final double[] h1;
    private final double[] h2;

    /// @param n     number of targets
    /// @param m     number of other sources
    /// @param lanes number of systems
    public RadialLanes(RadialProfile radial, int d, int n, int m, int lanes) {
        this.radial = radial;
        this.d = d;
        this.n = n;
        this.m = m;
        this.lanes = lanes;
        oneByOne = FewRadialSums.oneByOne(n, m);
        powers = new PowersOfTwo(lanes);
        s = new double[lanes];
        h = new double[lanes];
        h1 = new double[lanes];
        h2 = new double[lanes];
    }

    /// Whether such systems can stand in lanes.
    ///
    /// @param d numbers of a position
    public static boolean fits(Profile profile, int d, int n, int m) {
        return profile instanceof RadialProfile radial && d <= FewChargeSums.DIMENSIONS && FewChargeSums.few(n, m)
                && (radial.sameInRows() || !FewRadialSums.oneByOne(n, m));
    }

    /// As [ParallelSums#all], of all systems: `x[i][l]` is number i of the one in lane l, and so with what is written.
    public void all(double[][] x, int targets, int charges, int from, int otherCharges, double[][] own,
            double[][] others, double[][] gradient) {
        for (int i = 0; i < n; i++) {
            Arrays.fill(own[i], 0);
            Arrays.fill(others[i], 0);
        }
        for (int c = 0; c < n * d; c++) {
            Arrays.fill(gradient[c], 0);
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                mutual(x, targets, i, j, x[charges + i], x[charges + j], own, gradient);
            }
            for (int j = 0; j < m; j++) {
                evaluate(x, targets + i * d, from + j * d);
                double[] charge = x[otherCharges + j];
                add(lanes, charge, h, others[i]);
                for (int c = 0; c < d; c++) {
                    weighted(lanes, charge, h1, x[targets + i * d + c], x[from + j * d + c], gradient[i * d + c]);
                }
            }
        }
    }

    private void mutual(double[][] x, int targets, int i, int j, double[] charge, double[] other, double[][] own,
            double[][] gradient) {
        int one = targets + i * d;
        int next = targets + j * d;
        evaluate(x, one, next);
        add(lanes, other, h, own[i]);
        add(lanes, charge, h, own[j]);
        for (int c = 0; c < d; c++) {
            if (oneByOne) {
                weighted(lanes, other, h1, x[one + c], x[next + c], gradient[i * d + c]);
                weighted(lanes, charge, h1, x[next + c], x[one + c], gradient[j * d + c]);
            } else {
                opposite(lanes, other, charge, h1, x[one + c], x[next + c], gradient[i * d + c],
                        gradient[j * d + c]);
            }
        }
    }

    private void evaluate(double[][] x, int i, int j) {
        switch (d) {
            case 1 -> squares(lanes, x[i], x[j], s);
            case 2 -> squares(lanes, x[i], x[j], x[i + 1], x[j + 1], s);
            default -> squares(lanes, x[i], x[j], x[i + 1], x[j + 1], x[i + 2], x[j + 2], s);
        }
        radial.bulk(s, lanes, h, h1, h2, powers);
    }

    private static void squares(int count, double[] a, double[] b, double[] s) {
        for (int l = 0; l < count; l++) {
            double u = a[l] - b[l];
            s[l] = u * u;
        }
    }

    private static void squares(int count, double[] a, double[] b, double[] a1, double[] b1, double[] s) {
        for (int l = 0; l < count; l++) {
            double u = a[l] - b[l];
            double v = a1[l] - b1[l];
            s[l] = Math.fma(v, v, u * u);
        }
    }

    private static void squares(int count, double[] a, double[] b, double[] a1, double[] b1, double[] a2, double[] b2,
            double[] s) {
        for (int l = 0; l < count; l++) {
            double u = a[l] - b[l];
            double v = a1[l] - b1[l];
            double w = a2[l] - b2[l];
            s[l] = Math.fma(w, w, Math.fma(v, v, u * u));
        }
    }

    private static void add(int count, double[] charge, double[] h, double[] sum) {
        for (int l = 0; l < count; l++) {
            sum[l] = Math.fma(charge[l], h[l], sum[l]);
        }
    }

    private static void weighted(int count, double[] charge, double[] h1, double[] a, double[] b, double[] slope) {
        for (int l = 0; l < count; l++) {
            slope[l] = Math.fma(charge[l] * h1[l], a[l] - b[l], slope[l]);
        }
    }

    private static void opposite(int count, double[] other, double[] charge, double[] h1, double[] a, double[] b,
            double[] slope, double[] back) {
        for (int l = 0; l < count; l++) {
            double u = h1[l] * (a[l] - b[l]);
            slope[l] = Math.fma(other[l], u, slope[l]);
            back[l] = Math.fma(-charge[l], u, back[l]);
        }
    }
}

package earnshaw.potential;

/// The loops over a tile of targets (index l) that take four sources at a time. Kept small and apart, each array indexed
/// by the bare loop variable, so that they are compiled to vector instructions.
final class BlockLoops {

    private BlockLoops() {}

    /// s += (row - y)^2 for coordinate `c` of four sources.
    static void squares(int count, double[] row, double[][] sources, int c, double[] s0, double[] s1, double[] s2, double[] s3) {
        double y0 = sources[0][c];
        double y1 = sources[1][c];
        double y2 = sources[2][c];
        double y3 = sources[3][c];
        for (int l = 0; l < count; l++) {
            double x = row[l];
            s0[l] = Math.fma(x - y0, x - y0, s0[l]);
            s1[l] = Math.fma(x - y1, x - y1, s1[l]);
            s2[l] = Math.fma(x - y2, x - y2, s2[l]);
            s3[l] = Math.fma(x - y3, x - y3, s3[l]);
        }
    }

    /// The same for coordinates `c` and `c + 1`: half as much reading and writing.
    static void squares(
            int count, double[] row, double[] next, double[][] sources, int c,
            double[] s0, double[] s1, double[] s2, double[] s3) {
        double y0 = sources[0][c];
        double y1 = sources[1][c];
        double y2 = sources[2][c];
        double y3 = sources[3][c];
        double z0 = sources[0][c + 1];
        double z1 = sources[1][c + 1];
        double z2 = sources[2][c + 1];
        double z3 = sources[3][c + 1];
        for (int l = 0; l < count; l++) {
            double x = row[l];
            double z = next[l];
            s0[l] = Math.fma(z - z0, z - z0, Math.fma(x - y0, x - y0, s0[l]));
            s1[l] = Math.fma(z - z1, z - z1, Math.fma(x - y1, x - y1, s1[l]));
            s2[l] = Math.fma(z - z2, z - z2, Math.fma(x - y2, x - y2, s2[l]));
            s3[l] = Math.fma(z - z3, z - z3, Math.fma(x - y3, x - y3, s3[l]));
        }
    }

    /// sum += q f for four sources.
    static void add(int count, double[] sum, double[] charges, double[] f0, double[] f1, double[] f2, double[] f3) {
        double q0 = charges[0];
        double q1 = charges[1];
        double q2 = charges[2];
        double q3 = charges[3];
        for (int l = 0; l < count; l++) {
            sum[l] = Math.fma(q3, f3[l], Math.fma(q2, f2[l], Math.fma(q1, f1[l], Math.fma(q0, f0[l], sum[l]))));
        }
    }

    /// slope += p (row - y) for coordinate `c` of four sources.
    static void differences(
            int count, double[] row, double[][] sources, int c,
            double[] p0, double[] p1, double[] p2, double[] p3, double[] slope) {
        double y0 = sources[0][c];
        double y1 = sources[1][c];
        double y2 = sources[2][c];
        double y3 = sources[3][c];
        for (int l = 0; l < count; l++) {
            double x = row[l];
            slope[l] = Math.fma(p3[l], x - y3, Math.fma(p2[l], x - y2,
                    Math.fma(p1[l], x - y1, Math.fma(p0[l], x - y0, slope[l]))));
        }
    }

    /// t += row y for coordinate `c` of four sources.
    static void products(
            int count, double[] row, double[][] sources, int c, double[] t0, double[] t1, double[] t2, double[] t3) {
        double y0 = sources[0][c];
        double y1 = sources[1][c];
        double y2 = sources[2][c];
        double y3 = sources[3][c];
        for (int l = 0; l < count; l++) {
            double x = row[l];
            t0[l] = Math.fma(x, y0, t0[l]);
            t1[l] = Math.fma(x, y1, t1[l]);
            t2[l] = Math.fma(x, y2, t2[l]);
            t3[l] = Math.fma(x, y3, t3[l]);
        }
    }

    /// slope += p y for coordinate `c` of four sources.
    static void combine(
            int count, double[][] sources, int c, double[] p0, double[] p1, double[] p2, double[] p3, double[] slope) {
        double y0 = sources[0][c];
        double y1 = sources[1][c];
        double y2 = sources[2][c];
        double y3 = sources[3][c];
        for (int l = 0; l < count; l++) {
            slope[l] = Math.fma(p3[l], y3, Math.fma(p2[l], y2, Math.fma(p1[l], y1, Math.fma(p0[l], y0, slope[l]))));
        }
    }

    /// along += row slope.
    static void along(int count, double[] row, double[] slope, double[] along) {
        for (int l = 0; l < count; l++) {
            along[l] = Math.fma(row[l], slope[l], along[l]);
        }
    }

    /// slope -= along row.
    static void across(int count, double[] row, double[] along, double[] slope) {
        for (int l = 0; l < count; l++) {
            slope[l] = Math.fma(-along[l], row[l], slope[l]);
        }
    }
}

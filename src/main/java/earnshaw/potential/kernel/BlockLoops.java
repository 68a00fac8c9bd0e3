package earnshaw.potential.kernel;

/// The loops over a tile of targets (index l) that take four sources at a time, from the source `b` on. Kept small and
/// apart, each array indexed by the bare loop variable, so that they are compiled to vector instructions.
final class BlockLoops {

    private BlockLoops() {}

    /// s += (row - y)^2 for coordinate `c` of four sources.
    static void squares(int count, double[] row, double[][] sources, int b, int c, double[] s0, double[] s1,
            double[] s2, double[] s3) {
        double y0 = sources[b][c];
        double y1 = sources[b + 1][c];
        double y2 = sources[b + 2][c];
        double y3 = sources[b + 3][c];
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
            int count, double[] row, double[] next, double[][] sources, int b, int c,
            double[] s0, double[] s1, double[] s2, double[] s3) {
        double y0 = sources[b][c];
        double y1 = sources[b + 1][c];
        double y2 = sources[b + 2][c];
        double y3 = sources[b + 3][c];
        double z0 = sources[b][c + 1];
        double z1 = sources[b + 1][c + 1];
        double z2 = sources[b + 2][c + 1];
        double z3 = sources[b + 3][c + 1];
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
    static void add(int count, double[] sum, double[] charges, int b, double[] f0, double[] f1, double[] f2,
            double[] f3) {
        double q0 = charges[b];
        double q1 = charges[b + 1];
        double q2 = charges[b + 2];
        double q3 = charges[b + 3];
        for (int l = 0; l < count; l++) {
            sum[l] = Math.fma(q3, f3[l], Math.fma(q2, f2[l], Math.fma(q1, f1[l], Math.fma(q0, f0[l], sum[l]))));
        }
    }

    /// slope += p (row - y) for coordinate `c` of four sources.
    static void differences(
            int count, double[] row, double[][] sources, int b, int c,
            double[] p0, double[] p1, double[] p2, double[] p3, double[] slope) {
        double y0 = sources[b][c];
        double y1 = sources[b + 1][c];
        double y2 = sources[b + 2][c];
        double y3 = sources[b + 3][c];
        for (int l = 0; l < count; l++) {
            double x = row[l];
            slope[l] = Math.fma(p3[l], x - y3, Math.fma(p2[l], x - y2,
                    Math.fma(p1[l], x - y1, Math.fma(p0[l], x - y0, slope[l]))));
        }
    }

    /// t += row y for all coordinates and sources: four coordinates of two sources at a time, which leaves the
    /// processor calculating and not moving numbers, and all sources while these coordinates are at hand.
    static void products(int count, double[][] rows, double[][] sources, double[][] t) {
        int c = 0;
        for (; c + 3 < rows.length; c += 4) {
            for (int b = 0; b < sources.length; b += 2) {
                products(count, rows[c], rows[c + 1], rows[c + 2], rows[c + 3], sources[b], sources[b + 1], c, t[b],
                        t[b + 1]);
            }
        }
        for (; c < rows.length; c++) {
            for (int b = 0; b < sources.length; b += 4) {
                products(count, rows[c], sources, b, c, t[b], t[b + 1], t[b + 2], t[b + 3]);
            }
        }
    }

    private static void products(
            int count, double[] r0, double[] r1, double[] r2, double[] r3, double[] y, double[] z, int c,
            double[] t0, double[] t1) {
        double y0 = y[c];
        double y1 = y[c + 1];
        double y2 = y[c + 2];
        double y3 = y[c + 3];
        double z0 = z[c];
        double z1 = z[c + 1];
        double z2 = z[c + 2];
        double z3 = z[c + 3];
        for (int l = 0; l < count; l++) {
            double a0 = r0[l];
            double a1 = r1[l];
            double a2 = r2[l];
            double a3 = r3[l];
            t0[l] = Math.fma(a3, y3, Math.fma(a2, y2, Math.fma(a1, y1, Math.fma(a0, y0, t0[l]))));
            t1[l] = Math.fma(a3, z3, Math.fma(a2, z2, Math.fma(a1, z1, Math.fma(a0, z0, t1[l]))));
        }
    }

    private static void products(
            int count, double[] row, double[][] sources, int b, int c, double[] t0, double[] t1, double[] t2,
            double[] t3) {
        double y0 = sources[b][c];
        double y1 = sources[b + 1][c];
        double y2 = sources[b + 2][c];
        double y3 = sources[b + 3][c];
        for (int l = 0; l < count; l++) {
            double x = row[l];
            t0[l] = Math.fma(x, y0, t0[l]);
            t1[l] = Math.fma(x, y1, t1[l]);
            t2[l] = Math.fma(x, y2, t2[l]);
            t3[l] = Math.fma(x, y3, t3[l]);
        }
    }

    /// slope += p y for all coordinates and sources, two coordinates of four sources at a time.
    static void combine(int count, double[][] sources, double[][] p, double[][] slopes) {
        int c = 0;
        for (; c + 1 < slopes.length; c += 2) {
            for (int b = 0; b < sources.length; b += 4) {
                combine(count, sources, b, c, p[b], p[b + 1], p[b + 2], p[b + 3], slopes[c], slopes[c + 1]);
            }
        }
        for (int b = 0; c < slopes.length && b < sources.length; b += 4) {
            combine(count, sources, b, c, p[b], p[b + 1], p[b + 2], p[b + 3], slopes[c]);
        }
    }

    private static void combine(
            int count, double[][] sources, int b, int c, double[] p0, double[] p1, double[] p2, double[] p3,
            double[] slope, double[] next) {
        double y0 = sources[b][c];
        double y1 = sources[b + 1][c];
        double y2 = sources[b + 2][c];
        double y3 = sources[b + 3][c];
        double z0 = sources[b][c + 1];
        double z1 = sources[b + 1][c + 1];
        double z2 = sources[b + 2][c + 1];
        double z3 = sources[b + 3][c + 1];
        for (int l = 0; l < count; l++) {
            double a0 = p0[l];
            double a1 = p1[l];
            double a2 = p2[l];
            double a3 = p3[l];
            slope[l] = Math.fma(a3, y3, Math.fma(a2, y2, Math.fma(a1, y1, Math.fma(a0, y0, slope[l]))));
            next[l] = Math.fma(a3, z3, Math.fma(a2, z2, Math.fma(a1, z1, Math.fma(a0, z0, next[l]))));
        }
    }

    private static void combine(
            int count, double[][] sources, int b, int c, double[] p0, double[] p1, double[] p2, double[] p3,
            double[] slope) {
        double y0 = sources[b][c];
        double y1 = sources[b + 1][c];
        double y2 = sources[b + 2][c];
        double y3 = sources[b + 3][c];
        for (int l = 0; l < count; l++) {
            slope[l] = Math.fma(p3[l], y3, Math.fma(p2[l], y2, Math.fma(p1[l], y1, Math.fma(p0[l], y0, slope[l]))));
        }
    }

    /// sum += p for four sources.
    static void total(int count, double[] p0, double[] p1, double[] p2, double[] p3, double[] sum) {
        for (int l = 0; l < count; l++) {
            sum[l] = sum[l] + p0[l] + p1[l] + p2[l] + p3[l];
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

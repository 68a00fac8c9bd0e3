package earnshaw.problem.network;

/// Products of matrices whose columns are arrays of their own, one number for every sample of a batch. Loops run over
/// the samples with the bare loop variable in every array, which the compiler makes vector instructions of; weights of
/// four by four nodes stay in registers meanwhile. Sums run in one order on every machine.
final class MatrixKernels {

    private static final int BLOCK = 4;

    /// Inputs from which on a loop over them is worth turning them.
    private static final int LONG = 24;

    // What fills up a block: nodes that nobody reads, inputs that are 0.
    private final double[][] waste;
    private final double[] nothing;
    private final double[] w = new double[BLOCK * BLOCK];
    // The inputs of a layer with a row for every sample, and sums of four of its nodes.
    private final double[][] turned;
    private final double[][] sums;

    /// @param samples most of a batch
    /// @param nodes   most of a layer
    MatrixKernels(int samples, int nodes) {
        waste = new double[BLOCK][samples];
        nothing = new double[Math.max(samples, nodes)];
        turned = new double[samples][nodes];
        sums = new double[BLOCK][nodes];
    }

    /// to_o = sum_k w(o, k) of_k for weights w(o, k) = x[from + o across + k along].
    ///
    /// @param n samples
    void product(double[][] to, int outs, double[][] of, int ins, double[] x, int from, int across, int along, int n) {
        for (int o = 0; o < outs; o += BLOCK) {
            double[] z0 = to[o];
            double[] z1 = o + 1 < outs ? to[o + 1] : waste[1];
            double[] z2 = o + 2 < outs ? to[o + 2] : waste[2];
            double[] z3 = o + 3 < outs ? to[o + 3] : waste[3];
            for (int k = 0; k < ins; k += BLOCK) {
                double[] a0 = of[k];
                double[] a1 = k + 1 < ins ? of[k + 1] : nothing;
                double[] a2 = k + 2 < ins ? of[k + 2] : nothing;
                double[] a3 = k + 3 < ins ? of[k + 3] : nothing;
                for (int r = 0; r < BLOCK; r++) {
                    for (int c = 0; c < BLOCK; c++) {
                        boolean there = o + r < outs && k + c < ins;
                        w[BLOCK * r + c] = there ? x[from + (o + r) * across + (k + c) * along] : 0;
                    }
                }
                if (k == 0) {
                    put(z0, z1, z2, z3, a0, a1, a2, a3, w, n);
                } else {
                    add(z0, z1, z2, z3, a0, a1, a2, a3, w, n);
                }
            }
        }
    }

    private static void put(double[] z0, double[] z1, double[] z2, double[] z3,
            double[] a0, double[] a1, double[] a2, double[] a3, double[] w, int n) {
        double w00 = w[0], w01 = w[1], w02 = w[2], w03 = w[3];
        double w10 = w[4], w11 = w[5], w12 = w[6], w13 = w[7];
        double w20 = w[8], w21 = w[9], w22 = w[10], w23 = w[11];
        double w30 = w[12], w31 = w[13], w32 = w[14], w33 = w[15];
        for (int b = 0; b < n; b++) {
            double p = a0[b];
            double q = a1[b];
            double r = a2[b];
            double s = a3[b];
            z0[b] = Math.fma(w03, s, Math.fma(w02, r, Math.fma(w01, q, w00 * p)));
            z1[b] = Math.fma(w13, s, Math.fma(w12, r, Math.fma(w11, q, w10 * p)));
            z2[b] = Math.fma(w23, s, Math.fma(w22, r, Math.fma(w21, q, w20 * p)));
            z3[b] = Math.fma(w33, s, Math.fma(w32, r, Math.fma(w31, q, w30 * p)));
        }
    }

    private static void add(double[] z0, double[] z1, double[] z2, double[] z3,
            double[] a0, double[] a1, double[] a2, double[] a3, double[] w, int n) {
        double w00 = w[0], w01 = w[1], w02 = w[2], w03 = w[3];
        double w10 = w[4], w11 = w[5], w12 = w[6], w13 = w[7];
        double w20 = w[8], w21 = w[9], w22 = w[10], w23 = w[11];
        double w30 = w[12], w31 = w[13], w32 = w[14], w33 = w[15];
        for (int b = 0; b < n; b++) {
            double p = a0[b];
            double q = a1[b];
            double r = a2[b];
            double s = a3[b];
            z0[b] = Math.fma(w03, s, Math.fma(w02, r, Math.fma(w01, q, Math.fma(w00, p, z0[b]))));
            z1[b] = Math.fma(w13, s, Math.fma(w12, r, Math.fma(w11, q, Math.fma(w10, p, z1[b]))));
            z2[b] = Math.fma(w23, s, Math.fma(w22, r, Math.fma(w21, q, Math.fma(w20, p, z2[b]))));
            z3[b] = Math.fma(w33, s, Math.fma(w32, r, Math.fma(w31, q, Math.fma(w30, p, z3[b]))));
        }
    }

    /// Adds `sum_b d_o[b] a_k[b]` to `g[from + o ins + k]`.
    void outer(double[][] d, int outs, double[][] a, int ins, double[] g, int from, int n) {
        if (ins < LONG) {
            dots(d, outs, a, ins, g, from, n);
        } else {
            rows(d, outs, a, ins, g, from, n);
        }
    }

    // Sums along vectors are not made vector instructions of, but where there are enough inputs the loop can run over
    // those.
    private void rows(double[][] d, int outs, double[][] a, int ins, double[] g, int from, int n) {
        for (int k = 0; k < ins; k++) {
            double[] node = a[k];
            for (int b = 0; b < n; b++) {
                turned[b][k] = node[b];
            }
        }
        for (int o = 0; o < outs; o += BLOCK) {
            for (int b = 0; b < n; b += BLOCK) {
                for (int r = 0; r < BLOCK; r++) {
                    for (int c = 0; c < BLOCK; c++) {
                        w[BLOCK * r + c] = o + r < outs && b + c < n ? d[o + r][b + c] : 0;
                    }
                }
                double[] a1 = b + 1 < n ? turned[b + 1] : nothing;
                double[] a2 = b + 2 < n ? turned[b + 2] : nothing;
                double[] a3 = b + 3 < n ? turned[b + 3] : nothing;
                if (b == 0) {
                    put(sums[0], sums[1], sums[2], sums[3], turned[b], a1, a2, a3, w, ins);
                } else {
                    add(sums[0], sums[1], sums[2], sums[3], turned[b], a1, a2, a3, w, ins);
                }
            }
            for (int r = 0; r < BLOCK && o + r < outs; r++) {
                double[] row = sums[r];
                for (int k = 0; k < ins; k++) {
                    g[from + (o + r) * ins + k] += row[k];
                }
            }
        }
    }

    private void dots(double[][] d, int outs, double[][] a, int ins, double[] g, int from, int n) {
        for (int o = 0; o < outs; o += BLOCK) {
            double[] d0 = d[o];
            double[] d1 = o + 1 < outs ? d[o + 1] : nothing;
            double[] d2 = o + 2 < outs ? d[o + 2] : nothing;
            double[] d3 = o + 3 < outs ? d[o + 3] : nothing;
            for (int k = 0; k < ins; k += BLOCK) {
                dots(d0, d1, d2, d3, a[k], k + 1 < ins ? a[k + 1] : nothing, k + 2 < ins ? a[k + 2] : nothing,
                        k + 3 < ins ? a[k + 3] : nothing, w, n);
                for (int r = 0; r < BLOCK && o + r < outs; r++) {
                    for (int c = 0; c < BLOCK && k + c < ins; c++) {
                        g[from + (o + r) * ins + k + c] += w[BLOCK * r + c];
                    }
                }
            }
        }
    }

    private static void dots(double[] d0, double[] d1, double[] d2, double[] d3,
            double[] a0, double[] a1, double[] a2, double[] a3, double[] w, int n) {
        double s00 = 0, s01 = 0, s02 = 0, s03 = 0;
        double s10 = 0, s11 = 0, s12 = 0, s13 = 0;
        double s20 = 0, s21 = 0, s22 = 0, s23 = 0;
        double s30 = 0, s31 = 0, s32 = 0, s33 = 0;
        for (int b = 0; b < n; b++) {
            double p = a0[b];
            double q = a1[b];
            double r = a2[b];
            double s = a3[b];
            double e = d0[b];
            s00 = Math.fma(e, p, s00);
            s01 = Math.fma(e, q, s01);
            s02 = Math.fma(e, r, s02);
            s03 = Math.fma(e, s, s03);
            e = d1[b];
            s10 = Math.fma(e, p, s10);
            s11 = Math.fma(e, q, s11);
            s12 = Math.fma(e, r, s12);
            s13 = Math.fma(e, s, s13);
            e = d2[b];
            s20 = Math.fma(e, p, s20);
            s21 = Math.fma(e, q, s21);
            s22 = Math.fma(e, r, s22);
            s23 = Math.fma(e, s, s23);
            e = d3[b];
            s30 = Math.fma(e, p, s30);
            s31 = Math.fma(e, q, s31);
            s32 = Math.fma(e, r, s32);
            s33 = Math.fma(e, s, s33);
        }
        w[0] = s00;
        w[1] = s01;
        w[2] = s02;
        w[3] = s03;
        w[4] = s10;
        w[5] = s11;
        w[6] = s12;
        w[7] = s13;
        w[8] = s20;
        w[9] = s21;
        w[10] = s22;
        w[11] = s23;
        w[12] = s30;
        w[13] = s31;
        w[14] = s32;
        w[15] = s33;
    }
}

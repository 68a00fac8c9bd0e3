package earnshaw.problem.sharing;

import java.util.Arrays;

/// g: k numbers to one. Owns its scratch space.
interface Readout {

    /// g(z).
    double value(double[] x, double[] z);

    /// Writes dg/dz at the last [#value], and adds the gradient of `share` g in what the readout learns to `g`.
    void slope(double[] x, double[] z, double share, double[] g, double[] slope);

    /// The known readout: z_1 (low), z_1 z_2 ... z_k (high), or their sum.
    record Known(Sharing.Function function) implements Readout {

        private double low() {
            return function == Sharing.Function.HIGH ? 0 : 1;
        }

        private double high() {
            return function == Sharing.Function.LOW ? 0 : 1;
        }

        @Override
        public double value(double[] x, double[] z) {
            double product = 1;
            for (double one : z) {
                product *= one;
            }
            return low() * z[0] + high() * product;
        }

        @Override
        public void slope(double[] x, double[] z, double share, double[] g, double[] slope) {
            double before = high();
            for (int l = 0; l < z.length; l++) {
                slope[l] = before;
                before *= z[l];
            }
            double behind = 1;
            for (int l = z.length - 1; l >= 0; l--) {
                slope[l] *= behind;
                behind *= z[l];
            }
            slope[0] += low();
        }
    }

    /// A layer of hidden units max(0, A z + b) and an output c.h + e, all learnt. The slope of max(0, y) at 0 is 0.
    final class Learned implements Readout {

        private final int k;
        private final int hidden;
        private final int weights;
        private final int biases;
        private final int output;
        private final double[] units;

        Learned(SharingLayout at) {
            k = at.patches();
            hidden = at.hidden();
            weights = at.readout();
            biases = weights + hidden * k;
            output = biases + hidden;
            units = new double[hidden];
        }

        @Override
        public double value(double[] x, double[] z) {
            double sum = x[output + hidden];
            for (int j = 0; j < hidden; j++) {
                double unit = x[biases + j];
                for (int l = 0; l < k; l++) {
                    unit += x[weights + j * k + l] * z[l];
                }
                units[j] = Math.max(0, unit);
                sum += x[output + j] * units[j];
            }
            return sum;
        }

        @Override
        public void slope(double[] x, double[] z, double share, double[] g, double[] slope) {
            Arrays.fill(slope, 0);
            for (int j = 0; j < hidden; j++) {
                if (units[j] > 0) {
                    double out = x[output + j];
                    g[output + j] += share * units[j];
                    g[biases + j] += share * out;
                    for (int l = 0; l < k; l++) {
                        slope[l] += out * x[weights + j * k + l];
                        g[weights + j * k + l] += share * out * z[l];
                    }
                }
            }
            g[output + hidden] += share;
        }
    }
}

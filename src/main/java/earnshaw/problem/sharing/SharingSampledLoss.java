package earnshaw.problem.sharing;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The mean of (g(h(x)) - g*(h*(x)))^2/2 over samples, with h(x) = (tanh w_1.x_1, ..., tanh w_k.x_k), h* the same with
/// u_0 for every w_l, and g* of low degree, of high degree, or both. As a loss of its own it is that of a fixed set of
/// inputs; batches are drawn fresh. It has a kink in what a learnt readout learns, and no Hessian here.
///
/// Source: section 2 of *Weight Sharing is Crucial to Successful Optimization*.
final class SharingSampledLoss implements WalkerLoss {

    private final SharingLayout at;
    private final SampleSource source;
    private final double[][][] fixed;
    private final Readout.Known wanted;
    private final Readout readout;
    private final double[][] weights;
    private final double[][] slopes;
    private final double[][] patches;
    private final double[] target;
    private final double[] known;
    private final double[] units;
    private final double[] slope;
    private double[] targetOfAnswers = {};
    private final double[] answers;
    private double high;

    /// @param fixed the inputs of the loss
    SharingSampledLoss(SharingLayout at, Sharing.Function function, SampleSource source, double[][][] fixed) {
        this.at = at;
        this.source = source;
        this.fixed = fixed;
        wanted = new Readout.Known(function);
        readout = at.hidden() == 0 ? wanted : new Readout.Learned(at);
        weights = new double[at.rows()][at.d()];
        slopes = new double[at.rows()][at.d()];
        patches = new double[at.patches()][at.d()];
        target = new double[at.d()];
        known = new double[at.patches()];
        units = new double[at.patches()];
        slope = new double[at.patches()];
        answers = new double[fixed.length];
    }

    @Override
    public boolean samples() {
        return true;
    }

    @Override
    public double loss(double[] x) {
        take(x);
        double sum = 0;
        for (int s = 0; s < fixed.length; s++) {
            double rest = answer(x, fixed[s]) - answers[s];
            sum += rest * rest;
        }
        return sum / fixed.length / 2;
    }

    @Override
    public double gradient(double[] x, double[] g) {
        take(x);
        begin(g);
        double sum = 0;
        for (int s = 0; s < fixed.length; s++) {
            double rest = answer(x, fixed[s]) - answers[s];
            sum += rest * rest;
            descend(x, fixed[s], rest / fixed.length, g);
        }
        end(g);
        return sum / fixed.length / 2;
    }

    @Override
    public double batch(double[] x, int size, RandomGenerator generator, double[] g) {
        take(x);
        begin(g);
        double sum = 0;
        for (int s = 0; s < size; s++) {
            source.draw(generator, patches);
            double rest = answer(x, patches) - wanted(x, patches);
            sum += rest * rest;
            descend(x, patches, rest / size, g);
        }
        end(g);
        return sum / size / 2;
    }

    // The numbers as rows of their own: only loops over whole arrays are compiled to vector instructions.
    private void take(double[] x) {
        for (int i = 0; i < weights.length; i++) {
            System.arraycopy(x, at.row(i), weights[i], 0, at.d());
        }
        System.arraycopy(x, at.target(), target, 0, at.d());
        if (!Arrays.equals(target, targetOfAnswers)) {
            targetOfAnswers = target.clone();
            high = 0;
            for (int s = 0; s < fixed.length; s++) {
                answers[s] = wanted(x, fixed[s]);
                double product = 1;
                for (double one : known) {
                    product *= one;
                }
                high += product * product / fixed.length;
            }
        }
    }

    private double wanted(double[] x, double[][] input) {
        for (int l = 0; l < known.length; l++) {
            known[l] = Math.tanh(dot(target, input[l]));
        }
        return wanted.value(x, known);
    }

    private double answer(double[] x, double[][] input) {
        for (int l = 0; l < units.length; l++) {
            units[l] = Math.tanh(dot(weights[l % weights.length], input[l]));
        }
        return readout.value(x, units);
    }

    private void begin(double[] g) {
        Arrays.fill(g, 0);
        for (double[] row : slopes) {
            Arrays.fill(row, 0);
        }
    }

    // adds the gradient of what the last answer has to do with the loss
    private void descend(double[] x, double[][] input, double share, double[] g) {
        readout.slope(x, units, share, g, slope);
        for (int l = 0; l < units.length; l++) {
            double factor = share * slope[l] * (1 - units[l] * units[l]);
            if (factor != 0) {
                add(slopes[l % slopes.length], factor, input[l]);
            }
        }
    }

    private void end(double[] g) {
        for (int i = 0; i < slopes.length; i++) {
            System.arraycopy(slopes[i], 0, g, at.row(i), at.d());
        }
    }

    // Four sums side by side, which do not wait for each other.
    private static double dot(double[] a, double[] b) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            first += a[i] * b[i];
        }
        return first + second + (third + fourth);
    }

    private static void add(double[] sum, double factor, double[] part) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * part[i];
        }
    }

    /// Half the mean square of the part of high degree, over the fixed inputs; 0 where there is none.
    @Override
    public double stall(double[] x) {
        take(x);
        return wanted.function() == Sharing.Function.LOW ? 0 : high / 2;
    }
}

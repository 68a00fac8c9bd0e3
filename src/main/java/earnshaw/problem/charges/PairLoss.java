package earnshaw.problem.charges;

import earnshaw.potential.kernel.PairCurvature;
import earnshaw.potential.kernel.ParallelSums;
import earnshaw.potential.kernel.RadialLanes;
import earnshaw.potential.kernel.RadialProfile;
import earnshaw.problem.Evaluator;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The population's loss of [Charges], by pair sums.
///
/// With U_i = sum_{j != i} a_j Phi(theta_i,theta_j) and P_i = sum_j b_j Phi(theta_i,w_j): L = sum_i a_i (U_i + a_i
/// Phi(theta_i,theta_i) + 2 P_i) + sum b_i b_j Phi(w_i,w_j) + rho |a|^2, dL/da_i = 2 (U_i + a_i Phi(theta_i,theta_i) +
/// P_i + rho a_i), grad_i L = 2 a_i grad (U_i + P_i) + a_i^2 grad Phi(theta_i,theta_i). Where Phi(theta,theta) is
/// infinite its terms and the protons' own are left out.
final class PairLoss implements ChargeLoss {

    private final Charges problem;
    private final ChargeLayout at;
    private final boolean singular;
    private final double rho;
    private final ParallelSums sums;
    private final PairCurvature pair;
    private final boolean selfConstant;
    private final double[] selves;
    private final double[] fromElectrons;
    private final double[] fromProtons;
    private final double[] selfGradient;
    private SampleLoss fresh;
    private double[] protonsOfConstant = {};
    private double constant;

    PairLoss(Charges problem, int threads) {
        this.problem = problem;
        at = problem.layout();
        singular = problem.profile().singular();
        rho = problem.regularization();
        sums = new ParallelSums(problem.profile(), problem.place(), threads);
        pair = PairCurvature.of(problem.profile(), problem.place());
        selfConstant = singular || pair.selfConstant();
        selves = new double[at.electrons()];
        if (selfConstant && !singular) {
            double[] anywhere = new double[at.d()];
            anywhere[0] = 1;
            Arrays.fill(selves, pair.self(anywhere, 0));
        }
        fromElectrons = new double[at.electrons()];
        fromProtons = new double[at.electrons()];
        selfGradient = new double[at.d()];
    }

    @Override
    public void dropCoincident(boolean drop) {
        sums.dropCoincident(drop);
    }

    @Override
    public double loss(double[] x) {
        sum(x, null, null);
        return total(x);
    }

    @Override
    public double all(double[] x, double[] g, double[] laplacian) {
        sum(x, g, laplacian);
        int d = at.d();
        for (int i = 0, c = 0; i < at.electrons(); i++) {
            double twice = 2 * x[at.electronCharge(i)];
            for (int end = c + d; c < end; c++) {
                g[c] *= twice;
            }
            if (laplacian != null) {
                laplacian[i] *= twice;
            }
        }
        if (!selfConstant) {
            addSelves(x, g, laplacian);
        }
        return total(x);
    }

    // what the gradient and the Laplacian of a_i^2 Phi(theta_i,theta_i) add
    private void addSelves(double[] x, double[] g, double[] laplacian) {
        for (int i = 0; i < at.electrons(); i++) {
            double square = x[at.electronCharge(i)] * x[at.electronCharge(i)];
            pair.selfGradient(x, at.electron(i), selfGradient);
            for (int c = 0; c < at.d(); c++) {
                g[at.electron(i) + c] += square * selfGradient[c];
            }
            if (laplacian != null) {
                laplacian[i] += square * pair.selfLaplacian(x, at.electron(i));
            }
        }
    }

    private void sum(double[] x, double[] g, double[] laplacians) {
        int k = at.electrons();
        sums.all(x, at.electron(0), k, at.electronCharge(0), at.proton(0), at.protons(), at.protonCharge(0),
                fromElectrons, fromProtons, g, laplacians);
        for (int i = 0; !selfConstant && i < k; i++) {
            selves[i] = pair.self(x, at.electron(i));
        }
    }

    @Override
    public double chargeGradient(double[] x, int i) {
        return 2 * (fromElectrons[i] + fromProtons[i] + (selves[i] + rho) * x[at.electronCharge(i)]);
    }

    /// Phi(theta,theta) + rho where it is the same everywhere.
    double selfAnywhere() {
        return selves.length == 0 ? 0 : selves[0] + rho;
    }

    private double total(double[] x) {
        double sum = 0;
        for (int i = 0; i < at.electrons(); i++) {
            double a = x[at.electronCharge(i)];
            sum += a * (fromElectrons[i] + 2 * fromProtons[i] + (selves[i] + rho) * a);
        }
        return singular ? sum : sum + constant(x);
    }

    // The protons' own term, kept as long as they stay where they are: it costs as much as all the rest.
    double constant(double[] x) {
        int from = at.proton(0);
        if (!Arrays.equals(protonsOfConstant, 0, protonsOfConstant.length, x, from, x.length)) {
            protonsOfConstant = Arrays.copyOfRange(x, from, x.length);
            double[] potential = new double[at.protons()];
            int m = at.protons();
            sums.add(x, at.proton(0), m, at.proton(0), m, at.protonCharge(0), true, potential, null, null);
            constant = 0;
            for (int j = 0; j < m; j++) {
                double b = x[at.protonCharge(j)];
                constant += b * (potential[j] + b * pair.self(x, at.proton(j)));
            }
        }
        return constant;
    }

    @Override
    public double batch(double[] x, int size, RandomGenerator generator, double[] g) {
        if (fresh == null) {
            fresh = new SampleLoss(problem, new double[0][]);
        }
        return fresh.batch(x, size, generator, g);
    }

    /// The loss and its gradient of many systems at a time, with the same bytes.
    static final class Lanes implements Evaluator.Lanes {

        private final PairLoss one;
        private final ChargeLayout at;
        private final RadialLanes sums;
        private final boolean singular;
        private final double self;
        private final int width;
        private final double[][] own;
        private final double[][] others;
        private final double[] constant;

        /// @param one the loss of a single system of the kind
        Lanes(PairLoss one, Charges problem, int width) {
            this.one = one;
            this.width = width;
            at = problem.layout();
            singular = problem.profile().singular();
            sums = new RadialLanes((RadialProfile) problem.profile(), at.d(), at.electrons(), at.protons(), width);
            self = one.selfAnywhere();
            own = new double[at.electrons()][width];
            others = new double[at.electrons()][width];
            constant = new double[width];
        }

        @Override
        public int moving() {
            return at.electrons() * at.d();
        }

        @Override
        public void put(int lane, double[] x) {
            constant[lane] = singular ? 0 : one.constant(x);
        }

        @Override
        public void gradient(double[][] x, double[][] g, double[] loss) {
            sums.all(x, at.electron(0), at.electronCharge(0), at.proton(0), at.protonCharge(0), own, others, g);
            Arrays.fill(loss, 0);
            for (int i = 0; i < at.electrons(); i++) {
                double[] a = x[at.electronCharge(i)];
                for (int c = at.electron(i); c < at.electron(i) + at.d(); c++) {
                    twice(width, a, g[c]);
                }
                add(width, self, a, own[i], others[i], loss);
            }
            for (int l = 0; !singular && l < width; l++) {
                loss[l] += constant[l];
            }
        }

        private static void twice(int width, double[] a, double[] g) {
            for (int l = 0; l < width; l++) {
                g[l] *= 2 * a[l];
            }
        }

        private static void add(int width, double self, double[] a, double[] own, double[] others, double[] loss) {
            for (int l = 0; l < width; l++) {
                loss[l] += a[l] * (own[l] + 2 * others[l] + self * a[l]);
            }
        }
    }
}

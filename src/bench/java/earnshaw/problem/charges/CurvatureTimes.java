package earnshaw.problem.charges;

import earnshaw.geometry.Space;
import earnshaw.math.Draws;
import earnshaw.potential.Gaussian;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;

/// What the smallest eigenvalues and the optimal charges of Gaussian charges cost, by the processor time of one thread, beside a gradient.
///
/// `CurvatureTimes ROUNDS K,M,D ...` prints `k,m,d,gradient milliseconds,eigenvalue in gradients,with charges in
/// gradients,optimal charges in seconds`, medians of the rounds; the last is -1 where they are left out.
final class CurvatureTimes {

    private static final int LARGE = 4000;

    private CurvatureTimes() {}

    public static void main(String[] arguments) {
        int rounds = Integer.parseInt(arguments[0]);
        for (String size : Arrays.asList(arguments).subList(1, arguments.length)) {
            int[] numbers = Arrays.stream(size.split(",")).mapToInt(Integer::parseInt).toArray();
            print(problem(numbers[0], numbers[1], numbers[2]), rounds);
        }
    }

    private static Charges problem(int k, int m, int d) {
        Space space = Space.euclidean(d);
        Drawn.Law law = Drawn.Law.NORMAL;
        double scale = Math.sqrt(k) / 4;
        return new Charges(space.kind(), d, new Gaussian(1),
                new Drawn(m, law, scale, Optional.empty(), Optional.empty()),
                new Drawn(k, law, scale, Optional.empty(), Optional.empty()),
                Charges.OutputWeights.FIXED, 0, OptionalDouble.empty()).drawn(new Draws(7));
    }

    private static void print(Charges problem, int rounds) {
        ChargeLayout at = problem.layout();
        double[] x = problem.start().x();
        BitSet moving = new BitSet();
        moving.set(0, at.electrons());
        int[] held = {};
        ChargesHessian hessian = new ChargesHessian(problem, moving, 1);
        OptimalCharges optimal = new OptimalCharges(problem, moving);
        PairLoss loss = new PairLoss(problem, 1);
        double[] g = new double[at.size()];
        double[] laplacian = new double[at.electrons()];
        int many = Math.max(3, (int) (4e7 / at.electrons() / (at.electrons() + at.protons())));
        DoubleSupplier gradients = () -> {
            for (int i = 0; i < many; i++) {
                loss.all(x, g, laplacian);
            }
            return 0;
        };
        double[][] all = new double[4][rounds];
        seconds(gradients);
        seconds(() -> hessian.smallest(x, held));
        for (int round = 0; round < rounds; round++) {
            double gradient = seconds(gradients) / many;
            all[0][round] = gradient * 1e3;
            all[1][round] = seconds(() -> hessian.smallest(x, held)) / gradient;
            all[2][round] = seconds(() -> hessian.smallestWithCharges(x, held)) / gradient;
            all[3][round] = at.electrons() > LARGE ? -1 : seconds(() -> optimal.of(x)[0]);
        }
        System.out.println(String.format(Locale.ROOT, "%d,%d,%d,%.3f,%.0f,%.0f,%.2f", at.electrons(), at.protons(),
                at.d(), median(all[0]), median(all[1]), median(all[2]), median(all[3])));
    }

    private static double seconds(DoubleSupplier work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.getAsDouble();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) * 1e-9;
    }

    private static double median(double[] all) {
        Arrays.sort(all);
        return all[all.length / 2];
    }
}

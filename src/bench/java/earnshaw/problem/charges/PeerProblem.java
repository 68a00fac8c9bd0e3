package earnshaw.problem.charges;

import earnshaw.geometry.Space;
import earnshaw.math.Norms;
import earnshaw.potential.Coulomb;
import earnshaw.potential.Gaussian;
import earnshaw.potential.Potential;
import earnshaw.potential.Sign;
import earnshaw.potential.kernel.Profile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// The problem that all peers time: k electrons and k protons in d dimensions whose coordinates and charges come, in the
/// order positions, proton positions, charges, proton charges, from the generator s -> 16807 s mod (2^31-1), as
/// s/(2^31-1) - 1/2. One evaluation is the loss, its gradient in positions and charges, and all Laplacians.
public final class PeerProblem {

    private final Charges problem;
    private final ChargesEvaluator evaluator;
    private final double[] x;
    private final double protons;
    private long seed = 1;

    /// @param potential gauss (c = 1), coul (1/r in every dimension) or sign (on the sphere)
    public PeerProblem(String potential, int k, int d, int threads) {
        double[][] electrons = points(k, d);
        double[][] others = points(k, d);
        double[] a = numbers(k);
        double[] b = numbers(k);
        boolean sphere = potential.equals("sign");
        problem = new Charges(
                sphere ? Space.Shape.SPHERE : Space.Shape.EUCLIDEAN, d, potential(potential),
                charges(others, b, sphere),
                charges(electrons, a, sphere), Charges.OutputWeights.FREE, 0, OptionalDouble.empty());
        BitSet all = new BitSet();
        all.set(0, k);
        evaluator = new ChargesEvaluator(problem, all, threads);
        x = problem.start().x();
        double[] uncharged = x.clone();
        for (int i = 0; i < k; i++) {
            uncharged[problem.layout().electronCharge(i)] = 0;
        }
        protons = evaluator.loss(uncharged);
    }

    private static Potential potential(String name) {
        return switch (name) {
            case "gauss" -> new Gaussian(1);
            case "sign" -> new Sign();
            case "coul" -> new InverseDistance();
            default -> throw new IllegalArgumentException("potential " + name + ": gauss, coul or sign");
        };
    }

    private double number() {
        seed = 16807 * seed % 2147483647L;
        return seed / 2147483647.0 - 0.5;
    }

    private double[] numbers(int n) {
        double[] numbers = new double[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = number();
        }
        return numbers;
    }

    private double[][] points(int n, int d) {
        double[][] points = new double[n][];
        for (int i = 0; i < n; i++) {
            points[i] = numbers(d);
        }
        return points;
    }

    private static ChargeGroup charges(double[][] points, double[] charges, boolean sphere) {
        List<Charge> list = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            if (sphere) {
                Space.sphere(points[i].length).manifold().project(points[i], 0);
            }
            list.add(new Charge(
                    DoubleStream.of(points[i]).boxed().toList(), OptionalDouble.of(charges[i]), "", false, 0));
        }
        return new Listed(list);
    }

    /// One evaluation.
    ///
    /// @return the loss without the protons' own constant
    public double evaluate() {
        return evaluator.all(x) - protons;
    }

    /// The problem itself with fixed charges, for flows.
    public Charges problem() {
        return new Charges(
                problem.manifold(), problem.dimension(), problem.potential(), problem.protons(), problem.electrons(),
                Charges.OutputWeights.FIXED, 0, OptionalDouble.empty());
    }

    /// The norms of the gradient in positions and charges and of the Laplacians.
    public double[] norms() {
        ChargeLayout at = problem.layout();
        PairLoss loss = new PairLoss(problem, 1);
        double[] gradient = new double[x.length];
        double[] laplacian = new double[at.electrons()];
        loss.all(x, gradient, laplacian);
        for (int i = 0; i < at.electrons(); i++) {
            gradient[at.electronCharge(i)] = loss.chargeGradient(x, i);
        }
        return new double[] {Norms.of(gradient), Norms.of(laplacian)};
    }

    /// 1/r in any dimension: the Coulomb potential of R^3.
    private record InverseDistance() implements Potential {

        @Override
        public String title() {
            return "1/r";
        }

        @Override
        public String about() {
            return title();
        }

        @Override
        public String formula(Space space) {
            return title();
        }

        @Override
        public String refusal(Space space) {
            return "";
        }

        @Override
        public Profile on(Space space) {
            return new Coulomb().on(Space.euclidean(3));
        }
    }
}

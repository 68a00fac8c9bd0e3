package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.Algorithm;
import earnshaw.algorithm.GradientFlow;
import earnshaw.algorithm.Nodewise;
import earnshaw.algorithm.NoisyDescent;
import earnshaw.algorithm.SecondOrder;
import earnshaw.algorithm.step.StepFailure;
import earnshaw.algorithm.step.Stepper;
import earnshaw.geometry.Space;
import earnshaw.golden.GoldenCharges;
import earnshaw.math.Draws;
import earnshaw.potential.Gaussian;
import earnshaw.potential.Power;
import earnshaw.problem.State;
import earnshaw.problem.charges.Charges;
import earnshaw.scenario.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every algorithm of the catalogue, as it is listed, brings an electron to the minimum that the loss has: the one proton.
class AlgorithmArrivalTest {

    private static final Draws DRAWS = new Draws(21);

    record Case(Algorithm algorithm, Charges problem) {
        @Override
        public String toString() {
            return algorithm.title() + " on " + problem.place().text();
        }
    }

    static List<Case> cases() {
        List<Algorithm> algorithms = new ArrayList<>();
        for (Class<? extends Record> type : Catalog.ALGORITHMS) {
            algorithms.add((Algorithm) Catalog.schema().initial(type));
        }
        algorithms.add(new Nodewise(new GradientFlow(1e-9), 150, 0.01, 100, 1));
        List<Case> cases = new ArrayList<>();
        for (Algorithm algorithm : algorithms) {
            cases.add(new Case(algorithm,
                    problem(Space.euclidean(2), new double[] {0.8, -0.5}, new double[] {0.1, 0.2})));
            cases.add(new Case(algorithm,
                    problem(Space.sphere(3), new double[] {0.6, 0.8, 0}, new double[] {0, 0.6, 0.8})));
        }
        return cases;
    }

    private static Charges problem(Space space, double[] theta, double[] w) {
        return GoldenCharges.charges(space.isSphere() ? new Power(1) : new Gaussian(1), space, new double[] {-1}, theta,
                new double[] {1}, w, OptionalDouble.empty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theElectronArrivesAtTheProton(Case law) {
        Stepper stepper = law.algorithm().stepper(law.problem(), DRAWS);
        State state = law.problem().start();
        double before = law.problem().evaluator().loss(state.x());
        assertTrue(before > 0.1);
        for (int step = 0; step < 3000 && !stepper.done(state); step++) {
            state = stepper.step(state).to();
        }
        assertEquals(law.algorithm().tests() || law.algorithm() instanceof Nodewise, stepper.done(state),
                "whether it ends by itself");
        int d = law.problem().dimension();
        double square = 0;
        for (int c = 0; c < d; c++) {
            square += Math.pow(state.x()[c] - state.x()[d + 1 + c], 2);
        }
        assertTrue(Math.sqrt(square) < reach(law.algorithm()), law + " ends " + Math.sqrt(square) + " away");
        assertTrue(law.problem().evaluator().loss(state.x()) < before / 10);
    }

    // noise of a length of one keeps a descent within a step or so; a test ends two of them where the gradient is small
    private static double reach(Algorithm algorithm) {
        return algorithm instanceof NoisyDescent ? 0.1 : algorithm instanceof SecondOrder ? 2e-3 : 1e-5;
    }

    /// A step that is longer than `longestStep` allows drives the electron away from its minimum, a shorter one does not.
    @ParameterizedTest
    @MethodSource("cases")
    void theLongestStepDividesThoseThatComeFromThoseThatGo(Case law) throws Exception {
        double curvature = 2; // of 2 - 2 exp(-r^2/2) and of 2 - 2 cos r, at the proton
        Algorithm algorithm = law.algorithm();
        double longest = algorithm.longestStep(curvature);
        if (!Double.isFinite(longest) || algorithm.tests() || algorithm.samples()) {
            return;
        }
        boolean inner = algorithm instanceof Nodewise;
        String path = inner ? "inner" : "step";
        String[] steps = {text(0.98 * longest, inner), text(1.02 * longest, inner)};
        double[] ends = new double[2];
        for (int i = 0; i < 2; i++) {
            Algorithm set = (Algorithm) Catalog.schema().set((Record) algorithm, path, steps[i], "test");
            ends[i] = distance(set, law.problem());
        }
        assertTrue(ends[0] < 1e-3 && ends[1] > 1e-3, law + ": " + ends[0] + " and " + ends[1]);
    }

    private static String text(double step, boolean inner) {
        return inner ? "{\"type\": \"gradientDescent\", \"step\": " + step + "}" : String.valueOf(step);
    }

    // after many steps from close beside the proton
    private static double distance(Algorithm algorithm, Charges problem) {
        int d = problem.dimension();
        double[] x = problem.start().x().clone();
        for (int c = 0; c < d; c++) {
            x[c] = x[d + 1 + c] + 2e-4 * (c + 1);
        }
        problem.space().project(x, 0);
        Stepper stepper = algorithm.stepper(problem, DRAWS);
        State state = State.start(x);
        try {
            for (int i = 0; i < 900; i++) {
                state = stepper.step(state).to();
            }
        } catch (StepFailure failure) {
            return Double.POSITIVE_INFINITY;
        }
        double square = 0;
        for (int c = 0; c < d; c++) {
            square += Math.pow(state.x()[c] - state.x()[d + 1 + c], 2);
        }
        return Math.sqrt(square);
    }
}

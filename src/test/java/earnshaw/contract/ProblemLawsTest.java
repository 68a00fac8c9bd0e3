package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.Algorithm;
import earnshaw.algorithm.step.Stepper;
import earnshaw.geometry.Frozen;
import earnshaw.geometry.Manifold;
import earnshaw.geometry.Product;
import earnshaw.math.Draws;
import earnshaw.problem.Evaluator;
import earnshaw.problem.ReachedState;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws that every problem of the catalogue keeps.
class ProblemLawsTest {

    private static final Draws DRAWS = new Draws(11);
    private static final double H = 1e-5;

    static List<ProblemCases.Case> cases() {
        return ProblemCases.all();
    }

    @Test
    void everyKindOfProblemHasACase() {
        assertEquals(List.of(), ProblemCases.missing());
    }

    /// A state in which all that can move stands somewhere else.
    static State elsewhere(Walker walker, Random random) {
        double[] x = walker.start().x().clone();
        double[] off = new double[x.length];
        Arrays.setAll(off, _ -> 0.4 * random.nextGaussian());
        walker.space().toTangent(x, off, 0);
        walker.space().retract(x, off, 0);
        walker.evaluator().complete(x);
        return State.start(x);
    }

    /// Central differences of a function along every coordinate, each taken tangent.
    static double[] slopes(Manifold space, double[] x, ToDoubleFunction<double[]> loss) {
        double[] slopes = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            slopes[i] =
                    (loss.applyAsDouble(moved(space, x, i, H)) - loss.applyAsDouble(moved(space, x, i, -H))) / (2 * H);
        }
        return slopes;
    }

    private static double[] moved(Manifold space, double[] x, int coordinate, double by) {
        double[] along = new double[x.length];
        along[coordinate] = by;
        space.toTangent(x, along, 0);
        double[] y = x.clone();
        space.retract(y, along, 0);
        return y;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theGradientIsTheSlopeOfTheLoss(ProblemCases.Case law) {
        Random random = new Random(1);
        for (Walker walker : law.problem().walkers()) {
            Evaluator evaluator = walker.evaluator();
            for (int draw = 0; draw < 3; draw++) {
                double[] x = elsewhere(walker, random).x();
                double[] g = filled(x.length);
                assertEquals(evaluator.loss(x), evaluator.gradient(x, g), 1e-12 * (1 + Math.abs(evaluator.loss(x))));
                double[] found = slopes(walker.space(), x, evaluator::loss);
                assertArrayEquals(found, g, 2e-8 * (1 + largest(found)), law.name());
                double[] tangent = g.clone();
                walker.space().toTangent(x, tangent, 0);
                assertArrayEquals(tangent, g, 1e-14 * (1 + largest(g)), "the gradient is tangent");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theGradientOfABatchIsTheSlopeOfTheBatchsLoss(ProblemCases.Case law) {
        for (Walker walker : law.problem().walkers()) {
            Evaluator evaluator = walker.evaluator();
            if (evaluator.samples()) {
                double[] x = elsewhere(walker, new Random(2)).x();
                double[] g = filled(x.length);
                double[] spare = new double[x.length];
                ToDoubleFunction<double[]> loss =
                        y -> evaluator.gradient(y, 6, DRAWS.at(3, Draws.Purpose.DATA, 0), spare);
                assertEquals(loss.applyAsDouble(x), evaluator.gradient(x, 6, DRAWS.at(3, Draws.Purpose.DATA, 0), g), 0);
                double[] found = slopes(walker.space(), x, loss);
                assertArrayEquals(found, g, 2e-7 * (1 + largest(found)), law.name());
                assertNotEquals(loss.applyAsDouble(x),
                        evaluator.gradient(x, 6, DRAWS.at(4, Draws.Purpose.DATA, 0), spare), "another batch");
            }
        }
    }

    private static double[] filled(int length) {
        double[] g = new double[length];
        Arrays.fill(g, 17); // what stood there before must not matter
        return g;
    }

    static double largest(double[] v) {
        return Arrays.stream(v).map(Math::abs).max().orElse(0);
    }

    /// Under every algorithm that does not refuse the problem.
    @ParameterizedTest
    @MethodSource("cases")
    void everyStepStaysOnTheManifold(ProblemCases.Case law) {
        for (Class<? extends Record> type : Catalog.ALGORITHMS) {
            Algorithm algorithm = (Algorithm) Catalog.schema().initial(type);
            for (Walker walker : law.problem().walkers()) {
                if (algorithm.refusal(walker).isEmpty()) {
                    stays(walker, algorithm, law + ", " + algorithm.title());
                }
            }
        }
    }

    private static void stays(Walker walker, Algorithm algorithm, String what) {
        Manifold space = walker.space();
        Stepper stepper = algorithm.stepper(walker, DRAWS);
        State start = walker.start();
        State state = start;
        for (int i = 0; i < 6; i++) {
            state = stepper.step(state).to();
            double[] projected = state.x().clone();
            space.project(projected, 0);
            assertArrayEquals(projected, state.x(), 1e-15, what);
            assertTrue(algorithm.remembers(state.memory(), walker), what);
        }
        for (int i : frozen(space)) {
            assertTrue(start.x()[i] == state.x()[i] || isCharge(walker, i),
                    what + ": number " + i + " is frozen and moves");
        }
        assertNotEquals(Arrays.toString(start.x()), Arrays.toString(state.x()), what + ": something moves");
    }

    // charges that follow positions, or are taken out one after the other, change without descending
    private static boolean isCharge(Walker walker, int i) {
        return walker.nodes().isPresent() && walker.evaluator().picture(walker.start()).bodies().stream()
                .noneMatch(body -> i >= body.from() && i < body.from() + body.size());
    }

    // indices of numbers that no algorithm moves
    private static List<Integer> frozen(Manifold space) {
        List<Integer> frozen = new ArrayList<>();
        if (space instanceof Product product) {
            int from = 0;
            for (Manifold part : product.parts()) {
                for (int i = 0; part instanceof Frozen && i < part.size(); i++) {
                    frozen.add(from + i);
                }
                from += part.size();
            }
        }
        return frozen;
    }

    /// A document saved in the middle of a run reads back as the same problem with the same states.
    @ParameterizedTest
    @MethodSource("cases")
    void aStateGoesThroughAFileUnchanged(ProblemCases.Case law) throws InputRefused {
        Random random = new Random(3);
        List<State> states = new ArrayList<>();
        for (Walker walker : law.problem().walkers()) {
            State moved = elsewhere(walker, random);
            states.add(new State(12 + states.size(), 0.1 + states.size() / 3.0, moved.x(), new double[0], new int[0]));
        }
        Scenario saved = law.scenario().at(Optional.of(ReachedState.of(states)), List.of());
        String text = ScenarioFile.write(saved);
        Scenario read = ScenarioFile.read(new StringReader(text), "saved");
        assertEquals(states, read.state().orElseThrow().each());
        assertEquals(law.problem(), read.problem());
        assertEquals(text, ScenarioFile.write(read));
        for (int i = 0; i < states.size(); i++) {
            Walker before = law.problem().walkers().get(i);
            Walker after = read.problem().walkers().get(i);
            assertEquals(before.start(), after.start());
            assertArrayEquals(numbers(before, states.get(i)), numbers(after, states.get(i)));
        }
    }

    static double[] numbers(Walker walker, State state) {
        double[] numbers = new double[earnshaw.problem.Observable.width(walker.observables())];
        walker.evaluator().observe(state, numbers);
        return numbers;
    }
}

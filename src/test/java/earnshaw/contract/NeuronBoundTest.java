package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.problem.Evaluator;
import earnshaw.problem.Motion;
import earnshaw.problem.Observable;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import java.io.StringReader;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/// The dotted bound of a neuron's distance, worked out from the theorems as they are printed.
class NeuronBoundTest {

    private static final String NORMAL = "{\"draw\": \"normal\"}";
    private static final String BALL = "{\"draw\": \"uniformBall\"}";

    private static Walker neuron(String input, String target, String start) throws InputRefused {
        return ScenarioFile.read(new StringReader("""
                {"format": "earnshaw/1", "problem": {"type": "neuron", "input": %s, "target": %s, "starts": [%s]}}"""
                .formatted(input, target, start)), "neuron").problem().walkers().getFirst();
    }

    private static double bound(Walker walker, Motion motion, long step, double time) {
        Evaluator evaluator = walker.evaluator();
        evaluator.under(motion);
        double[] numbers = new double[Observable.width(walker.observables())];
        evaluator.observe(new State(step, time, walker.start().x(), new double[0], new int[0]), numbers);
        return numbers[Observable.column(walker.observables(), "bound")];
    }

    // the largest alpha^4 beta for ReLU, whose slope is 1 above 0, and inputs of a density around 0 in every plane
    private static double strength(DoubleUnaryOperator beta) {
        return DoubleStream.iterate(1e-3, alpha -> alpha < 4, alpha -> alpha + 1e-4)
                .map(alpha -> Math.pow(alpha, 4) * beta.applyAsDouble(alpha)).max().orElseThrow();
    }

    private static final double NORMAL_STRENGTH = strength(alpha -> Math.exp(-alpha * alpha / 2) / (2 * Math.PI));

    /// Theorem 5.3, part 1: lambda = alpha^4 beta gamma^2/210.
    @Test
    void aFlowFromCloserThanOneFallsByTheFirstPartOfTheorem53() throws InputRefused {
        Walker walker = neuron(NORMAL, "[0.6, 0, 0.8, 0]", "[0.3, 0.2, 0.5, -0.1]");
        double start = Math.sqrt(0.09 + 0.04 + 0.09 + 0.01);
        for (double time : new double[] {0, 3, 500}) {
            assertEquals(start * Math.exp(-NORMAL_STRENGTH / 210 * time / 2),
                    bound(walker, new Motion(Motion.Kind.FLOW, "flow", 0), 8, time), 1e-4 * start);
        }
    }

    /// Theorem 6.4: lambda = alpha^4 beta sin^3(epsilon/8)/(8 sqrt2), epsilon what the angle lacks of a half turn.
    @Test
    void aFlowFromFartherAwayFallsByTheorem64() throws InputRefused {
        Walker walker = neuron(NORMAL, "[1, 0]", "[-0.6, 1.1]");
        double start = Math.hypot(1.6, 1.1);
        double epsilon = Math.PI - Math.atan2(1.1, -0.6);
        double lambda = NORMAL_STRENGTH * Math.pow(Math.sin(epsilon / 8), 3) / (8 * Math.sqrt(2));
        for (double time : new double[] {0, 100, 20_000}) {
            assertEquals(start * Math.exp(-lambda * time / 2),
                    bound(walker, new Motion(Motion.Kind.FLOW, "flow", 0), 3, time), 1e-4 * start);
        }
    }

    /// Part 2: inputs of length at most 1, steps up to lambda/2; the square falls by 1 - eta lambda/2 at every step.
    @Test
    void aDescentInTheBallFallsByTheSecondPart() throws InputRefused {
        Walker walker = neuron(BALL, "[0.6, 0, 0.8, 0]", "[0.4, 0, 0.5, 0]");
        double start = Math.hypot(0.2, 0.3);
        double lambda = strength(alpha -> 2 / Math.PI * (1 - alpha * alpha)) / 210;
        double step = lambda / 2.5;
        for (long made : new long[] {0, 10, 1_000_000}) {
            assertEquals(start * Math.pow(1 - step * lambda / 2, made / 2.0),
                    bound(walker, new Motion(Motion.Kind.DESCENT, "descent", step), made, 7), 1e-3 * start);
        }
        assertTrue(Double.isNaN(bound(walker, new Motion(Motion.Kind.DESCENT, "descent", 2 * step), 1, 7)), "too long");
    }

    @Test
    void nothingIsPromisedWhereAPremiseIsNotMet() throws InputRefused {
        Motion flow = new Motion(Motion.Kind.FLOW, "flow", 0);
        Walker walker = neuron(NORMAL, "[0.6, 0.8]", "[0.3, 0.5]");
        assertTrue(Double.isFinite(bound(walker, flow, 0, 1)));
        assertTrue(Double.isNaN(bound(walker, flow.disturbed(true), 0, 1)), "somebody changed the run");
        assertTrue(Double.isNaN(bound(walker, new Motion(Motion.Kind.OTHER, "Adam", 0.1), 0, 1)), "another algorithm");
        assertTrue(Observable.column(neuron(NORMAL, "[0.6, 0.9]", "[0.3, 0.5]").observables(), "bound") < 0,
                "a target that is not of length one");
        assertTrue(Observable.column(neuron(NORMAL, "[1, 0]", "[-2, 0.7]").observables(), "bound") < 0,
                "a start longer than two");
    }
}

package earnshaw.problem.plain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.math.Draws;
import earnshaw.problem.Body;
import earnshaw.problem.Evaluator;
import earnshaw.problem.State;
import earnshaw.problem.charges.Charges;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Trials;
import earnshaw.simulation.run.RunOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The shortest problem that runs, held against the same loss with derivatives that somebody has written down.
class LossProblemTest {

    /// Charges under the Gaussian potential by their loss alone.
    private record Pairs(List<List<Double>> electrons, List<List<Double>> protons) implements LossProblem {

        @Override
        public String title() {
            return "Pairs";
        }

        @Override
        public String about() {
            return "Gaussian charges by their loss alone.";
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public Pairs with(List<List<Double>> electrons, List<List<Double>> protons) {
            return new Pairs(electrons, protons);
        }

        @Override
        public double loss(double[] x) {
            double sum = 0;
            for (int i = 0; i < x.length / 2; i++) {
                for (int j = 0; j < x.length / 2; j++) {
                    double sign = (i < electrons.size()) == (j < electrons.size()) ? 1 : -1;
                    double across = x[2 * i] - x[2 * j];
                    double up = x[2 * i + 1] - x[2 * j + 1];
                    sum += sign * Math.exp(-(across * across + up * up) / 2);
                }
            }
            return sum;
        }
    }

    private static final Scenario WRITTEN = Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"time\": 3}");
    private static final Pairs PAIRS = new Pairs(
            List.of(List.of(0.5, 0.8), List.of(1.2, -0.9)), List.of(List.of(0.0, 0.0), List.of(2.0, 0.5)));

    @Test
    void derivativesByDifferencesAreThoseThatAreWrittenDown() {
        Evaluator written = ((Charges) WRITTEN.problem()).evaluator();
        double[] all = ((Charges) WRITTEN.problem()).start().x();
        double[] exact = new double[all.length];
        double[] near = new double[8];
        double[] x = PAIRS.start().x();
        double[] before = x.clone();
        assertEquals(written.gradient(all, exact), PAIRS.evaluator().gradient(x, near), 1e-14);
        for (int i = 0; i < 4; i++) {
            assertEquals(exact[i], near[i], 1e-9);
        }
        for (int i = 4; i < 8; i++) {
            assertEquals(0, near[i], "a proton does not move");
        }
        assertArrayEquals(before, x, "the state is left as it was");
        assertEquals(written.minEigenvalue(all).getAsDouble(), PAIRS.evaluator().minEigenvalue(x).getAsDouble(), 1e-6);
    }

    @Test
    void itRunsLikeTheProblemThatIsWrittenOut() {
        double[] exact = end(WRITTEN);
        double[] near = end(WRITTEN.withProblem(PAIRS));
        for (int i = 0; i < 4; i++) {
            assertEquals(exact[i], near[i], 1e-6);
        }
    }

    private static double[] end(Scenario scenario) {
        Engine engine = new Engine(scenario);
        RunOutcome outcome = Trials.toTheEnd(engine);
        assertTrue(outcome.error().isEmpty(), outcome::toString);
        return outcome.shown().x();
    }

    @Test
    void bodiesAreSeenMovedAddedAndRemoved() {
        State start = PAIRS.start();
        List<Body> bodies = PAIRS.evaluator().picture(start).bodies();
        assertEquals(List.of(1, 2, -1, -2), bodies.stream().map(Body::id).toList());
        double[] at = new double[2];
        assertTrue(PAIRS.chart().place(PAIRS.place(start, -2, new double[] {7, 8}).x(), -2, at));
        assertArrayEquals(new double[] {7, 8}, at);
        assertEquals(List.of(7.0, 8.0), ((Pairs) PAIRS.placed(2, new double[] {7, 8})).electrons().get(1));
        assertEquals(3, ((Pairs) PAIRS.added(Body.Kind.ELECTRON, new double[] {7, 8}, -1)).electrons().size());
        assertEquals(List.of(List.of(2.0, 0.5)), ((Pairs) PAIRS.removed(-1)).protons());
        assertThrows(IllegalArgumentException.class, () -> PAIRS.place(start, 3, at));
        assertEquals(PAIRS, PAIRS.drawn(new Draws(1)));
        assertEquals(-2, PAIRS.body(PAIRS.path(-2)));
    }
}

package earnshaw.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.step.Stepper;
import earnshaw.geometry.Space;
import earnshaw.golden.GoldenCharges;
import earnshaw.math.Draws;
import earnshaw.potential.Gaussian;
import earnshaw.problem.State;
import earnshaw.problem.charges.Charges;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What all steps of a fixed length share, and the memory of batches.
class DescentTest {

    private static final Charges PROBLEM = GoldenCharges.charges(new Gaussian(1), Space.euclidean(2), new double[] {-1},
            new double[] {0.5, 0}, new double[] {1}, new double[2], OptionalDouble.empty());

    /// Fifty sums of 0.1 are 4.999999999999998.
    @Test
    void fiftyStepsOfATenthEndAtFive() {
        Stepper stepper = new GradientDescent(0.1).stepper(PROBLEM, new Draws(0));
        State state = PROBLEM.start();
        for (int i = 1; i <= 50; i++) {
            state = stepper.step(state).to();
            assertEquals(i * 0.1, state.time());
        }
        assertEquals(5, state.time());
    }

    /// As after a run whose step was another one before.
    @Test
    void elsewhereTheStepIsAddedToTheTimeThatThereIs() {
        State later = new State(7, 0.25, PROBLEM.start().x(), new double[0], new int[0]);
        State next = new GradientDescent(0.1).stepper(PROBLEM, new Draws(0)).step(later).to();
        assertEquals(8, next.step());
        assertEquals(0.25 + 0.1, next.time());
    }

    @Test
    void aReadingIsAShorterStepAndLeavesTheStepNumber() {
        Stepper stepper = new GradientDescent(0.1).stepper(PROBLEM, new Draws(0));
        State from = PROBLEM.start();
        State half = stepper.reading(from, 0.05);
        assertEquals(0, half.step());
        assertEquals(0.05, half.time());
        assertEquals((from.x()[0] + stepper.step(from).to().x()[0]) / 2, half.x()[0], 1e-15);
    }

    @Test
    void theLastTwoHundredLossesAreKeptAndTheirMeanIsKnownOnlyThen() {
        double[] losses = {};
        for (int i = 1; i <= 250; i++) {
            losses = BatchLosses.after(losses, i);
            assertTrue(BatchLosses.remembers(losses));
            if (i < BatchLosses.MOST) {
                assertTrue(Double.isNaN(BatchLosses.mean(losses)), i + " losses");
            } else {
                assertEquals(i - (BatchLosses.MOST - 1) / 2.0, BatchLosses.mean(losses), 1e-9);
            }
        }
        assertEquals(IntStream.rangeClosed(51, 250).boxed().toList(),
                Arrays.stream(losses).mapToObj(loss -> (int) loss).toList());
    }
}

package earnshaw.problem.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.StochasticDescent;
import earnshaw.algorithm.step.Stepper;
import earnshaw.contract.Slope;
import earnshaw.math.Draws;
import earnshaw.problem.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The experiment of section 2.
class SharingSampledLossTest {

    private static final SharingInput NORMAL = new SharingInput.Normal();

    @ParameterizedTest
    @CsvSource({"LOW, KNOWN", "HIGH, KNOWN", "BOTH, KNOWN", "LOW, LEARNED", "BOTH, LEARNED"})
    void gradientBySlope(Sharing.Function function, Sharing.Knowledge readout) {
        Sharing problem = Shared.sampled(3, 6, function, readout, NORMAL).drawn(new Draws(5));
        for (SharingWalker walker : problem.walkers()) {
            SharingLayout at = walker.layout();
            double[] x = walker.start().x();
            // the kinks of hidden units are where their input is 0: far from it with these biases
            for (int j = 0; j < at.hidden(); j++) {
                x[at.readout() + at.hidden() * at.patches() + j] = j % 2 == 0 ? 5 : -5;
            }
            WalkerLoss loss = problem.loss(walker.part());
            double[] g = new double[x.length];
            double value = loss.gradient(x, g);
            RandomGenerator generator = new Draws(6).at(0, Draws.Purpose.NOISE, 0);
            double[] v = new double[at.target()];
            Arrays.setAll(v, _ -> .3 * generator.nextGaussian());
            double slope = PatchLossTest.dot(g, v);
            Slope.atLeast(2, h -> loss.loss(PatchLossTest.moved(x, h, v)) - value - h * slope, 1e-13,
                    walker.name() + " " + function);
            assertEquals(0, g[at.target()], "the target stands");
        }
    }

    @Test
    void batchesHaveTheMeanOfTheLoss() {
        Sharing problem =
                Shared.sampled(3, 6, Sharing.Function.BOTH, Sharing.Knowledge.KNOWN, NORMAL).drawn(new Draws(5));
        SharingWalker walker = problem.walkers().getLast();
        double[] x = walker.start().x();
        WalkerLoss loss = problem.loss(walker.part());
        int n = 400;
        double sum = 0;
        double squares = 0;
        double[] g = new double[x.length];
        for (int s = 0; s < n; s++) {
            double one = loss.batch(x, 50, new Draws(8).at(s, Draws.Purpose.DATA, 0), g);
            sum += one;
            squares += one * one;
        }
        double mean = sum / n;
        double spread = squares / n - mean * mean;
        // the fixed inputs are as many as ten batches
        assertEquals(mean, loss.loss(x), 5 * Math.sqrt(spread * (1.0 / n + 1.0 / 10)));
    }

    // What only w_1 can tell apart is learnt alike with the same data: the readout of low degree does not see the other vectors.
    @Test
    void bothArchitecturesSeeTheSameData() {
        Sharing drawn = Shared.sampled(3, 8, Sharing.Function.LOW, Sharing.Knowledge.KNOWN, NORMAL).drawn(new Draws(2));
        double[] vectors = drawn.start().numbers();
        System.arraycopy(vectors, 0, vectors, 8, 8);
        Sharing problem = drawn.with(drawn.target(), WeightVectors.Given.of(vectors, 8));
        List<State> ends = problem.walkers().stream().map(walker -> run(walker, 20, 32)).toList();
        assertEquals(20, ends.getFirst().step());
        assertTrue(Arrays.equals(ends.getFirst().x(), 0, 8, ends.getLast().x(), 0, 8));
    }

    private static State run(SharingWalker walker, int steps, int batch) {
        Stepper stepper = new StochasticDescent(.5, OptionalInt.of(batch)).stepper(walker, new Draws(2));
        State state = walker.start();
        for (int step = 0; step < steps; step++) {
            state = stepper.step(state).to();
        }
        return state;
    }

    // A small copy of the last column of Figure 1: the full architecture stays where it has learnt the part of low degree.
    @Test
    void sharedWeightsLearnWhatFullOnesDoNot() {
        Sharing problem =
                Shared.sampled(5, 30, Sharing.Function.BOTH, Sharing.Knowledge.KNOWN, NORMAL).drawn(new Draws(1));
        List<SharingWalker> walkers = problem.walkers();
        WalkerLoss full = problem.loss(Sharing.Architecture.FULL);
        double[] start = walkers.getLast().start().x();
        double stall = full.stall(start);
        double shared = problem.loss(Sharing.Architecture.SHARED).loss(run(walkers.getFirst(), 600, 128).x());
        double stuck = full.loss(run(walkers.getLast(), 600, 128).x());
        assertTrue(shared < .01, "shared: " + shared);
        assertTrue(stuck > .8 * stall && stall > .15, "full: " + stuck + ", held up at " + stall);
    }

    @Test
    void imagesHaveMeanZeroPatchByPatch() {
        SampleSource source = SampleSource.of(new SharingInput.Images(Optional.empty()));
        double[][] patches = new double[3][100];
        RandomGenerator generator = new Draws(1).at(0, Draws.Purpose.DATA, 0);
        double size = 0;
        for (int s = 0; s < 200; s++) {
            source.draw(generator, patches);
            for (double[] patch : patches) {
                assertEquals(0, Arrays.stream(patch).sum(), 1e-12);
                size += Arrays.stream(patch).map(one -> one * one).sum() / 600;
            }
        }
        assertTrue(size > 5 && size < 15, "mean square of a patch " + size);
    }
}

package earnshaw.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.simulation.Trials;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Barriers whose height is known, and states between which there is nothing to show.
class LossBetweenTest {

    private static final Walker WALKER = Trials.scenario("""
            {"type": "charges", "dimension": 2, "potential": {"type": "gaussian"},
             "protons": [{"at": [2, 0]}, {"at": [-2, 0]}], "electrons": [{"at": [2, 0]}]}""", Trials.FLOW,
            "{\"time\": 1}").problem().walkers().getFirst();

    private static State at(double x, double y) {
        return WALKER.place(WALKER.start(), 1, new double[] {x, y});
    }

    /// One electron between two Gaussian wells at +-2: from a proton to the middle the loss grows by
    /// 2 (1 + e^-8) - 4 e^-2.
    @Test
    void theBarrierBetweenTwoWellsIsTheirSaddle() {
        LossProfile profile = new LossBetween(WALKER, List.of(at(2, 0), at(-2, 0))).profile(() -> false);
        double height = 2 * (1 + Math.exp(-8)) - 4 * Math.exp(-2);
        assertEquals(height, profile.barrier(), 1e-12);
        assertEquals(height, profile.barrierBack(), 1e-12);
        assertEquals(0.5, profile.share(), 1e-6);
        assertEquals(4, profile.length(), 1e-12);
        assertTrue(profile.divides());
        assertEquals(LossBetween.PLACES + 1, profile.csv().lines().count());
    }

    /// Off the places that are sampled the summit is refined: from 1 to -1.7 the middle lies at 10/27 of the way.
    @Test
    void theSummitIsFoundBetweenPlaces() {
        LossProfile profile = new LossBetween(WALKER, List.of(at(1, 0), at(-1.7, 0))).profile(() -> false);
        assertEquals(1 / 2.7, profile.share(), 1e-6);
        assertEquals(new LossBetween(WALKER, List.of(at(0, 0), at(1, 1))).of(0), profile.top(), 1e-12);
    }

    @Test
    void downhillThereIsNoBarrier() {
        LossProfile profile = new LossBetween(WALKER, List.of(at(0.5, 0), at(1.9, 0))).profile(() -> false);
        assertEquals(0, profile.barrier());
        assertFalse(profile.divides());
    }

    @Test
    void statesThatSpanNothingAreRefused() {
        State moved = WALKER.place(at(1, 0), -1, new double[] {3, 0});
        refused("twice the same state", at(1, 0), at(1, 0));
        refused("one line", at(0, 0), at(1, 1), at(2, 2));
        refused("fixed charges differ", at(0, 0), moved);
        refused("numbers", at(0, 0), State.start(new double[3]));
    }

    private static void refused(String words, State... states) {
        String said = assertThrows(IllegalArgumentException.class, () -> new LossBetween(WALKER, List.of(states)))
                .getMessage();
        assertTrue(said.contains(words), said);
    }
}

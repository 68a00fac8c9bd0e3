package earnshaw.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.math.Norms;
import earnshaw.problem.Body;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Trials;
import earnshaw.simulation.run.RunOutcome;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A cell of a basin map tells how the run from there ends.
class BasinSearchTest {

    private static final Scenario PLANE = Trials.scenario("""
            {"type": "charges", "dimension": 2, "potential": {"type": "gaussian", "c": 6},
             "protons": [{"at": [1, 0]}, {"at": [-1, 0.5]}, {"at": [0, -1.2]}], "electrons": [{"at": [0.1, 0.2]}]}""",
            Trials.FLOW, "{\"time\": 200, \"gradientNorm\": 1e-6}");

    private static final Scenario FALL = Trials.scenario("""
            {"type": "charges", "dimension": 3, "potential": {"type": "coulomb"},
             "protons": [{"at": [1, 0, 0]}, {"at": [-1, 0, 0]}], "electrons": [{"at": [0.1, 0.2, 0.3]}]}""",
            Trials.FLOW, "{\"time\": 50}");

    private static BasinMap map(Scenario scenario, int size, int threads) {
        return new BasinSearch(scenario, 1, Optional.empty()).run(size, threads, _ -> {}, () -> false);
    }

    @Test
    void aCellIsTheEndOfTheRunFromThere() {
        for (Scenario scenario : new Scenario[] {PLANE, FALL}) {
            BasinMap map = map(scenario, 24, 2);
            assertEquals(24 * 24, map.ended());
            Random random = new Random(4);
            for (int i = 0; i < 100; i++) {
                BasinCell cell = map.cells()[random.nextInt(map.cells().length)];
                double[] place = map.plane().place(cell.x(), cell.y()).orElseThrow();
                RunOutcome outcome =
                        Trials.toTheEnd(new Engine(scenario.withProblem(scenario.problem().placed(1, place))));
                assertEquals(outcome.time(), cell.time(), 1e-12 * (1 + cell.time()), cell::toString);
                assertEquals(outcome.loss(), cell.loss(), 1e-12, cell::toString);
                Body electron = outcome.picture().body(1);
                assertEquals(electron.held(), cell.fate() == BasinFate.CAPTURED, cell::toString);
                if (cell.proton() != 0) {
                    Body proton = outcome.picture().body(-cell.proton());
                    assertEquals(0, Norms.distance(electron.at(), 0, proton.at(), 0, electron.at().length), 0.2,
                            cell::toString);
                }
            }
        }
    }

    @Test
    void theNumberOfThreadsCannotBeSeen() {
        assertArrayEquals(map(PLANE, 16, 1).cells(), map(PLANE, 16, 3).cells());
    }

    @Test
    void everyProtonHasABasin() {
        BasinMap map = map(PLANE, 24, 2);
        for (int proton = 1; proton <= 3; proton++) {
            int own = proton;
            assertTrue(Arrays.stream(map.cells()).filter(cell -> cell.proton() == own).count() > 20,
                    "proton " + proton);
        }
    }

    @Test
    void onTheSphereTheFrontIsRunAndBeyondTheRimNothing() {
        Scenario ball = Trials.scenario("""
                {"type": "charges", "manifold": "sphere", "dimension": 3, "potential": {"type": "power", "degree": 2},
                 "protons": [{"at": [0, -1, 0]}], "electrons": [{"at": [1, 0, 0]}]}""", Trials.FLOW,
                "{\"time\": 200, \"gradientNorm\": 1e-7}");
        BasinMap map = map(ball, 12, 2);
        assertEquals(null, map.cells()[0], "the corner lies beyond the rim");
        assertTrue(map.ended() > 100 && map.ended() < 144);
    }

    @Test
    void planesAndElectronsThatAreNotThereAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BasinSearch(PLANE, 2, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new BasinSearch(PLANE, 1, Optional.of(new int[] {0, 2})));
        assertThrows(IllegalArgumentException.class, () -> new BasinSearch(PLANE, 1, Optional.of(new int[] {1, 1})));
    }
}

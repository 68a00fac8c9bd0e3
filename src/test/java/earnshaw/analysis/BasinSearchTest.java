package earnshaw.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.math.Norms;
import earnshaw.problem.Body;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Trials;
import earnshaw.simulation.run.Command;
import earnshaw.simulation.run.RunOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A cell of a basin map tells how the run from there ends.
@Tag("anywhere")
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
        return new BasinSearch(question(scenario), threads).run(size, _ -> {}, () -> false);
    }

    private static BasinQuestion question(Scenario scenario) {
        return BasinQuestion.of(scenario, 1, BasinSearch.around(scenario, 1, Optional.empty()));
    }

    @Test
    void aCellIsTheEndOfTheRunFromThere() {
        for (Scenario scenario : new Scenario[] {PLANE, FALL}) {
            BasinMap map = map(scenario, 24, 2);
            assertEquals(24 * 24, map.ended());
            Random random = new Random(4);
            for (int i = 0; i < 100; i++) {
                BasinCell cell = map.cells()[random.nextInt(map.cells().length)];
                double[] place = map.region().place(cell.x(), cell.y()).orElseThrow();
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

    /// Runs that are stepped many at a time end as those that are made alone do: of one electron and of two, under the flow
    /// and a descent, where some take more steps than lanes make, and where they escape.
    @Test
    void runsInLanesAreRunsAlone() {
        String two = """
                {"type": "charges", "dimension": 2, "potential": {"type": "%s"},
                 "protons": [{"at": [1, 0]}, {"at": [-1, 0.5], "charge": 2}],
                 "electrons": [{"at": [0.1, 0.2]}, {"at": [0.8, 0.9], "charge": %s}]}""";
        String fine = "{\"type\": \"gradientFlow\", \"tolerance\": 1e-13}";
        String descent = "{\"type\": \"gradientDescent\", \"step\": 0.05}";
        for (Scenario scenario : List.of(PLANE,
                Trials.scenario(two.formatted("gaussian", "-1"), Trials.FLOW, "{\"time\": 30}"),
                Trials.scenario(two.formatted("gaussian", "-1.5"), fine, "{\"time\": 300}"),
                Trials.scenario(two.formatted("gaussian", "1"), Trials.FLOW, "{\"steps\": 50, \"loss\": 0.9}"),
                Trials.scenario(two.formatted("gaussian", "-4"), descent, "{\"steps\": 400}"))) {
            BasinMap map = map(scenario, 12, 2);
            BasinQuestion question = question(scenario);
            assertTrue(question.lanes(8).isPresent());
            BasinRun run = new BasinRun(question, question.from(() -> false).orElseThrow());
            for (BasinCell cell : map.cells()) {
                double[] place = map.region().place(cell.x(), cell.y()).orElseThrow();
                assertEquals(run.from(cell.x(), cell.y(), run.start(place), Double.NaN, () -> false),
                        Optional.of(cell));
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
        assertThrows(IllegalArgumentException.class, () -> BasinSearch.around(PLANE, 2, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> BasinSearch.around(PLANE, 1, Optional.of(new int[] {0, 2})));
        assertThrows(IllegalArgumentException.class, () -> BasinSearch.around(PLANE, 1, Optional.of(new int[] {1, 1})));
    }

    private static final Scenario TWO = Trials.scenario("""
            {"type": "charges", "dimension": 2, "potential": {"type": "gaussian", "c": 2},
             "protons": [{"at": [1, 0]}, {"at": [-1, 0.5]}],
             "electrons": [{"at": [0.1, 0.2]}, {"at": [0.4, -0.6]}]}""",
            Trials.FLOW, "{\"time\": 400, \"gradientNorm\": 1e-6}");

    /// After a change on the way the electron starts at that moment, and a run from there in the program ends so too.
    @Test
    void aRunThatWasChangedGoesOnFromTheChange() {
        Engine engine = new Engine(TWO);
        engine.seek(1);
        engine.apply(new Command.Place(-1, new double[] {0.5, 1}));
        engine.apply(new Command.Place(1, new double[] {0.2, 0.2}));
        Scenario changed = engine.document();
        engine.run(_ -> {}, () -> false);
        BasinMap map = map(changed, 8, 2);
        assertEquals(map(engine.document(), 8, 1).outcomes(), map.outcomes(), "it does not matter how far the run is");
        assertTrue(map.time() > 0.5);
        for (int i = 0; i < 64; i += 9) {
            BasinCell cell = map.cells()[i];
            Engine there = new Engine(changed);
            there.apply(new Command.Place(1, map.region().place(cell.x(), cell.y()).orElseThrow()));
            RunOutcome outcome = Trials.toTheEnd(there);
            assertEquals(outcome.time(), cell.time(), 1e-12 * (1 + cell.time()), cell::toString);
            assertEquals(outcome.loss(), cell.loss(), 1e-12, cell::toString);
        }
    }

    /// What the electron itself does changes nothing; another charge does.
    @Test
    void aQuestionLeavesOutWhereTheElectronItselfStands() {
        BasinRegion region = BasinSearch.around(TWO, 1, Optional.empty());
        BasinQuestion asked = BasinQuestion.of(TWO, 1, region);
        assertEquals(asked, BasinQuestion.of(TWO.withProblem(TWO.problem().placed(1, new double[] {3, 3})), 1, region));
        Scenario other = TWO.withProblem(TWO.problem().placed(2, new double[] {3, 3}));
        assertNotEquals(asked, BasinQuestion.of(other, 1, region));
        assertFalse(asked.sameRuns(BasinQuestion.of(other, 1, region)));
        assertTrue(asked.sameRuns(BasinQuestion.of(TWO, 1, new BasinPlane(new double[2], new double[] {1, 0},
                new double[] {0, 1}, new double[0], 0, 0, 1, 2))));
    }

    /// Each map on the way to a fine one is the very map that is made in its size, and none is left out.
    @Test
    void aRefinedMapEqualsTheOneMadeAtOnce() {
        List<BasinMap> seen = new ArrayList<>();
        new BasinSearch(question(PLANE), 2).refine(33, Optional.empty(), seen::add, () -> false);
        List<BasinMap> whole = seen.stream().filter(BasinMap::complete).toList();
        assertEquals(List.of(8, 16, 33), whole.stream().map(BasinMap::size).distinct().toList());
        for (BasinMap map : whole) {
            assertArrayEquals(map(PLANE, map.size(), 1).cells(), map.cells());
        }
        BasinMap finest = seen.getLast();
        for (BasinCell cell : finest.cells()) {
            assertEquals(Optional.of(cell), finest.cell(cell.x(), cell.y()));
        }
    }

    /// What a finer map does not know yet is told by the coarser one, and shares are those of a whole map.
    @Test
    void aMapThatGrowsIsSeenOverTheOneBefore() {
        BasinMap coarse = map(PLANE, 8, 2);
        BasinMap fine = map(PLANE, 16, 2);
        BasinCell[] half = fine.cells().clone();
        Arrays.fill(half, 0, 128, null);
        BasinMap growing = new BasinMap(fine.region(), 1, 0, 16, half, 256, fine.apart(), Optional.of(coarse));
        BasinCell above = fine.cells()[3];
        BasinCell below = fine.cells()[200];
        assertEquals(coarse.cell(above.x(), above.y()), growing.cell(above.x(), above.y()));
        assertEquals(Optional.of(below), growing.cell(below.x(), below.y()));
        assertEquals(coarse.outcomes(), growing.outcomes());
    }

    /// While only one of two threads may go on, the map still comes to its end.
    @Test
    void aThreadThatWaitsHoldsNothingUp() {
        AtomicInteger asked = new AtomicInteger();
        BasinSearch search = new BasinSearch(question(PLANE), 2, () -> asked.incrementAndGet() < 10 ? 2 : 1);
        List<BasinMap> seen = new ArrayList<>();
        assertTimeoutPreemptively(Duration.ofMinutes(1),
                () -> search.refine(16, Optional.empty(), seen::add, () -> false));
        assertArrayEquals(map(PLANE, 16, 1).cells(), seen.getLast().cells());
    }

    /// Whoever cancels waits for a step, not for a run.
    @Test
    void aCancelledSearchEndsWithinAStep() {
        AtomicInteger steps = new AtomicInteger();
        BasinMap map = new BasinSearch(question(PLANE), 1).run(64, _ -> {}, () -> steps.incrementAndGet() > 500);
        assertTrue(steps.get() < 510, steps + " questions");
        assertTrue(map.ended() > 0 && map.ended() < map.starts(), map.ended() + " runs");
    }

    /// Every trapped electron is counted at its minimum, and a minimum has its place.
    @Test
    void minimaAreToldApart() {
        BasinOutcomes outcomes = map(Trials.scenario("""
                {"type": "charges", "dimension": 2, "potential": {"type": "gaussian", "c": 1},
                 "protons": [{"at": [0.9, 0]}, {"at": [-0.9, 0]}, {"at": [0.9, 8]}, {"at": [-0.9, 8]}],
                 "electrons": [{"at": [0.1, 0.2]}]}""", Trials.FLOW, "{\"time\": 4000}"), 12, 2).outcomes();
        List<List<Double>> places = outcomes.all().stream().filter(one -> one.fate() == BasinFate.TRAPPED)
                .map(BasinOutcome::place).toList();
        assertEquals(2, places.size(), outcomes::toString);
        assertEquals(0, places.get(0).get(1), 1e-3);
        assertEquals(8, places.get(1).get(1), 1e-3);
        assertTrue(outcomes.count() == 144);
    }

    /// A run that is stopped shortly before it rests is counted at the minimum where it would have come to rest.
    @Test
    void stoppedRunsBelongToTheirMinima() {
        BasinMap map = map(Trials.scenario("""
                {"type": "charges", "dimension": 2, "potential": {"type": "gaussian", "c": 1},
                 "protons": [{"at": [0.9, 0]}, {"at": [-0.9, 0]}], "electrons": [{"at": [0.1, 0.2]}]}""",
                Trials.FLOW, "{\"time\": 40}"), 12, 2);
        List<BasinOutcome> trapped = map.outcomes().all().stream()
                .filter(one -> one.fate() == BasinFate.TRAPPED).toList();
        assertEquals(1, trapped.size(), trapped::toString);
        assertEquals(0, Math.hypot(trapped.getFirst().place().get(0), trapped.getFirst().place().get(1)), 1e-3);
        assertTrue(Arrays.stream(map.cells()).allMatch(cell -> cell.time() < 45));
    }

    /// A start of the convolutional network comes to the teacher or to the spurious minimum opposite to it.
    @Test
    void theConvolutionalNetworkHasTwoFates() throws Exception {
        BasinOutcomes outcomes = map(Presets.read("cnn-figure-1b"), 16, 2).outcomes();
        assertEquals(List.of(BasinFate.MATCHED, BasinFate.TRAPPED),
                outcomes.all().stream().map(BasinOutcome::fate).toList(), outcomes::toString);
        assertEquals(List.of(8L, 8L), outcomes.all().stream().map(BasinOutcome::count).toList());
    }

    /// Two numbers name a place, and the place gives them back.
    @Test
    void aRegionFindsItsPlacesAgain() {
        double[] hidden = {0, 0, 0, 0.6};
        List<BasinRegion> regions = List.of(new BasinRing(), BasinPlane.sphere(0, 1, 3),
                BasinPlane.facing(hidden, new double[] {0.6, 0.8, 0, 0}, new double[] {0, 0, 1, 0},
                        new double[] {0.8, -0.6, 0, 0}),
                new BasinPlane(new double[] {0, 0, 2}, new double[] {0, 1, 0}, new double[] {1, 0, 0}, new double[0],
                        -3, 1, 4, 2));
        for (BasinRegion region : regions) {
            for (int i = 0; i < region.columns(9) * region.rows(9); i++) {
                double x = region.x(i % region.columns(9), 9);
                double y = region.y(i / region.columns(9), 9);
                assertEquals(i, region.cell(x, y, 9));
                Optional<double[]> place = region.place(x, y);
                if (place.isPresent()) {
                    assertArrayEquals(new double[] {x, region instanceof BasinRing ? 0.5 : y},
                            region.over(place.get()).orElseThrow(), 1e-12);
                }
                if (place.isPresent() && !(regions.indexOf(region) == 3)) {
                    assertEquals(1, Norms.of(place.get()), 1e-12);
                }
            }
        }
        assertEquals(Optional.empty(), regions.get(1).over(new double[] {0, 0, 1}), "the far side of the sphere");
    }
}

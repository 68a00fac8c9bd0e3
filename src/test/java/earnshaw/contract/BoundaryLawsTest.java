package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.geometry.Space;
import earnshaw.potential.kernel.Boundary;
import earnshaw.potential.kernel.Boundary.Place;
import earnshaw.potential.kernel.Boundary.Standing;
import earnshaw.problem.Evaluation;
import earnshaw.problem.Walker;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.scenario.Stop;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Schema;
import earnshaw.simulation.Engine;
import earnshaw.simulation.run.Command;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every potential at every boundary of its domain: what its record says stands there is what `validate`, `evaluate`, a run and the
/// documentation say.
class BoundaryLawsTest {

    private static final double NEAR = 1e-9;

    /// A potential and a place where a pair stands, whether its formula ends there or not.
    record Spot(PotentialLawsTest.Case law, Place place) {

        Optional<Standing> standing() {
            return law.potential().boundaries(law.space()).stream().filter(one -> one.place() == place)
                    .map(Boundary::standing).findFirst();
        }

        @Override
        public String toString() {
            return law + ", " + place.words();
        }
    }

    static List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (PotentialLawsTest.Case law : RandomCharges.places(5)) {
            for (Place place : Place.values()) {
                boolean round = place == Place.COINCIDENT || place == Place.ANTIPODAL;
                // with a single coordinate in common charges of the line coincide
                if (round || !law.space().isSphere() && (place != Place.PLANE || law.space().dimension() > 1)) {
                    spots.add(new Spot(law, place));
                }
            }
        }
        return spots;
    }

    // The first electron stands at the boundary with the proton, the second anywhere.
    private static double[] first(Spot spot, double[] proton) {
        double[] at = new double[proton.length];
        for (int c = 0; c < at.length; c++) {
            at[c] = switch (spot.place) {
                case COINCIDENT -> proton[c];
                case ANTIPODAL -> -proton[c];
                case ORIGIN -> 0;
                case PLANE -> c == 0 ? proton[c] : proton[c] + 0.3;
            };
        }
        return at;
    }

    private static double[] place(Space space, double... numbers) {
        double[] at = Arrays.copyOf(numbers, space.dimension());
        space.manifold().project(at, 0);
        return at;
    }

    private static Scenario scenario(Spot spot, double[] electron) throws InputRefused {
        Space space = spot.law.space();
        return ScenarioFile.read(new StringReader(
                """
                        {"format": "earnshaw/1", "stop": {"time": 0.5, "steps": 3000}, "problem": {"type": "charges", "manifold": "%s",
                        "dimension": %d, "potential": {"type": "%s"}, "protons": [{"at": %s}], "electrons": [{"at": %s}, {"at": %s}]}}"""
                        .formatted(space.kind().name().toLowerCase(Locale.ROOT), space.dimension(),
                                Schema.id(((Record) spot.law.potential()).getClass()), Arrays.toString(proton(space)),
                                Arrays.toString(electron),
                                Arrays.toString(place(space, -0.4, 0.7, 0.2, 0.5, -0.3)))),
                "law");
    }

    private static double[] proton(Space space) {
        return place(space, 0.6, 0.48, 0.64, 0.1, 0.2);
    }

    private static Map<String, Object> numbers(Scenario scenario) {
        Walker walker = scenario.problem().walkers().getFirst();
        return walker.evaluator().evaluate(walker.start()).numbers();
    }

    private static double loss(Scenario scenario) {
        return (Double) numbers(scenario).get("loss");
    }

    @ParameterizedTest
    @MethodSource("spots")
    void whatTheRecordSaysIsWhatStandsThere(Spot spot) throws InputRefused {
        double[] at = first(spot, proton(spot.law.space()));
        Optional<Standing> standing = spot.standing();
        if (standing.equals(Optional.of(Standing.REFUSED))) {
            InputRefused refused = assertThrows(InputRefused.class, () -> scenario(spot, at));
            assertTrue(refused.getMessage().contains("problem.electrons[0].at"), refused.getMessage());
            assertTrue(refused.getMessage().contains("no limit"), refused.getMessage());
            return;
        }
        Scenario scenario = scenario(spot, at);
        Map<String, Object> numbers = numbers(scenario);
        boolean infinite = standing.equals(Optional.of(Standing.INFINITE));
        boolean curved = standing.filter(Standing::endsCurvature).isEmpty();
        assertEquals(!infinite, Double.isFinite((Double) numbers.get("loss")), "the loss");
        for (double[] row : (double[][]) numbers.get("gradient")) {
            assertTrue(Arrays.stream(row).allMatch(Double::isFinite), "the gradient");
        }
        assertEquals(curved, Double.isFinite(((double[]) numbers.get("laplacian"))[0]), "the Laplacian");
        assertEquals(curved, Double.isFinite((Double) numbers.get("minEigenvalue")), "the smallest eigenvalue");
        if (!curved) {
            Map<?, ?> undefined = (Map<?, ?>) numbers.get(Evaluation.UNDEFINED);
            for (String key : List.of("laplacian", "minEigenvalue")) {
                assertTrue(undefined.get(key).toString().contains(standing.get().words()), undefined.toString());
            }
        }
        Engine engine = new Engine(scenario);
        engine.run(_ -> {}, () -> false);
        assertTrue(engine.outcome().reason().filter(Stop.Reason.NOT_FINITE::equals).isEmpty(),
                engine.frame().status().words());
    }

    /// From everywhere around, the loss comes to the one that stands there; where none stands there it does not.
    @ParameterizedTest
    @MethodSource("spots")
    void theLossThereIsTheLimit(Spot spot) throws InputRefused {
        Space space = spot.law.space();
        double[] at = first(spot, proton(space));
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int direction = 0; direction < 2 * space.dimension(); direction++) {
            double[] beside = at.clone();
            beside[direction / 2] += direction % 2 == 0 ? NEAR : -NEAR;
            space.manifold().project(beside, 0);
            if (!Arrays.equals(beside, at)) {
                double loss = loss(scenario(spot, beside));
                least = Math.min(least, loss);
                most = Math.max(most, loss);
            }
        }
        Optional<Standing> standing = spot.standing();
        if (standing.equals(Optional.of(Standing.INFINITE))) {
            assertTrue(most < -10, "the loss falls without bound: " + most);
        } else if (standing.equals(Optional.of(Standing.REFUSED))) {
            assertTrue(most - least > 0.1, "there is a limit: " + least);
        } else {
            double loss = loss(scenario(spot, at));
            assertEquals(loss, least, 200 * NEAR);
            assertEquals(loss, most, 200 * NEAR);
        }
    }

    /// A hand is told of a place where nothing can stand, and nothing has changed: at the start and later.
    @Test
    void aHandCannotPutAChargeWhereThePotentialHasNoLimit() throws InputRefused {
        Spot spot = spots().stream()
                .filter(one -> one.law.space().dimension() == 2 && one.standing().equals(Optional.of(Standing.REFUSED)))
                .findFirst().orElseThrow();
        Engine engine = new Engine(scenario(spot, new double[] {0.1, 0.2}));
        for (int steps : new int[] {0, 3}) {
            if (steps > 0) {
                engine.apply(new Command.Advance(steps));
            }
            double[] before = engine.frame().run().shown().x();
            for (int body : new int[] {1, -1}) {
                Command.Move move = new Command.Move(List.of(new Command.Place(2, new double[] {0.5, 0.5}),
                        new Command.Place(body, new double[] {0, 0})));
                String why = assertThrows(IllegalArgumentException.class, () -> engine.apply(move)).getMessage();
                assertTrue(why.contains("no limit"), why);
                assertArrayEquals(before, engine.frame().run().shown().x());
            }
        }
    }

    /// The documentation has every boundary of every potential.
    @Test
    void theDocumentationSaysTheSame() throws IOException {
        String document = Files.readString(Path.of("doc/model.md")).replaceAll("\\s+", " ");
        List<String> missing = RandomCharges.places(5).stream()
                .flatMap(law -> law.potential().boundaries(law.space()).stream()
                        .map(one -> "| " + law.potential().title() + " | " + one.words().replaceFirst(": ", " | ")
                                + " |"))
                .distinct()
                .filter(words -> !document.contains(words))
                .toList();
        assertFalse(spots().isEmpty());
        assertEquals(List.of(), missing);
    }
}

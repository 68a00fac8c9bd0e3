package earnshaw.figure.field;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.ShownScenes;
import earnshaw.figure.scene.SceneFigure;
import earnshaw.figure.style.Style;
import earnshaw.problem.Ground;
import earnshaw.problem.Problem;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.Run;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a picture says at a point, in every kind of view: the place under the point is drawn there, and the numbers are
/// those of the state with the electron put there.
class FieldPlacesTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(20, 10, 500, 420);
    private static final int POINTS = 40;

    /// A kind of view.
    private record Case(String json, List<String> settings) {
        Case(String json, String... settings) {
            this(json, List.of(settings));
        }

        @Override
        public String toString() {
            return json.replaceAll("(?s).*\"manifold\": \"(\\w+)\", \"dimension\": (\\d+).*", "$1 $2 ") + settings;
        }
    }

    private static final String LINE =
            ShownScenes.charges(1, "gaussian", "euclidean", "[0], [1.5]", "[0.4], [-1]", "\"steps\": 0");
    private static final String SPACE =
            ShownScenes.charges(3, "coulomb", "euclidean", "[1, 0, 0], [-1, 0.2, 0]", "[0.1, 0.3, 0]", "\"steps\": 0");
    private static final String FIVE = ShownScenes.charges(5, "gaussian", "euclidean",
            "[1, 0, 0, 0, 1], [0, 1, -1, 0.5, 0]", "[0.1, 0.3, 0, 0.5, 0], [1, 1, 0, 0, 0.3]", "\"steps\": 0");
    private static final String CIRCLE = ShownScenes.charges(2, "sign", "sphere", "[1, 0], [0, 1]",
            "[0.6, 0.8], [-0.6, 0.8]", "\"steps\": 0");
    private static final String ROUND_FIVE = ShownScenes.charges(5, "sign", "sphere",
            "[0.6, 0, 0, 0, 0.8], [0, 0.6, -0.8, 0, 0]", "[0, 0, 0.6, 0.8, 0], [0.48, 0.6, 0.64, 0, 0]",
            "\"steps\": 0");

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>(List.of(
                new Case(LINE), new Case(ShownScenes.PLANE), new Case(CIRCLE),
                new Case(SPACE), new Case(SPACE, "view.slice=\"second\"", "view.sliceAt=0.1", "view.lens=\"parallel\""),
                new Case(SPACE, "view.slice=\"free\"", "view.normal=[1, 2, -0.5]", "view.sliceAt=0.2"),
                new Case(FIVE, "view.slice=\"third\""), new Case(ROUND_FIVE)));
        for (String map : List.of("ball", "mollweide", "azimuthal", "angles")) {
            cases.add(new Case(ShownScenes.BALL, "view.map=\"" + map + "\""));
        }
        for (String type : List.of("coordinates\", \"axes\": [5, 2, 3]", "principal\"", "through\"", "random\"")) {
            String subspace = "view.subspace={\"type\": \"" + type + "}";
            cases.add(new Case(FIVE, subspace, "view.slice=\"third\""));
            cases.add(new Case(ROUND_FIVE, subspace));
        }
        cases.add(new Case(ROUND_FIVE, "view.map=\"angles\""));
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPointTellsItsPlaceAndItsNumbers(Case view) throws Exception {
        List<String> settings = new ArrayList<>(view.settings());
        settings.addAll(List.of("view.field=\"loss\"", "view.fieldOf=1"));
        Scenario scenario = ScenarioFile.set(ShownScenes.scenario(view.json()), settings);
        Frame frame = new Engine(scenario).frame();
        SceneFigure figure = ShownScenes.scene(frame, Style.print());
        Run run = frame.run();
        Problem problem = scenario.problem();
        boolean line = problem.ground().dimension() == 1;
        boolean circle = problem.ground() instanceof Ground.Round && problem.ground().dimension() == 2;
        Random random = new Random(1);
        int found = 0;
        for (int i = 0; i < 100 * POINTS && found < POINTS; i++) {
            Point2D point = new Point2D.Double(AREA.getX() + random.nextDouble() * AREA.getWidth(),
                    line ? AREA.getCenterY() : AREA.getY() + random.nextDouble() * AREA.getHeight());
            Optional<double[]> place = figure.fieldUnder(point, AREA);
            if (place.isPresent()) {
                found++;
                Point2D drawn = figure.camera().project(place.get(), AREA);
                if (!circle) {
                    assertEquals(0, point.distance(drawn), 1e-6, "the place is drawn under the point");
                }
                FieldReading reading = figure.fieldAt(place.get()).orElseThrow();
                double[] x = run.shown().x().clone();
                System.arraycopy(place.get(), 0, x, 0, place.get().length);
                double[] gradient = new double[x.length];
                double loss = run.walker().evaluator().gradient(x, gradient);
                assertEquals(loss, reading.energy(), 1e-9 * (1 + Math.abs(loss)));
                double[] downhill = new double[place.get().length];
                for (int c = 0; c < downhill.length; c++) {
                    downhill[c] = -gradient[c];
                }
                assertArrayEquals(downhill, reading.force(), 1e-9 * (1 + reading.size()));
            }
        }
        assertTrue(found == POINTS, "only " + found + " points lie on the field");
    }
}

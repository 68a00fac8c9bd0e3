package earnshaw.figure.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.Ink;
import earnshaw.figure.ShownScenes;
import earnshaw.figure.scene.SceneFigure;
import earnshaw.figure.style.ColourScale;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.problem.field.FieldQuantity;
import earnshaw.problem.field.FieldSource;
import earnshaw.problem.field.ForceField;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.Run;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Fields as they are drawn.
class FieldLayerTest {

    private static final String LONE =
            ShownScenes.charges(2, "gaussian", "euclidean", "[0, 0]", "[0.9, 0.2]", "\"steps\": 0");

    private static SceneFigure scene(Frame frame) {
        return ShownScenes.scene(frame, Style.print());
    }

    private static Frame frame(String json, String... settings) throws Exception {
        Scenario scenario = ScenarioFile.set(ShownScenes.scenario(json), List.of(settings));
        return new Engine(scenario).frame();
    }

    /// The Laplacian of a Gaussian well e^(-c r^2/2) changes its sign at r = sqrt(d/c).
    @ParameterizedTest
    @ValueSource(doubles = {3, 5})
    void theZeroLineOfTheGaussiansLaplacianIsACircle(double c) throws Exception {
        Frame frame = frame(LONE, "problem.potential.c=" + c, "view.field=\"laplacian\"", "view.source=\"fixed\"",
                "view.grid=false",
                "view.levels=0");
        SceneFigure figure = scene(frame);
        Ink ink = Ink.of(figure);
        Point2D middle = figure.camera().project(new double[2], ink.area());
        Point2D edge = figure.camera().project(new double[] {Math.sqrt(2 / c), 0}, ink.area());
        double radius = edge.distance(middle);
        List<Ink.Line> circles = ink.curves(Palette.PRINT.ink(), 40);
        assertEquals(1, circles.size());
        for (Point2D point : circles.getFirst().points()) {
            assertEquals(radius, point.distance(middle), 0.02 * radius);
        }
    }

    /// On paper a field is drawn where the view names it; without bodies of its own nothing else of the picture changes.
    @Test
    void paperShowsAFieldOnlyWhereTheViewNamesIt() throws Exception {
        assertFalse(Ink.of(scene(frame(LONE))).text().contains("Energy of a further electron"));
        assertTrue(Ink.of(scene(frame(LONE, "view.field=\"energy\""))).text().contains("Energy of a further electron"));
    }

    /// A colour means the same number from the first frame to the last.
    @Test
    void theScaleStaysWhileARunGoesOn() {
        Engine engine = new Engine(ShownScenes.scenario(ShownScenes.PLANE));
        ColourScale before = scale(engine.frame().run());
        engine.run(_ -> {}, () -> false);
        assertEquals(before, scale(engine.frame().run()));
    }

    /// In ten dimensions too the colours reach as far as the energy at the charges, and not many times farther.
    @Test
    void theColoursReachToTheChargesInManyDimensions() throws Exception {
        Run run = frame(ShownScenes.charges(10, "gaussian", "euclidean",
                "[2, 0, 0, 1, 0, 1, 0, 1, 0, 0], [-1, 1, 0, 0, 2, 0, 1, 0, 0, 1]",
                "[0, 1, 2, 0, 0, 0, 0, 0, 1, 1], [1, -2, 0, 1, 0, 1, 0, 1, 0, 0]", "\"steps\": 0")).run();
        double atACharge = 2;
        assertTrue(scale(run).high() >= 0.75 * atACharge && scale(run).high() <= 2 * atACharge, scale(run).toString());
    }

    private static ColourScale scale(Run run) {
        return FieldScale.of(run.walker(), run.picture(), (ForceField) run.picture().landscape(), FieldQuantity.ENERGY,
                FieldSource.ALL, 0, List.of(),
                Palette.LIGHT);
    }

    /// The colours of a scale are told apart in grey: a larger size is darker on light ground and on paper, lighter on dark ground.
    @ParameterizedTest
    @EnumSource(FieldQuantity.class)
    void aLargerSizeIsDarkerInGrey(FieldQuantity quantity) {
        for (Palette palette : List.of(Palette.LIGHT, Palette.PRINT, Palette.DARK)) {
            ColourScale scale = new ColourScale(quantity.signed() ? -1 : 0, 1, false, palette);
            double direction = palette == Palette.DARK ? 1 : -1;
            for (int i = 0; i < 20; i++) {
                double from = scale.share(i / 20.0);
                double to = scale.share((i + 1) / 20.0);
                assertTrue(direction * (grey(scale, to) - grey(scale, from)) >= 0, palette.name() + " at " + i);
            }
        }
    }

    private static double grey(ColourScale scale, double share) {
        var colour = scale.colour(share);
        return 0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue();
    }

    /// The numbers under the pointer are those of the state with the electron there.
    @Test
    void theProbeReadsTheLossWithTheElectronThere() throws Exception {
        Frame frame = frame(LONE, "view.field=\"loss\"", "view.fieldOf=1");
        SceneFigure figure = scene(frame);
        double[] there = {0.9, 0.2};
        FieldReading reading = figure.fieldAt(there).orElseThrow();
        Run run = frame.run();
        double[] gradient = new double[run.shown().x().length];
        assertEquals(run.walker().evaluator().gradient(run.shown().x(), gradient), reading.energy(), 1e-12);
        assertEquals(-gradient[0], reading.force()[0], 1e-12);
        assertEquals(-gradient[1], reading.force()[1], 1e-12);
        assertEquals(Optional.empty(), scene(frame(LONE)).fieldAt(there), "no field is named");
    }

    @ParameterizedTest
    @EnumSource(FieldQuantity.class)
    void everyQuantityIsDrawnOnEveryGround(FieldQuantity quantity) throws Exception {
        String field = "view.field=\"" + quantity.name().toLowerCase(Locale.ROOT) + "\"";
        String space = ShownScenes.charges(3, "coulomb", "euclidean", "[1, 0, 0], [-1, 0, 0]", "[0.1, 0.3, 0]",
                "\"steps\": 0");
        String many = ShownScenes.charges(5, "gaussian", "euclidean", "[1, 0, 0, 0, 1]", "[0.1, 0.3, 0, 0.5, 0]",
                "\"steps\": 0");
        List<String> lines = List.of("arrows", "directions", "streamlines");
        List<String> grounds = List.of(LONE, space, many, ShownScenes.BALL);
        for (int i = 0; i < grounds.size(); i++) {
            String drawn = lines.get((quantity.ordinal() + i) % lines.size());
            Ink ink =
                    Ink.of(scene(frame(grounds.get(i), field, "view.lines=\"" + drawn + "\"", "view.slice=\"third\"")));
            assertTrue(ink.lines().size() > 20, grounds.get(i) + " " + drawn);
        }
    }
}

package earnshaw.figure.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.PlannedFigure;
import earnshaw.figure.ScenarioFigure;
import earnshaw.figure.Sheet;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.export.FigureLint;
import earnshaw.figure.export.Length;
import earnshaw.figure.export.Page;
import earnshaw.figure.style.Palette;
import earnshaw.problem.Observable;
import earnshaw.scenario.Plot;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Frame;
import earnshaw.simulation.run.Command;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The page of every preset, as `render` draws it without options, can be printed as it is.
class PresetPagesTest {

    private static final int STEPS = Integer.getInteger("earnshaw.steps", 40);

    static List<String> presets() {
        return Presets.names();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aRefereeHasNoObjection(String preset) throws Exception {
        Scenario scenario = Presets.read(preset);
        Engine engine = new Engine(scenario);
        engine.apply(new Command.Advance(STEPS));
        Frame frame = engine.frame();
        List<String> known = scenario.problem().observables().stream().map(Observable::id).toList();
        List<String> shows = Stream.concat(Stream.of(ScenarioFigure.SCENE),
                scenario.view().plots().stream().map(Plot::show).filter(known::contains)).toList();
        if (scenario.view().figure().isPresent()) {
            Length wide = PlannedFigure.width(scenario.view().figure().get(), 1);
            Camera camera = Camera.of(scenario.view(), frame.runs());
            Sheet planned = PlannedFigure.sheet(scenario, frame, camera, shows, scenario.view().figure(),
                    Page.white(wide, wide).style(Palette.PRINT));
            Page page = Page.white(wide, wide.times(planned.aspect(Page.white(wide, wide).unitsWide())));
            assertEquals(List.of(), FigureLint.objections(planned, page), preset + " as it describes its figure");
        }
        for (double width : new double[] {89, 183}) {
            Length wide = Length.mm(width);
            ScenarioFigure figure = ScenarioFigure.of(frame, shows,
                    Page.on(Palette.PRINT, wide, wide, 300).style(Palette.PRINT));
            double aspect = figure.aspect(Page.white(wide, wide).unitsWide());
            assertTrue(aspect > 0.25 && aspect < 2, width + " mm: aspect " + aspect);
            assertEquals(List.of(), FigureLint.objections(figure, Page.white(wide, wide.times(aspect))),
                    preset + " at " + width + " mm");
        }
    }
}

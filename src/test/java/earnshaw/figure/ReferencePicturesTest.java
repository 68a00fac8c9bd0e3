package earnshaw.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import earnshaw.figure.export.FigureExport;
import earnshaw.figure.export.FileFormat;
import earnshaw.figure.export.Length;
import earnshaw.figure.export.Page;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.Engine;
import earnshaw.simulation.run.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scene and plots of some presets look as the pictures in `src/test/resources/pictures` do, element by element. Where they are
/// meant to look otherwise, `mvn test -Dtest=ReferencePicturesTest -Dearnshaw.write=true` writes them anew; look at what the
/// version control then says has changed.
class ReferencePicturesTest {

    private static final Path KEPT = Path.of("src/test/resources/pictures");
    private static final Length WIDE = Length.mm(89);

    /// One for each ground, and those with contour lines, bars, sparse numbers and many runs.
    @ParameterizedTest
    @CsvSource({"bessel-line, 10", "five-electrons, 12", "sign-circle, 15", "sign-sphere, 12", "coulomb-three, 15",
        "neuron-figure-1, 40", "cnn-sphere, 10", "sharing-ring, 20", "network, 130"})
    void aPresetAfterSomeStepsLooksAsItDid(String preset, int steps) throws Exception {
        Scenario scenario = Presets.read(preset);
        Engine engine = new Engine(scenario);
        engine.apply(new Command.Advance(steps));
        List<String> shows = new ArrayList<>(List.of(ScenarioFigure.SCENE));
        scenario.view().plots().stream().limit(2).forEach(plot -> shows.add(plot.show()));
        ScenarioFigure figure = ScenarioFigure.of(engine.frame(), shows, Style.print(Palette.LIGHT));
        double aspect = figure.aspect(Page.white(WIDE, WIDE).unitsWide());
        Page page = Page.white(WIDE, WIDE.times(aspect));
        List<String> drawn = PlainSvg.lines(FigureExport.bytes(FileFormat.SVG, figure, page, preset, "{}"));
        Path file = KEPT.resolve(preset + ".txt");
        if (Boolean.getBoolean("earnshaw.write")) {
            Files.createDirectories(KEPT);
            Files.writeString(file, String.join("\n", drawn) + "\n");
        }
        assertEquals("", PlainSvg.difference(Files.readAllLines(file), drawn), preset + " looks different");
    }

    @Test
    void theComparisonSeesWhatAPersonSeesAndNoMore() {
        List<String> kept = List.of("circle cx=\"10.2\" cy=\"-4\" fill=\"rgb(1,2,3)\"", "text x=\"1\" : a 2");
        assertEquals("", PlainSvg.difference(kept,
                List.of("circle cx=\"10.3\" cy=\"-4\" fill=\"rgb(1,2,3)\"", kept.getLast())));
        for (String other : List.of("circle cx=\"10.4\" cy=\"-4\" fill=\"rgb(1,2,3)\"",
                "circle cx=\"10.2\" cy=\"4\" fill=\"rgb(1,2,3)\"", "circle cx=\"10.2\" cy=\"-4\" fill=\"rgb(1,2,9)\"",
                "rect cx=\"10.2\" cy=\"-4\" fill=\"rgb(1,2,3)\"")) {
            assertNotEquals("", PlainSvg.difference(kept, List.of(other, kept.getLast())), other);
        }
        assertNotEquals("", PlainSvg.difference(kept, List.of(kept.getFirst())));
        assertNotEquals("", PlainSvg.difference(kept, List.of(kept.getFirst(), "text x=\"1\" : a 2.1")));
    }
}

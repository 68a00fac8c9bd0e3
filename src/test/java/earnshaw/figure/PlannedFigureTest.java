package earnshaw.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.camera.Camera;
import earnshaw.figure.export.FigureExport;
import earnshaw.figure.export.FigureLint;
import earnshaw.figure.export.FileFormat;
import earnshaw.figure.export.Length;
import earnshaw.figure.export.Page;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.scenario.FigurePlan;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The description of a figure: every key of it changes the picture as it says.
class PlannedFigureTest {

    private static final String PANELS =
            """
                    "panels": [{"show": "scene", "at": 0}, {"show": "scene", "at": 0.5}, {"show": "loss", "title": "How the loss falls"},
                    {"show": "angle", "from": 0, "to": 180, "scale": "linear"}]""";

    private static Scenario scenario(String figure) throws InputRefused {
        return ScenarioFile.set(ShownScenes.scenario(ShownScenes.PLANE), List.of("view.figure={" + figure + "}"));
    }

    private static byte[] svg(String figure) throws IOException, InputRefused {
        Scenario scenario = scenario(figure);
        FigurePlan plan = scenario.view().figure().orElseThrow();
        Page page = page(sheet(scenario, plan));
        return FigureExport.bytes(FileFormat.SVG, sheet(scenario, plan), page, "title", "{}");
    }

    private static Page page(Sheet sheet) {
        Length wide = Length.mm(183);
        return Page.white(wide, wide.times(sheet.aspect(Page.white(wide, wide).unitsWide())));
    }

    private static Sheet sheet(Scenario scenario, FigurePlan plan) {
        Engine engine = new Engine(scenario);
        engine.run(state -> {}, () -> false);
        Camera camera = Camera.of(scenario.view(), engine.frame().runs());
        return PlannedFigure.sheet(scenario, engine.frame(), camera, List.of("scene"), Optional.of(plan),
                Style.print(PlannedFigure.palette(plan)));
    }

    private static String text(String figure) throws IOException, InputRefused {
        return new String(svg(figure), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "|").replaceAll("\\s*\\|+\\s*",
                "|");
    }

    @Test
    void panelsHaveLettersTimesAndTitles() throws Exception {
        String written = text(PANELS);
        for (String head : List.of("(a)", "(b)", "(c) How the loss falls", "(d)", "180\u00b0", "time")) {
            assertTrue(written.contains(head), head + " in " + written);
        }
        assertFalse(text(PANELS + ", \"letters\": false").contains("(a)"));
        assertTrue(written.contains("|0.5|"), "the time of a panel");
    }

    @Test
    void thePageCanBePrinted() throws Exception {
        Scenario scenario = scenario(PANELS);
        Sheet sheet = sheet(scenario, scenario.view().figure().orElseThrow());
        assertEquals(List.of(), FigureLint.objections(sheet, page(sheet)));
    }

    @Test
    void theSameDescriptionIsTheSameBytes() throws Exception {
        assertArrayEquals(svg(PANELS), svg(PANELS));
        Scenario scenario = scenario(PANELS + ", \"notes\": [{\"text\": \"here\", \"at\": [0, 0]}]");
        assertEquals(scenario.view(), ShownScenes.scenario(ScenarioFile.write(scenario)).view());
    }

    @Test
    void everyKeyChangesThePicture() throws Exception {
        byte[] plain = svg(PANELS);
        for (String key : List.of("\"scale\": 1.2", "\"lines\": 2", "\"theme\": \"grey\"", "\"theme\": \"dark\"",
                "\"columns\": 1", "\"letters\": false", "\"legend\": false", "\"emphasis\": 2", "\"trailsFrom\": 0.3",
                "\"scaleBar\": 0.5", "\"notes\": [{\"text\": \"here\", \"at\": [0, 0]}]")) {
            assertFalse(Arrays.equals(plain, svg(PANELS + ", " + key)), key);
        }
    }

    @Test
    void theOthersAreDimmedNearTheGround() {
        Palette dimmed = Palette.PRINT.emphasising(9, 12);
        assertEquals(Palette.PRINT.electron(9), dimmed.electron(9));
        for (int id = 1; id <= 12; id++) {
            assertTrue(id == 9 || dimmed.electron(id).getRed() > 150, "electron " + id);
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        for (List<String> wrong : List.of(
                List.of("\"width\": \"wide\"",
                        "view.figure.width: found \"wide\", allowed a number above 0 and its unit, such as 89mm, or column, middle, page, text or slide"),
                List.of("\"panels\": [{\"show\": \"colour\"}]",
                        "view.figure.panels[0].show: found \"colour\", allowed scene, "),
                List.of("\"panels\": [{\"show\": \"loss\", \"from\": 2, \"to\": 1}]",
                        "view.figure.panels[0].to: found 1.0, allowed a number above from"),
                List.of("\"notes\": [{\"text\": \"x\", \"at\": [1]}]",
                        "view.figure.notes[0].at: found 1 numbers, allowed 2 numbers, a place"),
                List.of("\"emphasis\": 3", "view.figure.emphasis: found 3, allowed 0, or an electron from 1 to 2"))) {
            String message = assertThrows(InputRefused.class, () -> scenario(wrong.getFirst())).getMessage();
            assertTrue(message.contains(wrong.getLast()), message);
        }
    }
}

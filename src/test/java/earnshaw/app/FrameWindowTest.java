package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.scenario.Presets;
import earnshaw.scenario.ScenarioFile;
import earnshaw.simulation.run.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window as the system sees it: its title, its size, the full screen, and what it asks before it closes.
@Tag("window")
class FrameWindowTest {

    @TempDir Path folder;

    private static boolean full(Opened opened) {
        return Fx.get(() -> opened.window().stage().isFullScreen());
    }

    @Test
    void f11FillsTheScreenAndLeavesItAgain() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            for (boolean filled : new boolean[] {true, false, true, false}) {
                opened.keys(KeyCode.F11);
                assertEquals(filled, full(opened));
            }
        }
    }

    @Test
    void escapeLeavesTheFullScreenWhenNothingElseTakesIt() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            opened.keys(KeyCode.F11);
            opened.click(opened.where(1));
            opened.keys(KeyCode.F1);
            opened.node(".keys-page");
            opened.keys(KeyCode.ESCAPE);
            assertTrue(full(opened), "it closed the page of keys");
            opened.keys(KeyCode.ESCAPE);
            assertTrue(full(opened), "it deselected");
            assertEquals(0, Fx.get(() -> opened.window().session().selected().get()));
            opened.click("#problem-dimension");
            opened.keys(KeyCode.ESCAPE);
            assertTrue(full(opened), "it came back from the form");
            opened.keys(KeyCode.ESCAPE);
            assertFalse(full(opened));
        }
    }

    @Test
    void theTitleNamesTheDocumentAndMarksWhatIsNotSaved() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            assertEquals("Five electrons, five protons \u2014 Earnshaw", title(opened));
            opened.drag(opened.where(1), opened.where(1).add(30, 10));
            Fx.until("it is marked", () -> opened.window().stage().getTitle().contains("*"));
            assertEquals("Five electrons, five protons* \u2014 Earnshaw", title(opened));
            assertEquals("Five electrons, five protons*", ((Label) opened.node("#title")).getText());
            opened.answer(folder.resolve("mine"));
            opened.keys(Opened.SHORTCUT, KeyCode.S);
            Fx.until("it is saved", () -> !opened.window().stage().getTitle().contains("*"));
        }
    }

    private static String title(Opened opened) {
        return Fx.get(() -> opened.window().stage().getTitle());
    }

    @Test
    void aDocumentWithoutTitleIsNamedByItsFile() throws Exception {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, """
                {"format": "earnshaw/1", "problem": {"type": "charges", "dimension": 2,
                 "potential": {"type": "gaussian"}, "protons": [{"at": [1, 0]}], "electrons": [{"at": [0, 0]}]}}
                """);
        try (var opened = new Opened(ScenarioFile.read(file), Optional.of(file), folder)) {
            assertEquals("mine.json \u2014 Earnshaw", title(opened));
        }
    }

    @Test
    void recoveryOffersADocumentByItsTitle() throws Exception {
        Path copies = folder.resolve("state/autosave");
        Files.createDirectories(copies);
        ScenarioFile.save(copies.resolve("0-1.json"), Presets.read("five-electrons"));
        Files.writeString(copies.resolve("0-1.file"), folder.resolve("mine.json").toString());
        try (var opened = Opened.preset("two-electrons", folder)) {
            opened.node("#answer-recover");
            List<String> said = Fx.get(() -> opened.window().workspace().lookupAll(".dialog-body .label").stream()
                    .map(node -> ((Label) node).getText())
                    .toList());
            assertTrue(said.getFirst().startsWith("Five electrons, five protons (mine.json), last changed "),
                    said.toString());
        }
    }

    /// Playing, stepping, looking back and resetting change nothing that a person made.
    @Test
    void whoOnlyPlayedIsNotAskedToSave() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            opened.keys(KeyCode.SPACE);
            Fx.until("time passes", () -> opened.window().session().frame().run().shown().time() > 0.5);
            opened.keys(KeyCode.SPACE);
            opened.keys(KeyCode.LEFT);
            Fx.run(() -> opened.window().session().send(new Command.Seek(0.2)));
            Fx.until("it looks back", () -> opened.window().session().frame().past().isPresent());
            opened.keys(KeyCode.SPACE);
            Fx.until("it plays", () -> opened.window().session().playing());
            opened.keys(KeyCode.R);
            Fx.until("it is reset", () -> opened.window().session().frame().run().shown().step() == 0);
            opened.keys(KeyCode.PERIOD);
            Fx.until("a step", () -> opened.window().session().frame().run().shown().step() == 1);
            opened.scroll(opened.spot(0.5, 0.5), 2);
            assertFalse(Fx.get(() -> opened.window().documents().changed()));
            long loads = opened.frame().loads();
            opened.keys(Opened.SHORTCUT, KeyCode.N);
            Fx.until("a new one, unasked", () -> opened.window().session().frame().loads() > loads);
        }
    }

    /// The headless screen has 1000 by 1000 pixels.
    @Test
    void theFirstWindowFitsTheScreen() {
        try (var opened = Opened.first("two-electrons", folder)) {
            Fx.run(() -> {
                var stage = opened.window().stage();
                assertTrue(stage.getWidth() <= 1000 && stage.getHeight() <= 1000,
                        stage.getWidth() + " x " + stage.getHeight());
                assertTrue(stage.getX() >= 0 && stage.getX() + stage.getWidth() <= 1000, "x " + stage.getX());
                assertTrue(stage.getY() >= 0 && stage.getY() + stage.getHeight() <= 1000, "y " + stage.getY());
            });
        }
    }
}

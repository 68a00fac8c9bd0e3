package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.app.kit.FigureView;
import earnshaw.app.kit.Preferences;
import earnshaw.app.kit.UserFolders;
import earnshaw.problem.ReachedState;
import earnshaw.scenario.KeptRuns;
import earnshaw.scenario.Scenario;
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

@Tag("window")
class FilesWindowTest {

    @TempDir Path folder;

    @Test
    void saveAndReopenIsTheSameDocument() throws Exception {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.drag(opened.where(1), opened.where(1).add(30, 10));
            Fx.until("it was changed", () -> opened.window().documents().changed());
            opened.answer(folder.resolve("mine"));
            opened.keys(Opened.SHORTCUT, KeyCode.S);
            Path file = folder.resolve("mine.json");
            assertTrue(Files.exists(file), "the ending is appended");
            assertFalse(Fx.get(() -> opened.window().documents().changed()));
            Scenario document = Fx.get(() -> opened.window().session().document());
            assertEquals(document, ScenarioFile.read(file));
            long loads = opened.frame().loads();
            opened.answer(file);
            opened.keys(Opened.SHORTCUT, KeyCode.O);
            Fx.until("it is opened", () -> opened.window().session().frame().loads() > loads);
            assertEquals(document, Fx.get(() -> opened.window().session().document()));
            assertEquals(List.of(file), Fx.get(() -> opened.window().documents().recent()));
        }
        assertEquals(List.of(folder.resolve("mine.json")),
                new Preferences(new UserFolders(folder.resolve("config"), folder.resolve("state"))).recent());
    }

    @Test
    void aFigureOpensAgain() throws Exception {
        try (var opened = Opened.preset("two-electrons", folder)) {
            opened.click(opened.where(1));
            Scenario document = Fx.get(() -> opened.window().session().document());
            thePreviewFollowsTheChoices(opened);
            for (String name : List.of("figure.png", "figure.svg", "figure.pdf", "figure.eps")) {
                Path file = folder.resolve(name);
                opened.keys(Opened.SHORTCUT, KeyCode.E);
                opened.node("#export-format");
                opened.choose("#export-format", name.substring(7).toUpperCase(java.util.Locale.ROOT));
                opened.answer(file);
                opened.click("#answer-export-");
                assertTrue(Files.size(file) > 1000, name);
                long loads = opened.frame().loads();
                opened.answer(file);
                opened.keys(Opened.SHORTCUT, KeyCode.O);
                Fx.until(name + " is opened", () -> opened.window().session().frame().loads() > loads);
                assertEquals(document, Fx.get(() -> opened.window().session().document()), name);
            }
        }
    }

    // Its size on the screen is that on paper, and a referee looks at the page that would be written.
    private static void thePreviewFollowsTheChoices(Opened opened) {
        opened.keys(Opened.SHORTCUT, KeyCode.E);
        FigureView preview = (FigureView) opened.node("#export-preview");
        Label lint = (Label) opened.node("#export-lint");
        assertEquals("A referee would have nothing to object to at this size.", Fx.get(lint::getText));
        long before = Fx.get(preview::drawings);
        opened.click("#export-real-size");
        assertEquals(89 / 25.4 * 96, Fx.get(preview::getPrefWidth), 0.1);
        opened.click("#export-loss");
        assertTrue(Fx.get(preview::getPrefHeight) > 89 / 25.4 * 96, "a plot below the scene");
        opened.choose("#export-sight", "in grey");
        assertTrue(Fx.get(preview::drawings) >= before + 3, "drawn anew");
        opened.keys(KeyCode.ESCAPE);
    }

    @Test
    void aWrongFileIsRefusedWithItsFaultsAndTheDocumentStays() throws Exception {
        Path wrong = folder.resolve("wrong.json");
        Files.writeString(wrong, """
                {"format": "earnshaw/1", "seeed": 3,
                 "problem": {"type": "charges", "dimension": "two"}}
                """);
        try (var opened = Opened.preset("two-electrons", folder)) {
            Scenario before = Fx.get(() -> opened.window().session().document());
            opened.answer(wrong);
            opened.keys(Opened.SHORTCUT, KeyCode.O);
            opened.node(".dialog-box .line");
            List<String> lines = Fx.get(() -> opened.window().workspace().lookupAll(".dialog-box .line").stream()
                    .map(node -> ((Label) node).getText())
                    .toList());
            String faults = faults(wrong);
            assertEquals(faults.lines().toList(), lines);
            opened.click("#answer-close");
            assertEquals(before, Fx.get(() -> opened.window().session().document()));
        }
    }

    private static String faults(Path file) {
        try {
            ScenarioFile.read(file);
            throw new AssertionError("it is a wrong file");
        } catch (earnshaw.schema.InputRefused refused) {
            return refused.getMessage();
        }
    }

    @Test
    void unsavedWorkIsNotLostUnasked() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            opened.drag(opened.where(1), opened.where(1).add(30, 10));
            Fx.until("it was changed", () -> opened.window().documents().changed());
            Scenario mine = Fx.get(() -> opened.window().session().document());
            opened.keys(Opened.SHORTCUT, KeyCode.N);
            opened.click("#answer-cancel");
            assertEquals(mine, Fx.get(() -> opened.window().session().document()));
            long loads = opened.frame().loads();
            opened.keys(Opened.SHORTCUT, KeyCode.N);
            opened.click("#answer-don-t-save");
            Fx.until("a new one", () -> opened.window().session().frame().loads() > loads);
        }
    }

    @Test
    void runsKeptBesideAreNotLostUnasked() throws Exception {
        try (var opened = Opened.preset("two-electrons", folder)) {
            Fx.run(() -> {
                opened.window().session().send(new Command.Advance(5));
                opened.window().session().send(new Command.Pin());
            });
            Fx.until("it is pinned", () -> !opened.window().session().frame().branches().kept().isEmpty());
            Optional<ReachedState> kept = opened.frame().branches().kept().getFirst().scenario().state();
            long loads = opened.frame().loads();
            opened.answer(folder.resolve("mine"));
            opened.keys(Opened.SHORTCUT, KeyCode.N);
            opened.click("#answer-save");
            Fx.until("a new one", () -> opened.window().session().frame().loads() > loads);
            KeptRuns runs = ScenarioFile.read(folder.resolve("mine.json")).runs().orElseThrow();
            assertEquals(1, runs.kept().size(), "the file holds the pinned run");
            assertEquals(kept, runs.kept().getFirst().state());
            assertTrue(kept.isPresent());
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidAndNothingIsLost() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            Scenario mine = Fx.get(() -> opened.window().session().document());
            opened.answer(folder.resolve("nowhere/at/all.json"));
            opened.keys(Opened.SHORTCUT, KeyCode.S);
            opened.node(".dialog-box .line");
            assertEquals(mine, Fx.get(() -> opened.window().session().document()));
            opened.keys(KeyCode.ESCAPE);
        }
    }

    private Path saved(Opened opened) {
        Path file = folder.resolve("mine.json");
        opened.answer(file);
        opened.keys(Opened.SHORTCUT, KeyCode.S);
        return file;
    }

    @Test
    void aFileThatAnotherProgramChangedIsNotOverwrittenUnasked() throws Exception {
        try (var opened = Opened.preset("five-electrons", folder)) {
            Path file = saved(opened);
            opened.drag(opened.where(1), opened.where(1).add(30, 10));
            Fx.until("it was changed", () -> opened.window().documents().changed());
            String theirs = Files.readString(file).replace("five", "many") + " ";
            Files.writeString(file, theirs);
            opened.keys(Opened.SHORTCUT, KeyCode.S);
            opened.click("#answer-cancel");
            assertEquals(theirs, Files.readString(file));
            assertTrue(Fx.get(() -> opened.window().documents().changed()), "nothing was saved");
            opened.keys(Opened.SHORTCUT, KeyCode.S);
            opened.answer(folder.resolve("beside.json"));
            opened.click("#answer-save-as-");
            Scenario mine = Fx.get(() -> opened.window().session().document());
            assertEquals(mine, ScenarioFile.read(folder.resolve("beside.json")));
            assertEquals(theirs, Files.readString(file));
        }
    }

    /// The same, with the answer that the other changes may go; after that the file is the window's own again.
    @Test
    void whatAnotherProgramWroteGoesWhereThePersonSaysSo() throws Exception {
        try (var opened = Opened.preset("five-electrons", folder)) {
            Path file = saved(opened);
            Files.writeString(file, "theirs");
            opened.keys(Opened.SHORTCUT, KeyCode.S);
            opened.click("#answer-overwrite");
            Scenario mine = Fx.get(() -> opened.window().session().document());
            assertEquals(mine, ScenarioFile.read(file));
            opened.drag(opened.where(1), opened.where(1).add(30, 10));
            Fx.until("it was changed", () -> opened.window().documents().changed());
            opened.keys(Opened.SHORTCUT, KeyCode.S);
            Scenario dragged = Fx.get(() -> opened.window().session().document());
            assertEquals(dragged, ScenarioFile.read(file), "no question");
        }
    }
}

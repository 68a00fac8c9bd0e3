package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.app.kit.Dialogs;
import earnshaw.app.kit.Preferences;
import earnshaw.app.kit.UserFolders;
import earnshaw.app.session.AutosaveService;
import earnshaw.app.session.ErrorBar;
import earnshaw.problem.charges.Charges;
import earnshaw.problem.charges.Listed;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class AutosaveWindowTest {

    @TempDir Path folder;

    private Path copies() {
        return folder.resolve("state/autosave");
    }

    private List<Path> documents() {
        try (Stream<Path> files = Files.list(copies())) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (java.io.IOException none) {
            return List.of();
        }
    }

    @Test
    void aKilledWindowLosesNothingThatItsCopyHas() throws Exception {
        Files.createDirectories(copies());
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), "earnshaw.app.Crashing", folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = process.inputReader();
                WatchService watch = copies().getFileSystem().newWatchService()) {
            copies().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            assertEquals(Crashing.READY, said.readLine());
            while (documents().isEmpty()) {
                WatchKey written = watch.poll(60, TimeUnit.SECONDS);
                assertNotNull(written, "no copy was written");
                written.reset();
            }
        } finally {
            process.destroyForcibly();
        }
        assertNotEquals(0, process.waitFor());
        try (var opened = Opened.preset("two-electrons", folder)) {
            long loads = opened.frame().loads();
            opened.click("#answer-recover");
            Fx.until("it is back", () -> opened.window().session().frame().loads() > loads);
            Scenario document = Fx.get(() -> opened.window().session().document());
            Listed electrons = (Listed) ((Charges) document.problem()).electrons();
            assertEquals(List.of(Crashing.PLACE[0], Crashing.PLACE[1]), electrons.charges().get(1).at());
            assertTrue(Fx.get(() -> opened.window().documents().changed()), "and still not saved");
            Fx.until("this window has a copy of its own", () -> documents().size() == 1
                    && documents().getFirst().getFileName().toString()
                            .startsWith(String.valueOf(ProcessHandle.current().pid())));
        }
        assertEquals(List.of(), documents(), "a window that was closed leaves nothing");
    }

    @Test
    void whatIsDiscardedIsNotOfferedAgain() throws Exception {
        Files.createDirectories(copies());
        ScenarioFile.save(copies().resolve("0-1.json"), Presets.read("five-electrons"));
        Files.writeString(copies().resolve("0-1.file"), folder.resolve("mine.json").toString());
        try (var opened = Opened.preset("two-electrons", folder)) {
            opened.click("#answer-discard");
            assertEquals(List.of(), documents());
            assertFalse(Fx.get(() -> opened.window().documents().changed()));
        }
        try (var opened = Opened.preset("two-electrons", folder)) {
            assertEquals(null, Fx.get(() -> opened.window().workspace().lookup("#answer-recover")));
        }
    }

    @Test
    void whatIsRecoveredBelongsToItsFile() throws Exception {
        Path file = folder.resolve("mine.json");
        Files.createDirectories(copies());
        ScenarioFile.save(copies().resolve("0-1.json"), Presets.read("five-electrons"));
        Files.writeString(copies().resolve("0-1.file"), file.toString());
        try (var opened = Opened.preset("two-electrons", folder)) {
            long loads = opened.frame().loads();
            opened.click("#answer-recover");
            Fx.until("it is back", () -> opened.window().session().frame().loads() > loads);
            assertEquals(Optional.of(file), Fx.get(() -> opened.window().documents().file()));
            Fx.run(() -> {
                try {
                    opened.window().documents().save(file);
                } catch (earnshaw.schema.InputRefused refused) {
                    throw new AssertionError(refused);
                }
            });
            assertFalse(Fx.get(() -> opened.window().documents().changed()));
            Fx.until("no copy is needed", () -> documents().isEmpty());
        }
        assertTrue(Files.exists(file));
    }

    @Test
    void aSecondWindowOnTheSameFileIsWarnedAbout() throws Exception {
        Path file = folder.resolve("mine.json");
        Scenario scenario = Presets.read("two-electrons");
        ScenarioFile.save(file, scenario);
        try (var first = new Opened(scenario, Optional.of(file), folder)) {
            assertEquals("", words(first));
            Path there = Fx.get(() -> first.window().documents().file()).orElseThrow();
            ErrorBar bar = Fx.get(() -> new ErrorBar(first.window().session()));
            AutosaveService second = Fx
                    .get(() -> new AutosaveService(first.window().session(), first.window().documents(), new Dialogs(),
                            folder.resolve("state"), bar));
            Fx.run(() -> second.pulse(0));
            String said = Fx.get(() -> ((Label) bar.lookup("#notice-words")).getText());
            assertTrue(said.startsWith(there.getFileName() + " is open in another window"), said);
            Fx.run(second::close);
        }
    }

    /// Where nothing can be kept, the window says so from its first moment on, whatever else is said and dismissed.
    @Test
    void workThatCannotBeKeptIsSaidAndStaysSaid() throws Exception {
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(folder.resolve("state").resolve("autosave"), "a file where the folder should be");
        try (var opened = Opened.preset("two-electrons", folder)) {
            assertTrue(words(opened).startsWith("No copy of unsaved work can be kept: "), words(opened));
            Fx.run(() -> opened.window().workspace().tell("something else"));
            Fx.run(() -> ((Button) opened.window().workspace().lookup(".notice .button-icon")).fire());
            assertTrue(words(opened).startsWith("No copy of unsaved work can be kept: "), words(opened));
        }
    }

    private static String words(Opened opened) {
        return Fx.get(() -> ((Label) opened.window().workspace().lookup("#notice-words")).getText());
    }

    @Test
    void columnsAndSizeAreRemembered() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            Fx.run(() -> opened.window().workspace().columns().plotsShown().set(false));
        }
        Preferences settings = new Preferences(new UserFolders(folder.resolve("config"), folder.resolve("state")));
        assertFalse(settings.layout().plots());
        assertTrue(settings.layout().side());
        assertArrayEquals(new double[] {1000, 900},
                new double[] {settings.layout().width(), settings.layout().height()});
    }

    @Test
    void columnsKeepTheirSharesWhenTheWindowIsResized() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            double before = opened.node("#plots").getLayoutBounds().getWidth();
            for (double width : new double[] {860, 940, 830, 1000}) {
                Fx.run(() -> opened.window().stage().setWidth(width));
                Fx.until("it is laid", () -> opened.window().workspace().getWidth() == width);
                Fx.pulses(2);
                assertTrue(opened.node("#plots").getLayoutBounds().getWidth() < before + 1, "plots at " + width);
            }
            assertEquals(before, opened.node("#plots").getLayoutBounds().getWidth(), 1);
        }
    }

    @Test
    void presenterModeIsLargeAndLeavesNoTrace() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            double usual = Fx.get(() -> opened.window().session().style().unit());
            opened.focusScene();
            opened.keys(javafx.scene.input.KeyCode.F5);
            assertTrue(Fx.get(() -> opened.window().session().style().unit()) > 1.4 * usual);
            assertFalse(Fx.get(() -> opened.window().workspace().columns().sideShown().get()));
            opened.keys(javafx.scene.input.KeyCode.F5);
            assertEquals(usual, Fx.get(() -> opened.window().session().style().unit()));
            assertTrue(Fx.get(() -> opened.window().workspace().columns().sideShown().get()));
        }
    }
}

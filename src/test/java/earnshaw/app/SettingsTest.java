package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    private Folders folders() {
        return new Folders(folder.resolve("config"), folder.resolve("state"));
    }

    @Test
    void whatWasChosenIsThereAtTheNextStart() {
        Settings settings = new Settings(folders());
        settings.choose(Theme.Choice.DARK);
        settings.useLetters(false);
        settings.used(folder.resolve("one.json"));
        settings.used(folder.resolve("two.json"));
        settings.used(folder.resolve("one.json"));
        Settings again = new Settings(folders());
        assertEquals(Theme.Choice.DARK, again.theme());
        assertFalse(again.letters());
        assertEquals(List.of(folder.resolve("one.json"), folder.resolve("two.json")), again.recent());
        assertEquals(Optional.of(folder), again.folder());
    }

    @Test
    void aLayoutIsReadAsItWasWritten() {
        Layout layout = new Layout(10, -20, 1200, 800, true, false, true, 300, 0);
        assertEquals(layout, Layout.read(layout.written()));
        assertEquals(Layout.USUAL, Layout.read("10 20 0 0 0 0 true true true"));
        assertEquals(Layout.USUAL, Layout.read("nonsense"));
    }

    @Test
    void linesThatMeanNothingArePassedOver() throws Exception {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/settings"), "theme=purple\nnonsense\n");
        assertEquals(Theme.Choice.SYSTEM, new Settings(folders()).theme());
    }

    @Test
    void aFolderThatCannotBeWrittenCostsNothing() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        Settings settings = new Settings(new Folders(folder.resolve("file/config"), folder.resolve("file/state")));
        settings.choose(Theme.Choice.LIGHT);
        settings.used(folder.resolve("one.json"));
        assertEquals(Theme.Choice.LIGHT, settings.theme());
    }
}

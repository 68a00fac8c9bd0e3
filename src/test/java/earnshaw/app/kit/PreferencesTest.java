package earnshaw.app.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {

    @TempDir Path folder;

    private UserFolders folders() {
        return new UserFolders(folder.resolve("config"), folder.resolve("state"));
    }

    @Test
    void whatWasChosenIsThereAtTheNextStart() {
        Preferences settings = new Preferences(folders());
        settings.choose(Theme.Choice.DARK);
        settings.useLetters(false);
        settings.used(folder.resolve("one.json"));
        settings.used(folder.resolve("two.json"));
        settings.used(folder.resolve("one.json"));
        Preferences again = new Preferences(folders());
        assertEquals(Theme.Choice.DARK, again.theme());
        assertFalse(again.letters());
        assertEquals(List.of(folder.resolve("one.json"), folder.resolve("two.json")), again.recent());
        assertEquals(Optional.of(folder), again.folder());
    }

    @Test
    void aLayoutIsReadAsItWasWritten() {
        WindowLayout layout = new WindowLayout(10, -20, 1200, 800, true, false, true, 300, 0);
        assertEquals(layout, WindowLayout.read(layout.written()));
        assertEquals(WindowLayout.USUAL, WindowLayout.read("10 20 0 0 0 0 true true true"));
        assertEquals(WindowLayout.USUAL, WindowLayout.read("nonsense"));
    }

    @Test
    void linesThatMeanNothingArePassedOver() throws Exception {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/settings"), "theme=purple\nnonsense\n");
        assertEquals(Theme.Choice.SYSTEM, new Preferences(folders()).theme());
    }

    @Test
    void aFolderThatCannotBeWrittenCostsNothing() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        Preferences settings =
                new Preferences(new UserFolders(folder.resolve("file/config"), folder.resolve("file/state")));
        settings.choose(Theme.Choice.LIGHT);
        settings.used(folder.resolve("one.json"));
        assertEquals(Theme.Choice.LIGHT, settings.theme());
    }
}

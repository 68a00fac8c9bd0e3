package earnshaw.app;

import earnshaw.app.kit.Action;
import earnshaw.app.kit.Dialogs;
import earnshaw.app.kit.FilePicker;
import earnshaw.app.kit.NumberText;
import earnshaw.app.kit.Preferences;
import earnshaw.app.page.DescriptionPage;
import earnshaw.app.page.ExportPage;
import earnshaw.app.page.Gallery;
import earnshaw.app.page.TablePage;
import earnshaw.app.session.DocumentFile;
import earnshaw.app.session.Session;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.scenario.table.TableFile;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.undo.Branch;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;

/// What the File menu does.
final class FileActions {

    private static final String EMPTY = """
            {"format": "earnshaw/1", "title": "Untitled",
             "problem": {"type": "charges", "dimension": 2, "potential": {"type": "gaussian"},
                         "protons": [], "electrons": []}}
            """;

    private final Session session;
    private final DocumentFile documents;
    private final Preferences settings;
    private final Dialogs dialogs;
    private final FilePicker chooser;
    private final ExportPage export;
    private final TablePage table;

    FileActions(Session session, DocumentFile documents, Preferences settings, Dialogs dialogs, FilePicker chooser,
            ExportPage export,
            TablePage table) {
        this.session = session;
        this.documents = documents;
        this.settings = settings;
        this.dialogs = dialogs;
        this.chooser = chooser;
        this.export = export;
        this.table = table;
    }

    /// @param quit closes the window
    Action.Chapter chapter(Runnable quit) {
        return new Action.Chapter("File", List.of(
                Action.deed("new", "New", Feather.FILE, () -> unlessLost(() -> documents.open(empty())), "Shortcut+N"),
                Action.deed("open", "Open\u2026", Feather.FOLDER, this::choose, "Shortcut+O"),
                Action.deed("presets", "Presets\u2026", Feather.IMAGE,
                        () -> dialogs.pane().fireEvent(new Event(Gallery.ASKED)), "Shortcut+M"),
                Action.deed("save", "Save", Feather.SAVE, () -> save(() -> {}), "Shortcut+S"),
                Action.deed("save-as", "Save as\u2026", Feather.SAVE, () -> saveAs(() -> {}), "Shortcut+Shift+S"),
                Action.deed("save-the-runs-beside", "Save the runs beside", Feather.GIT_BRANCH,
                        () -> saveBeside(() -> {})),
                Action.deed("title-and-text", "Title and text\u2026", Feather.EDIT_3,
                        new DescriptionPage(session, dialogs)::show),
                Action.deed("export-figure", "Export figure\u2026", Feather.SHARE, export::show, "Shortcut+E"),
                Action.deed("export-basin-shares", "Export the shares of the basin map\u2026", Feather.SHARE,
                        export::shares)
                        .offered(new Action.Offer(export::sharesLack,
                                line -> session.errors().tell("Not done: " + line))),
                Action.deed("copy-command-line", "Copy command line", Feather.TERMINAL, this::copyCommand),
                Action.deed("quit", "Quit", Feather.LOG_OUT, quit, "Shortcut+Q")));
    }

    private static Scenario empty() {
        try {
            return ScenarioFile.read(new StringReader(EMPTY), "new");
        } catch (InputRefused broken) {
            throw new IllegalStateException(broken);
        }
    }

    // What makes this picture without a window. It reads the file, so that must be as the window is.
    private void copyCommand() {
        Optional<Path> file = documents.file().filter(_ -> !documents.changed());
        if (file.isEmpty()) {
            dialogs.tell("Save the document first",
                    List.of("The command line reads its file, and gives the picture of what was saved."));
            return;
        }
        var content = new ClipboardContent();
        content.putString("./earnshaw render '" + file.get().toAbsolutePath().toString().replace("'", "'\\''")
                + "' -o figure.pdf --at "
                + NumberText.full(session.frame().run().shown().time()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void choose() {
        chooser.open(settings.folder()).ifPresent(this::open);
    }

    /// Opens a preset, after asking about work that would be lost.
    void open(Scenario preset) {
        unlessLost(() -> documents.open(preset));
    }

    /// Opens a file, after asking about work that would be lost.
    void open(Path file) {
        if (TableFile.isTable(file.toString())) {
            table.open(file);
        } else {
            unlessLost(() -> openNow(file));
        }
    }

    private void openNow(Path file) {
        try {
            documents.open(file);
        } catch (InputRefused refused) {
            dialogs.tell("This file cannot be opened", refused.getMessage().lines().toList());
        }
    }

    /// Does something that drops the present document, after asking if that would lose work.
    void unlessLost(Runnable deed) {
        if (!documents.changed()) {
            deed.run();
            return;
        }
        dialogs.ask("Save the changes?", documents.name() + " was changed since it was last saved.", List.of(
                new Dialogs.Answer("Save", () -> save(deed)),
                new Dialogs.Answer("Cancel", () -> {}),
                new Dialogs.Answer("Don't save", deed)));
    }

    // Each as a document of its own beside that of the window, under a name that is free.
    private void saveBeside(Runnable then) {
        if (session.frame().branches().kept().isEmpty()) {
            session.errors().tell("No run is kept beside this one: Pin this run keeps it");
            return;
        }
        if (documents.file().isEmpty()) {
            saveAs(() -> saveBeside(then));
            return;
        }
        try {
            for (Branch kept : session.frame().branches().kept()) {
                ScenarioFile.save(free(documents.file().get(), slug(kept.name())), kept.scenario());
            }
            then.run();
        } catch (InputRefused refused) {
            dialogs.tell("A run was not saved", refused.getMessage().lines().toList());
        }
    }

    private static Path free(Path file, String name) {
        String stem = file.getFileName().toString().replaceFirst("\\.json$", "") + "-" + name;
        return Stream.iterate(1, number -> number + 1)
                .map(number -> file.resolveSibling(stem + (number == 1 ? "" : "-" + number) + ".json"))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    private void save(Runnable then) {
        Optional<Path> file = documents.file();
        if (file.isPresent()) {
            saveTo(file.get(), then);
        } else {
            saveAs(then);
        }
    }

    private void saveAs(Runnable then) {
        String name = documents.file().map(file -> file.getFileName().toString()).orElse(name() + ".json");
        chooser.save(settings.folder(), name, List.of("json")).ifPresent(file -> saveTo(file, then));
    }

    private String name() {
        String title = slug(session.document().title());
        return title.isEmpty() ? "untitled" : title;
    }

    private static String slug(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    private void saveTo(Path file, Runnable then) {
        if (documents.changedOnDisk(file)) {
            dialogs.ask("Overwrite the other changes?",
                    file.getFileName() + " was changed by another program since it was opened here.", List.of(
                            new Dialogs.Answer("Save as\u2026", () -> saveAs(then)),
                            new Dialogs.Answer("Cancel", () -> {}),
                            new Dialogs.Answer("Overwrite", () -> write(file, then))));
        } else {
            write(file, then);
        }
    }

    private void write(Path file, Runnable then) {
        try {
            documents.save(file);
            then.run();
        } catch (InputRefused refused) {
            dialogs.tell("The document was not saved", refused.getMessage().lines().toList());
        }
    }
}

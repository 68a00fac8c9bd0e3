package earnshaw.app.session;

import earnshaw.app.kit.Preferences;
import earnshaw.figure.export.DocumentReader;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.scenario.View;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.run.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The document of the window: which file it belongs to, and whether it was changed since it was saved.
public final class DocumentFile {

    private final Session session;
    private final Preferences settings;
    private Optional<Path> file;
    private Optional<Path> opening;
    private FileStamp stamp;
    private FileStamp reading;
    private Optional<Scenario> saved = Optional.empty();
    private boolean recovering;
    private boolean recovered;

    /// @param file where the document is from; empty for one without a file
    public DocumentFile(Session session, Preferences settings, Optional<Path> file) {
        this.session = session;
        this.settings = settings;
        this.file = file;
        opening = file;
        reading = file.map(FileStamp::of).orElse(FileStamp.NONE);
        stamp = reading;
        file.ifPresent(settings::used);
    }

    /// Takes an opened document for the saved one.
    public void pulse() {
        if (session.opened() || saved.isEmpty()) {
            file = opening;
            stamp = reading;
            recovered = recovering;
            recovering = false;
            saved = Optional.of(withoutRun(session.frame().scenario()));
        }
    }

    /// A document without where its run stands and how it is looked at: what nobody minds losing. Moves made on the way
    /// stay.
    public static Scenario withoutRun(Scenario scenario) {
        return scenario.withView(Catalog.schema().initial(View.class)).at(Optional.empty(), scenario.edits());
    }

    /// Whether closing would lose what a person did.
    public boolean changed() {
        return recovered || saved.isPresent() && !saved.get().equals(withoutRun(session.document()));
    }

    /// The file it was opened from or saved to; empty for a preset and a new one.
    public Optional<Path> file() {
        return file;
    }

    /// What the document is called: by its title, without one by its file, without either by its problem.
    public String name() {
        return name(session.frame().scenario(), file);
    }

    /// The name of a document that belongs to a file, or to none.
    static String name(Scenario scenario, Optional<Path> file) {
        return !scenario.title().isBlank() ? scenario.title()
                : file.map(path -> path.getFileName().toString()).orElse(scenario.problem().title());
    }

    /// Files opened and saved, newest first.
    public List<Path> recent() {
        return settings.recent();
    }

    /// Opens a scenario file, or the scenario inside a figure. On failure the present document stays as it is.
    ///
    /// @throws InputRefused with every fault of the file
    public void open(Path path) throws InputRefused {
        DocumentReader document = DocumentReader.read(path, List.of());
        load(document.scenario(),
                document.figure() || !Files.isRegularFile(path) ? Optional.empty() : Optional.of(path));
        settings.used(path);
    }

    /// Opens a document that belongs to no file.
    public void open(Scenario scenario) {
        load(scenario, Optional.empty());
    }

    /// Opens a document that was not saved before the program ended; it counts as changed.
    ///
    /// @param from the file it belongs to
    void recover(Scenario scenario, Optional<Path> from) {
        load(scenario, from);
        recovering = true;
    }

    /// Whether such a document is still being opened.
    boolean recovering() {
        return recovering;
    }

    private void load(Scenario scenario, Optional<Path> from) {
        recovering = false;
        opening = from;
        reading = from.map(FileStamp::of).orElse(FileStamp.NONE);
        session.send(new Command.Load(scenario));
    }

    /// Whether somebody else has changed, since it was read or saved here, a file that [#save] would write.
    public boolean changedOnDisk(Path path) {
        return file.equals(Optional.of(target(path))) && !stamp.equals(FileStamp.of(target(path)));
    }

    private static Path target(Path path) {
        boolean ends = path.getFileName().toString().endsWith(".json");
        return ends ? path : path.resolveSibling(path.getFileName() + ".json");
    }

    /// Saves to a file, `.json` appended where the name does not end so, and stays with it.
    ///
    /// @throws InputRefused with what cannot be written; nothing is lost then
    public void save(Path path) throws InputRefused {
        Path target = target(path);
        Scenario document = session.document();
        ScenarioFile.save(target, document);
        file = Optional.of(target);
        stamp = FileStamp.of(target);
        opening = file;
        recovered = false;
        saved = Optional.of(withoutRun(document));
        settings.used(target);
    }
}

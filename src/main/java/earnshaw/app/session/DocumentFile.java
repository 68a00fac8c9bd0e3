package earnshaw.app.session;

import earnshaw.app.kit.Preferences;
import earnshaw.figure.export.FigureExport;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.FileAccess;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.scenario.View;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.run.Command;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The document of the window: which file it belongs to, and whether it was changed since it was saved.
public final class DocumentFile {

    private static final List<String> FIGURES = List.of(".png", ".svg", ".pdf");

    private final Session session;
    private final Preferences settings;
    private Optional<Path> file;
    private Optional<Path> opening;
    private Optional<Scenario> saved = Optional.empty();
    private boolean recovering;
    private boolean recovered;

    /// @param file where the document is from; empty for one without a file
    public DocumentFile(Session session, Preferences settings, Optional<Path> file) {
        this.session = session;
        this.settings = settings;
        this.file = file;
        opening = file;
        file.ifPresent(settings::used);
    }

    /// Takes an opened document for the saved one.
    public void pulse() {
        if (session.opened() || saved.isEmpty()) {
            file = opening;
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

    /// Files opened and saved, newest first.
    public List<Path> recent() {
        return settings.recent();
    }

    /// Opens a scenario file, or the scenario inside a figure. On failure the present document stays as it is.
    ///
    /// @throws InputRefused with every fault of the file
    public void open(Path path) throws InputRefused {
        Scenario scenario = isFigure(path) ? inside(path) : ScenarioFile.read(path);
        load(scenario, isFigure(path) ? Optional.empty() : Optional.of(path));
        settings.used(path);
    }

    private static boolean isFigure(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return FIGURES.stream().anyMatch(name::endsWith);
    }

    private static Scenario inside(Path figure) throws InputRefused {
        try {
            Optional<String> text = FigureExport.scenario(figure);
            if (text.isEmpty()) {
                throw new InputRefused(Fault.of(figure.toString(), "no scenario", "a figure that Earnshaw has written"));
            }
            return ScenarioFile.read(new StringReader(text.get()), figure.toString());
        } catch (IOException unreadable) {
            throw new InputRefused(Fault.of(figure.toString(), FileAccess.words(unreadable), "a figure that can be read"));
        }
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
        session.send(new Command.Load(scenario));
    }

    /// Saves to a file, `.json` appended where the name does not end so, and stays with it.
    ///
    /// @throws InputRefused with what cannot be written; nothing is lost then
    public void save(Path path) throws InputRefused {
        boolean ends = path.getFileName().toString().endsWith(".json");
        Path target = ends ? path : path.resolveSibling(path.getFileName() + ".json");
        Scenario document = session.document();
        ScenarioFile.save(target, document);
        file = Optional.of(target);
        opening = file;
        recovered = false;
        saved = Optional.of(withoutRun(document));
        settings.used(target);
    }
}

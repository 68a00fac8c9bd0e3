package earnshaw.app.session;

import earnshaw.app.kit.BackgroundTask;
import earnshaw.app.kit.Dialogs;
import earnshaw.app.kit.ProcessLock;
import earnshaw.app.kit.UserFolders;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Sees to it that nothing is lost: keeps a copy of a changed document every few seconds, offers what a crash left
/// behind, and warns when two windows have the same file open.
public final class AutosaveService implements AutoCloseable {

    /// Nanoseconds between two looks at what changed. With the time it takes to write one, a crash costs less than five
    /// seconds.
    private static final long EVERY = 2_000_000_000L;

    private static final String OPEN = "open";
    private static final String LOST = "No copy of unsaved work can be kept: ";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ROOT);

    private final DocumentFile documents;
    private final Session session;
    private final Dialogs dialogs;
    private final ErrorBar bar;
    private final Path folder;
    private final Optional<Autosave> autosave;
    private final BackgroundTask<Copy, Optional<String>> writer;
    private Optional<Scenario> kept = Optional.empty();
    private Optional<Path> claimed = Optional.empty();
    private Optional<ProcessLock> claim = Optional.empty();
    private Optional<String> told = Optional.empty();
    private long looked;

    private record Copy(Optional<Scenario> document, Optional<Path> file) {}

    /// @param folder where the program keeps what it notices
    /// @param bar    tells a person
    public AutosaveService(Session session, DocumentFile documents, Dialogs dialogs, Path folder, ErrorBar bar) {
        this.session = session;
        this.documents = documents;
        this.dialogs = dialogs;
        this.folder = folder;
        this.bar = bar;
        autosave = place(folder.resolve("autosave"));
        Autosave.sweepClaims(folder.resolve(OPEN));
        if (autosave.isEmpty() && !folder.equals(UserFolders.NOWHERE.memory())) {
            bar.stand(LOST + "nothing can be written in " + folder.resolve("autosave"));
        }
        writer = new BackgroundTask<>("autosave", this::write, session.errors()::tell);
    }

    // Where nothing can be written there is no autosave; the person can go on and is told.
    private static Optional<Autosave> place(Path folder) {
        try {
            Optional<Autosave> own = Optional.of(Autosave.in(folder));
            Autosave.sweep(folder);
            return own;
        } catch (IOException unwritable) {
            return Optional.empty();
        }
    }

    /// Offers what crashes left behind, one after the other.
    public void offer() {
        if (autosave.isPresent()) {
            offer(Autosave.left(folder.resolve("autosave")));
        }
    }

    private void offer(List<Autosave.Left> left) {
        if (left.isEmpty()) {
            return;
        }
        Autosave.Left newest = left.getFirst();
        String when = WHEN.format(Instant.ofEpochMilli(newest.written()).atZone(ZoneId.systemDefault()));
        dialogs.ask("Recover unsaved work?",
                name(newest) + ", last changed " + when + ", was not saved before the program ended.", List.of(
                        new Dialogs.Answer("Recover", () -> recover(newest)),
                        new Dialogs.Answer("Later", () -> {}),
                        new Dialogs.Answer("Discard", () -> {
                            newest.drop();
                            offer(left.subList(1, left.size()));
                        })));
    }

    // By its title, and where it belongs to a file by that too.
    private static String name(Autosave.Left left) {
        String file = left.file().map(path -> path.getFileName().toString()).orElse("");
        try {
            String name = DocumentFile.name(ScenarioFile.read(left.document()), left.file());
            return file.isEmpty() || name.equals(file) ? name : name + " (" + file + ")";
        } catch (InputRefused unreadable) {
            return file.isEmpty() ? "A document without a file" : file;
        }
    }

    private void recover(Autosave.Left left) {
        try {
            documents.recover(ScenarioFile.read(left.document()), left.file());
            autosave.ifPresent(own -> own.adopt(left));
        } catch (InputRefused refused) {
            dialogs.tell("This work cannot be recovered", refused.getMessage().lines().toList());
        }
    }

    /// Keeps a copy if there is something new to lose.
    public void pulse(long now) {
        if (!documents.file().equals(claimed)) {
            claimed = documents.file();
            claim(claimed);
        }
        // Until what is recovered has been opened it is kept where it was left.
        if (now - looked > EVERY && autosave.isPresent() && !documents.recovering()) {
            looked = now;
            Optional<Scenario> document = documents.changed() ? Optional.of(session.document()) : Optional.empty();
            boolean other = !document.map(DocumentFile::withoutRun).equals(kept.map(DocumentFile::withoutRun));
            if (other || autosave.get().adopts()) {
                kept = document;
                writer.ask(new Copy(document, documents.file()));
            }
        }
        Optional<String> failure = writer.answer();
        if (failure != null && !failure.equals(told)) {
            told = failure;
            bar.stand(failure.orElse(""));
        }
    }

    private Optional<String> write(Copy copy) {
        Autosave own = autosave.orElseThrow();
        if (copy.document().isEmpty()) {
            own.drop();
            return Optional.empty();
        }
        try {
            own.keep(copy.document().get(), copy.file());
            return Optional.empty();
        } catch (InputRefused refused) {
            return Optional.of(LOST + refused.faults().getFirst().found());
        }
    }

    private void claim(Optional<Path> file) {
        release();
        if (file.isEmpty()) {
            return;
        }
        try {
            String name = Integer.toHexString(file.get().toAbsolutePath().normalize().toString().hashCode());
            claim = ProcessLock.take(folder.resolve(OPEN).resolve(name));
            if (claim.isEmpty()) {
                bar.say(file.get().getFileName() + " is open in another window as well: what is saved last stays");
            }
        } catch (IOException unwritable) {
            // Without a folder for locks no other window can be warned.
            claim = Optional.empty();
        }
    }

    private void release() {
        try {
            if (claim.isPresent()) {
                claim.get().close();
                Autosave.sweepClaims(folder.resolve(OPEN));
            }
        } catch (IOException gone) {
            // The system lets go of it when the program ends.
            return;
        } finally {
            claim = Optional.empty();
        }
    }

    /// Ends with a window that a person closed: what is not saved by now is not wanted.
    @Override
    public void close() {
        writer.close();
        autosave.ifPresent(Autosave::close);
        release();
    }
}

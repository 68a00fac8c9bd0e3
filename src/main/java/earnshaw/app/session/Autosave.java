package earnshaw.app.session;

import earnshaw.app.kit.ProcessLock;
import earnshaw.scenario.FileAccess;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Copies of unsaved documents, one place for each window. A place that nobody holds any more but that still has a
/// document was left behind by a crash.
///
/// A place `7-1` has the files `7-1.lock`, held by its window, `7-1.json`, the document, and `7-1.file`, the name of
/// the file the document belongs to, if any.
final class Autosave implements AutoCloseable {

    private static final String LOCK = ".lock";
    private static final String DOCUMENT = ".json";
    private static final String FILE = ".file";

    private final Path folder;
    private final String place;
    private final ProcessLock claim;
    private final List<Left> adopted = new ArrayList<>();
    private boolean closed;

    /// A document that a crash left behind.
    ///
    /// @param document where it is
    /// @param file     the file it belongs to
    record Left(Path document, Optional<Path> file) {

        /// When it was written, in milliseconds since 1970; 0 where that is not known.
        long written() {
            return document.toFile().lastModified();
        }

        /// Drops it.
        void drop() {
            try {
                for (String ending : List.of(DOCUMENT, FILE, LOCK)) {
                    Files.deleteIfExists(sibling(document, ending));
                }
            } catch (IOException kept) {
                // The next start of the program offers it again.
                return;
            }
        }
    }

    private Autosave(Path folder, String place, ProcessLock claim) {
        this.folder = folder;
        this.place = place;
        this.claim = claim;
    }

    /// A place of its own in a folder.
    ///
    /// @throws IOException if nothing can be written there
    static Autosave in(Path folder) throws IOException {
        for (int number = 1;; number++) {
            String place = ProcessHandle.current().pid() + "-" + number;
            Optional<ProcessLock> claim = ProcessLock.take(folder.resolve(place + LOCK));
            // A document that is there already was left behind by an older process of the same number.
            if (claim.isPresent() && !Files.exists(folder.resolve(place + DOCUMENT))) {
                return new Autosave(folder, place, claim.get());
            } else if (claim.isPresent()) {
                claim.get().close();
            }
        }
    }

    /// Removes the locks of dead processes that left no document.
    static void sweep(Path folder) {
        sweep(folder, lock -> lock.toString().endsWith(LOCK)
                && !Files.exists(folder.resolve(lock.getFileName().toString().replace(LOCK, DOCUMENT))));
    }

    /// Removes from a folder of nothing but locks those that no living process holds.
    static void sweepClaims(Path folder) {
        sweep(folder, _ -> true);
    }

    private static void sweep(Path folder, Predicate<Path> which) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path lock : files.filter(which).toList()) {
                ProcessLock.sweep(lock);
            }
        } catch (IOException unreadable) {
            // A file that cannot be removed does no harm; the next start offers it again.
            return;
        }
    }

    /// What crashes left behind in a folder, newest first.
    static List<Left> left(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(DOCUMENT))
                    .filter(Autosave::abandoned)
                    .map(document -> new Left(document, file(document)))
                    .sorted(Comparator.comparingLong(Left::written).reversed())
                    .toList();
        } catch (IOException absent) {
            return List.of();
        }
    }

    private static boolean abandoned(Path document) {
        try (ProcessLock claim = ProcessLock.take(sibling(document, LOCK)).orElse(null)) {
            return claim != null;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static Optional<Path> file(Path document) {
        try {
            return FileAccess.path(Files.readString(sibling(document, FILE), StandardCharsets.UTF_8));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static Path sibling(Path document, String ending) {
        String name = document.getFileName().toString();
        return document.resolveSibling(name.substring(0, name.length() - DOCUMENT.length()) + ending);
    }

    private Path own(String ending) {
        return folder.resolve(place + ending);
    }

    /// Takes over what was left behind: it is dropped when this window has a copy of its own or needs none.
    synchronized void adopt(Left left) {
        adopted.add(left);
    }

    /// Keeps a copy.
    ///
    /// @param file the file it belongs to
    /// @throws InputRefused if it cannot be written
    synchronized void keep(Scenario document, Optional<Path> file) throws InputRefused {
        if (closed) {
            return;
        }
        try {
            if (file.isPresent()) {
                FileAccess.replace(own(FILE),
                        file.get().toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
            } else {
                Files.deleteIfExists(own(FILE));
            }
        } catch (IOException _) {
            // The document matters more than the name of its file.
        }
        ScenarioFile.save(own(DOCUMENT), document);
        forget();
    }

    /// Whether something it took over is still there.
    synchronized boolean adopts() {
        return !adopted.isEmpty();
    }

    private void forget() {
        adopted.forEach(Left::drop);
        adopted.clear();
    }

    /// Drops the copy: the document was saved, or nobody wants it.
    synchronized void drop() {
        forget();
        try {
            Files.deleteIfExists(own(DOCUMENT));
            Files.deleteIfExists(own(FILE));
        } catch (IOException kept) {
            // It would be offered at the next start, where it can be refused.
            return;
        }
    }

    /// Gives the place up, with what is in it.
    @Override
    public synchronized void close() {
        closed = true;
        drop();
        try {
            claim.close();
            Files.deleteIfExists(own(LOCK));
        } catch (IOException kept) {
            // An empty lock file that stays behind does no harm.
            return;
        }
    }
}

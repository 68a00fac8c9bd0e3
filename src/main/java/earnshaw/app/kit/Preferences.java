package earnshaw.app.kit;

import earnshaw.scenario.FileAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// What the program remembers from one start to the next. Every change is written at once; a folder that cannot be
/// written costs the memory, never the work.
public final class Preferences {

    private static final int RECENT = 12;

    private final UserFolders folders;
    private Theme.Choice theme = Theme.Choice.SYSTEM;
    private boolean letters = true;
    private boolean hints = true;
    private final SequencedSet<Path> recent = new LinkedHashSet<>();
    private Optional<Path> folder = Optional.empty();

    /// Reads what there is; lines that mean nothing are passed over.
    public Preferences(UserFolders folders) {
        this.folders = folders;
        for (String line : lines(folders.settings().resolve("settings"))) {
            String value = line.substring(line.indexOf('=') + 1);
            if (line.startsWith("theme=")) {
                theme = Theme.Choice.named(value);
            } else if (line.startsWith("letters=")) {
                letters = Boolean.parseBoolean(value);
            } else if (line.startsWith("hints=")) {
                hints = Boolean.parseBoolean(value);
            }
        }
        for (String line : lines(folders.memory().resolve("recent"))) {
            FileAccess.path(line).ifPresent(recent::add);
        }
        folder = lines(folders.memory().resolve("folder")).stream().findFirst().flatMap(FileAccess::path)
                .filter(Files::isDirectory);
    }

    /// The theme that the person has chosen.
    public Theme.Choice theme() {
        return theme;
    }

    /// Remembers a choice of theme.
    public void choose(Theme.Choice theme) {
        this.theme = theme;
        writeSettings();
    }

    /// Whether single letters are commands.
    public boolean letters() {
        return letters;
    }

    /// Remembers whether single letters are commands.
    public void useLetters(boolean letters) {
        this.letters = letters;
        writeSettings();
    }

    /// Whether the hints for somebody new are still wanted.
    public boolean hints() {
        return hints;
    }

    /// Remembers that the hints are not wanted any more.
    public void dismissHints() {
        hints = false;
        writeSettings();
    }

    /// The folder of what the program notices.
    public Path memory() {
        return folders.memory();
    }

    /// How the window lay when it was last closed.
    public WindowLayout layout() {
        return lines(folders.memory().resolve("layout")).stream().findFirst().map(WindowLayout::read)
                .orElse(WindowLayout.USUAL);
    }

    /// Remembers how the window lies on the screen.
    public void remember(WindowLayout layout) {
        write(folders.memory().resolve("layout"), List.of(layout.written()));
    }

    /// Files opened and saved, newest first.
    public List<Path> recent() {
        return List.copyOf(recent.reversed());
    }

    /// The folder last opened from or saved to, if it still is there.
    public Optional<Path> folder() {
        return folder;
    }

    /// Notes that a file was opened or saved.
    public void used(Path file) {
        Path path = file.toAbsolutePath().normalize();
        recent.remove(path);
        recent.add(path);
        while (recent.size() > RECENT) {
            recent.removeFirst();
        }
        folder = Optional.ofNullable(path.getParent());
        write(folders.memory().resolve("recent"), recent.stream().map(Path::toString).toList());
        write(folders.memory().resolve("folder"), folder.stream().map(Path::toString).toList());
    }

    private void writeSettings() {
        write(folders.settings().resolve("settings"),
                List.of("theme=" + theme.name(), "letters=" + letters, "hints=" + hints));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException absent) {
            return List.of();
        }
    }

    // Where the settings cannot be written (a full or read-only disk), the program goes on without them.
    private static void write(Path file, List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            FileAccess.replace(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            return;
        }
    }
}

package earnshaw.app.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What the gallery says about the presets, read from `gallery.txt`: a line `# ...` begins a group; each preset has
/// three lines, its name, a question and what to watch, with an empty line before the next.
///
/// @param groups in the order of the gallery
record GalleryText(List<Group> groups) {

    private static final String FILE = "/earnshaw/app/gallery.txt";

    /// Presets that answer one kind of question.
    record Group(String title, List<Entry> entries) {}

    /// One preset.
    ///
    /// @param preset   its name
    /// @param question that it answers
    /// @param watch    one plain line: what a person should look at while it runs
    record Entry(String preset, String question, String watch) {}

    /// What comes with the program.
    static GalleryText packed() {
        try (InputStream file = Objects.requireNonNull(GalleryText.class.getResourceAsStream(FILE), FILE)) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static GalleryText of(String text) {
        List<Group> groups = new ArrayList<>();
        for (String block : text.strip().split("\\n\\s*\\n")) {
            List<String> lines = block.lines().map(String::strip).toList();
            if (lines.getFirst().startsWith("# ")) {
                groups.add(new Group(lines.getFirst().substring(2), new ArrayList<>()));
            } else if (lines.size() == 3 && !groups.isEmpty()) {
                groups.getLast().entries().add(new Entry(lines.getFirst(), lines.get(1), lines.getLast()));
            } else {
                throw new IllegalStateException(FILE + ": three lines are wanted, found: " + block);
            }
        }
        return new GalleryText(groups);
    }
}

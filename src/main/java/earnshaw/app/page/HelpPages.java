package earnshaw.app.page;

import earnshaw.app.kit.Action;
import earnshaw.app.kit.Dialogs;
import java.util.List;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/// The chapter of the menu that helps: documents that are packed with the program, the keys, and what this program is.
public final class HelpPages {

    private final Dialogs dialogs;
    private final Supplier<List<Action.Chapter>> chapters;

    /// @param chapters of the whole menu, whose keys are listed
    public HelpPages(Dialogs dialogs, Supplier<List<Action.Chapter>> chapters) {
        this.dialogs = dialogs;
        this.chapters = chapters;
    }

    /// Everything in it.
    public Action.Chapter chapter() {
        return new Action.Chapter("Help", List.of(
                document("guide", "User guide", Feather.BOOK_OPEN, "guide.md", "Shift+F1"),
                document("glossary", "Glossary", Feather.LIST, "glossary.md"),
                Action.deed("keys-and-gestures", "Keys and gestures", Feather.HELP_CIRCLE, this::keys, "F1", "?"),
                document("papers", "The papers", Feather.FILE_TEXT, "papers.md"),
                document("whats-new", "What is new", Feather.GIFT, "CHANGELOG.md"),
                Action.deed("about", "About Earnshaw", Feather.INFO, this::about)));
    }

    private Action document(String id, String title, Feather icon, String file, String... keys) {
        return Action.deed(id, title, icon, () -> dialogs.show(title, MarkdownPage.of(file), List.of()), keys);
    }

    private void keys() {
        dialogs.show("Keys and gestures", KeysPage.of(chapters.get()), List.of());
    }

    private void about() {
        dialogs.tell("About Earnshaw", List.of(
                "Version " + version() + ", under the Apache License 2.0.",
                "A laboratory of electron-proton dynamics in the training of neural networks.",
                "To cite it: The maintainers of Earnshaw, Earnshaw: a laboratory of electron-proton dynamics, version "
                        + version() + ". Cite the papers whose dynamics you ran as well (Help, The papers).",
                "Java " + Runtime.version().feature() + " on " + System.getProperty("os.name") + "."));
    }

    private static String version() {
        String version = HelpPages.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}

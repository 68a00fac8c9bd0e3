package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.scenario.Presets;
import earnshaw.scenario.ScenarioFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The gallery of the real window: a card for every preset whose words fit, pictures that come in from another thread
/// and are kept, a search, and the person's own folder.
@Tag("window")
class GalleryWindowTest {

    @TempDir Path folder;

    @Test
    void aPresetIsFoundAndChosen() throws Exception {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("other.json"), "{}");
        ScenarioFile.save(mine.resolve("kept.json"), Opened.read("earnshaw"));
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(folder.resolve("state/folder"), mine.toString());
        try (var opened = Opened.preset("two-electrons", folder)) {
            opened.keys(Opened.SHORTCUT, KeyCode.M);
            opened.node("#preset-own-kept");
            Set<String> names = Presets.names().stream().map(name -> "preset-" + name).collect(Collectors.toSet());
            names.add("preset-own-kept");
            assertEquals(names, Fx.get(() -> cards(opened).map(Node::getId).collect(Collectors.toSet())));
            assertEquals(List.of(), Fx.get(() -> cut(opened)), "words that do not fit");
            Fx.until("pictures come in", () -> cards(opened).limit(3).allMatch(GalleryWindowTest::pictured));
            type(opened, "relu SPHERE");
            assertEquals(List.of("preset-relu-sphere"), Fx.get(() -> cards(opened).map(Node::getId).toList()));
            assertFalse(Fx.get(() -> opened.window().workspace().lookup("#gallery-nothing") != null));
            type(opened, "no such words");
            opened.node("#gallery-nothing");
            type(opened, "strongest");
            Fx.run(() -> opened.window().workspace().lookup("#gallery-search").requestFocus());
            opened.keys(KeyCode.ENTER);
            Fx.until("it is opened", () -> opened.window().session().frame().scenario().title().startsWith("Sign on"));
            try (Stream<Path> kept = Files.list(folder.resolve("state/thumbnails"))) {
                assertTrue(kept.count() >= 3, "pictures are kept");
            }
        }
    }

    private static void type(Opened opened, String words) {
        Fx.run(() -> ((TextField) opened.window().workspace().lookup("#gallery-search")).setText(words));
    }

    private static Stream<Node> cards(Opened opened) {
        return opened.window().workspace().lookupAll(".gallery-card").stream();
    }

    private static boolean pictured(Node card) {
        return ((ImageView) card.lookup(".thumbnail > *")).getImage() != null;
    }

    // A label that has less room than its words need shows an ellipsis.
    private static List<String> cut(Opened opened) {
        List<String> cut = new ArrayList<>();
        cards(opened).forEach(card -> Stream.of(".card-title", ".card-watch").forEach(style -> {
            Label label = (Label) card.lookup(style);
            if (label.prefHeight(label.getWidth()) > label.getHeight() + 0.5) {
                cut.add(label.getText());
            }
        }));
        return cut;
    }
}

package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.app.kit.Theme;
import earnshaw.app.session.SceneLayer;
import earnshaw.app.session.Session;
import earnshaw.simulation.run.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a lecturer and somebody new need of the real window: hints at the first start, a legend of what is drawn,
/// presenter mode with the keys of a remote control, and the documents of the menu *Help*.
@Tag("window")
class LectureWindowTest {

    @TempDir Path folder;

    @Test
    void hintsComeUntilTheyAreTakenAway() throws Exception {
        for (boolean wanted : new boolean[] {true, false}) {
            try (var opened = Opened.preset("five-electrons", folder)) {
                Fx.run(() -> opened.window().welcome());
                assertEquals(wanted, visible(opened, "#first-hints"));
                if (wanted) {
                    Fx.until("it plays", () -> opened.window().session().frame().run().shown().time() > 0);
                    opened.click("#first-hints-done");
                    assertFalse(visible(opened, "#first-hints"));
                }
                assertEquals(wanted, Fx.get(() -> opened.window().session().frame().run().shown().time() > 0));
            }
        }
        assertTrue(Files.readString(folder.resolve("config/settings")).contains("hints=false"));
    }

    @Test
    void theLegendSaysWhatIsDrawn() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            Session session = opened.window().session();
            Fx.pulses(3);
            assertEquals(Set.of("electron", "proton", "the way of", "to the proton"), legend(opened));
            Fx.run(() -> session.send(new Command.Advance(20)));
            Fx.until("steps", () -> session.frame().run().shown().step() >= 20);
            Fx.pulses(3);
            assertEquals(Set.of("electron", "proton", "the way that", "the way of", "to the proton"), legend(opened));
            for (SceneLayer layer : List.of(SceneLayer.TRAILS, SceneLayer.ARROWS, SceneLayer.PARTNERS)) {
                Fx.run(() -> session.view().set(layer.in(session.view().get(), false)));
            }
            Fx.pulses(3);
            assertEquals(Set.of("electron", "proton"), legend(opened));
            Fx.run(() -> opened.window().workspace().lookup("#legend-fold").requestFocus());
            boolean before = visible(opened, "#legend > VBox");
            opened.click("#legend-fold");
            assertEquals(!before, visible(opened, "#legend > VBox"));
        }
    }

    /// Where there is no room for its words the legend folds: cut words explain nothing.
    @Test
    void theLegendIsNeverCut() {
        try (var opened = Opened.first("five-electrons", folder)) {
            for (int width = 1200; width >= 900; width -= 50) {
                int wide = width;
                Fx.run(() -> opened.window().stage().setWidth(wide));
                Fx.pulses(4);
                assertFalse(visible(opened, "#legend > VBox") && Fx.get(() -> opened.window().workspace()
                        .lookupAll("#legend .caption").stream()
                        .anyMatch(words -> ((Label) words).getWidth() < words.prefWidth(-1) - 1)), wide + " pixels");
            }
        }
    }

    // The first two words of each line.
    private static Set<String> legend(Opened opened) {
        return Fx.get(() -> opened.window().workspace().lookupAll("#legend .caption").stream()
                .map(label -> ((Label) label).getText()).map(text -> text.contains(":")
                        ? text.substring(0, text.indexOf(':'))
                        : text.startsWith("the way that") ? "the way that"
                        : text.startsWith("the way of") ? "the way of" : text.substring(0, 13))
                .collect(Collectors.toSet()));
    }

    @Test
    void presenterModeFillsTheScreenAndObeysARemoteControl() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.focusScene();
            Fx.run(() -> opened.window().session().theme().set(Theme.DARK));
            opened.keys(KeyCode.F5);
            Fx.until("it fills the screen", () -> opened.window().stage().isFullScreen());
            assertFalse(visible(opened, ".header-bar"));
            assertEquals(Theme.LIGHT, Fx.get(() -> opened.window().session().theme().get()));
            opened.keys(KeyCode.PERIOD);
            assertTrue(visible(opened, "#blank"));
            opened.keys(KeyCode.SPACE);
            assertFalse(visible(opened, "#blank"), "any key brings the picture back");
            assertFalse(Fx.get(() -> opened.window().session().playing()), "and does nothing else");
            opened.keys(KeyCode.B);
            assertTrue(visible(opened, "#blank"));
            opened.keys(KeyCode.B);
            opened.keys(KeyCode.PAGE_DOWN);
            Fx.until("the next", () -> opened.window().session().frame().scenario().title().startsWith("Earnshaw"));
            opened.keys(KeyCode.PAGE_UP);
            opened.keys(KeyCode.PAGE_UP);
            Fx.until("the first", () -> opened.window().session().frame().scenario().title().startsWith("Two elec"));
            opened.move(opened.spot(0.4, 0.4));
            Fx.until("a ring follows the pointer", () -> opened.window().workspace().lookup("#halo").isVisible());
            opened.focusScene();
            opened.keys(KeyCode.ESCAPE);
            Fx.until("the window is back", () -> !opened.window().stage().isFullScreen());
            assertTrue(visible(opened, ".header-bar"));
            assertFalse(visible(opened, "#halo"));
            opened.keys(KeyCode.PERIOD);
            assertFalse(visible(opened, "#blank"), "a key of presenter mode alone");
        }
    }

    @Test
    void everyDocumentOfTheHelpMenuIsShown() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            for (String id : List.of("guide", "glossary", "papers", "whats-new")) {
                opened.act(id);
                opened.node(".markdown");
                String words = Fx.get(() -> opened.window().workspace().lookupAll(".markdown-text").stream()
                        .map(text -> ((Text) text).getText()).collect(Collectors.joining(" ")));
                assertTrue(words.length() > 400, id);
                assertFalse(words.contains("**") || words.contains("](") || words.contains("`") || words.contains("\\"),
                        id);
                assertFalse(words.contains("1\u00b7a)") || words.contains("settings*"), "a star that means itself");
                if (id.equals("guide")) {
                    assertEquals(3, Fx.get(() -> opened.window().workspace().lookupAll(".markdown ImageView").stream()
                            .filter(view -> ((ImageView) view).getImage().getWidth() > 400).count()));
                }
                opened.keys(KeyCode.ESCAPE);
                Fx.pulses(2);
            }
            opened.act("about");
            opened.node(".dialog-box .line");
        }
    }

    private static boolean visible(Opened opened, String selector) {
        Fx.pulses(2);
        return Fx.get(() -> {
            Node node = opened.window().workspace().lookup(selector);
            return node != null && node.isVisible();
        });
    }
}

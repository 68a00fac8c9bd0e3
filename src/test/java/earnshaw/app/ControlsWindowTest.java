package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import atlantafx.base.controls.ModalPane;
import earnshaw.app.kit.Action;
import earnshaw.app.scene.SceneView;
import earnshaw.app.session.SceneLayer;
import earnshaw.app.session.Session;
import earnshaw.problem.Body;
import earnshaw.scenario.Presets;
import earnshaw.scenario.ScenarioFile;
import earnshaw.scenario.View;
import earnshaw.simulation.record.Status;
import earnshaw.simulation.run.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Walks over everything that a person can ask the real window for: it changes what can be seen of the document, the
/// picture or the window, or a line says why not. Two presets in every build; all of them with
/// `-Dearnshaw.walk=all`, others by their names with commas between.
@Tag("window")
class ControlsWindowTest {

    /// Charges in space, and a problem that lacks most of what charges have.
    private static final List<String> SOME = List.of("coulomb-three", "network");

    /// Where nothing else differs, the pixels must.
    private static final Set<String> PICTURE = Set.of("view", "camera", "switches");

    /// What the next action does not meet again: the view is put back, and what was said is taken away.
    private static final Set<String> UNDONE = Set.of("view", "switches", "said");

    private static final Set<String> FILES = Set.of("open", "save", "save-as");

    /// The window is gone afterwards; what the keyboard does cannot be seen before a key is pressed.
    private static final Set<String> LEFT_OUT = Set.of("quit", "single-letters-are-commands");

    @TempDir Path folder;

    static Stream<String> presets() {
        return WalkedPresets.or(SOME);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyActionDoesSomethingOrSaysWhyNot(String preset) {
        List<String> faults = new ArrayList<>();
        try (var opened = Opened.preset(preset, folder)) {
            boolean same = false;
            View view = null;
            for (String id : Fx.get(() -> opened.window().workspace().actions().stream().map(Action::id).toList())) {
                if (LEFT_OUT.contains(id)) {
                    continue;
                }
                if (!same || id.equals("redo")) {
                    prepare(opened, preset, id);
                    view = Fx.get(() -> opened.window().session().view().get());
                } else {
                    View before = view;
                    Fx.run(() -> opened.window().session().view().set(before));
                }
                Fx.run(() -> ((Button) opened.window().workspace().lookup(".notice .button")).fire());
                Set<String> changed = act(opened, id, faults);
                same = UNDONE.containsAll(changed);
            }
        }
        assertEquals(List.of(), faults, preset);
    }

    private Set<String> act(Opened opened, String id, List<String> faults) {
        boolean onPicture = isOnPicture(id);
        int ink = onPicture ? ink(opened) : 0;
        View shown = Fx.get(() -> opened.window().session().view().get());
        WindowState before = Fx.get(() -> WindowState.of(opened.window()));
        if (FILES.contains(id)) {
            opened.answer(folder.resolve(id + ".json"));
        }
        opened.act(id);
        Set<String> changed = Set.of();
        for (int i = 0; i < 20 && changed.isEmpty(); i++) {
            Fx.pulses(1);
            changed = Fx.get(() -> WindowState.of(opened.window())).differing(before);
        }
        Fx.pulses(2);
        List<String> failures = opened.failures();
        if (!failures.isEmpty()) {
            faults.add(id + " " + failures);
        } else if (changed.isEmpty()
                || PICTURE.containsAll(changed) && onPicture && ink(opened) == ink && !shownLater(opened, shown)) {
            faults.add(id + " " + changed);
        }
        return changed;
    }

    // Whether all runs together have made so many steps, or have ended.
    private static boolean stands(Session session, long steps) {
        return session.frame().runs().stream().mapToLong(run -> run.natural().step()).sum() >= steps
                || session.frame().status().phase() == Status.Phase.ENDED;
    }

    // A layer may have nothing to draw at one moment, as arrows where everything rests: then it must at another.
    private static boolean shownLater(Opened opened, View before) {
        Session session = opened.window().session();
        View after = Fx.get(() -> session.view().get());
        Fx.run(() -> session.send(new Command.Seek(Double.POSITIVE_INFINITY)));
        Fx.pulses(4);
        Fx.run(() -> session.send(new Command.Advance(4000)));
        Fx.until("many steps", () -> stands(session, 4000));
        double end = Fx.get(() -> session.frame().run().natural().time());
        boolean differs = false;
        for (double share : new double[] {0, 0.01, 0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 1}) {
            Fx.run(() -> session.send(new Command.Seek(share * end)));
            Fx.pulses(4);
            Fx.run(() -> session.view().set(before));
            int ink = ink(opened);
            Fx.run(() -> session.view().set(after));
            differs |= ink(opened) != ink;
        }
        return differs;
    }

    // A picture waits for the whole basin map, which takes minutes where the steps of a run are short.
    private static boolean isOnPicture(String id) {
        return !id.contains("basins") && (id.startsWith("field-") || id.startsWith("along-")
                || Arrays.stream(SceneLayer.values()).anyMatch(layer -> layer.key().equals(id)));
    }

    private static int ink(Opened opened) {
        Fx.run(() -> opened.window().workspace().settle(System.nanoTime()));
        return opened.inkOf("#scene");
    }

    // Some steps are behind, one is on show that is not the latest, the camera has moved, two charges are selected, and
    // for undo and redo there is something to undo.
    private static void prepare(Opened opened, String preset, String id) {
        Session session = opened.window().session();
        long loads = Fx.get(() -> session.frame().loads());
        Fx.run(() -> {
            var content = new ClipboardContent();
            content.putString("nothing");
            Clipboard.getSystemClipboard().setContent(content);
            Window.getWindows().stream().filter(PopupWindow.class::isInstance).toList().forEach(Window::hide);
            ((ModalPane) opened.window().workspace().lookup("#dialogs")).hide(true);
            opened.window().documents().open(Opened.read(preset));
        });
        Fx.until("it is open", () -> session.frame().loads() > loads);
        // a picture of the scene waits for the whole basin map
        Fx.run(() -> session.view().set(session.view().get().with("basinSize", 8)));
        if (id.equals("undo") || id.equals("redo")) {
            Fx.run(() -> session.attempt(before -> ScenarioFile.redrawn(before, before.seed() + 1)));
            Fx.until("something to undo", () -> !session.frame().todo().undo().isEmpty());
        } else {
            Fx.run(() -> session.send(new Command.Advance(40)));
            Fx.until("steps", () -> stands(session, 40));
            Fx.run(() -> session.send(new Command.Seek(session.frame().run().shown().time() / 2)));
            Fx.until("a past moment", () -> session.frame().past().isPresent());
        }
        if (id.equals("redo")) {
            Fx.run(() -> session.send(new Command.Undo(1)));
            Fx.until("something to do again", () -> !session.frame().todo().redo().isEmpty());
        }
        Fx.run(() -> {
            SceneView scene = opened.window().workspace().sceneView();
            scene.zoom(1.3);
            session.selection().choose(session.frame().picture().bodies().stream().filter(Body::isElectron).limit(2)
                    .map(Body::id).toList());
        });
        Fx.pulses(2);
    }
}

package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earnshaw.app.session.Session;
import earnshaw.simulation.run.Command;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A window that was closed takes no memory, whatever was done in it.
@Tag("window")
class ClosedWindowTest {

    private static final int TIMES = 3;

    /// Collections after which what is still there is taken to be reachable.
    private static final int COLLECTIONS = 30;

    private static final Set<String> THREADS =
            Set.of("simulation", "certificate", "forecast", "autosave", "potential", "samples", "thumbnails", "chart");

    @TempDir Path folder;

    private static final Map<String, Consumer<Opened>> USES = new LinkedHashMap<>();

    static {
        USES.put("looked at", _ -> {});
        USES.put("played", opened -> {
            opened.keys(KeyCode.SPACE);
            Fx.until("time passes", () -> opened.window().session().frame().run().shown().time() > 0);
        });
        USES.put("dragged", opened -> opened.drag(opened.where(1), opened.where(1).add(20, 10)));
        USES.put("a kept run", opened -> Fx.run(() -> opened.window().session().send(new Command.Pin())));
        USES.put("typed into", opened -> {
            opened.click("#seed");
            opened.type("3");
            opened.keys(KeyCode.ENTER);
        });
        for (String action : List.of("presets", "keys-and-gestures", "export-figure", "title-and-text", "experiment",
                "runs-side-by-side", "large-chart", "presenter-mode", "full-screen")) {
            USES.put(action, opened -> {
                opened.act(action);
                Fx.pulses(2);
            });
        }
        for (String menu : List.of("#menu", "#undo-list", "#runs")) {
            USES.put("menu " + menu, opened -> {
                Fx.run(() -> ((MenuButton) opened.window().workspace().lookup(menu)).show());
                Fx.pulses(2);
            });
        }
        USES.put("the menu of a charge", opened -> {
            opened.click(opened.where(1));
            opened.keys(KeyCode.SHIFT, KeyCode.F10);
            Fx.pulses(2);
        });
        USES.put("a hovered button", opened -> {
            opened.move(opened.middle(opened.node("#play")));
            Fx.pulses(90);
        });
    }

    private record Trace(String of, WeakReference<Object> reference) {
        Trace(String use, Object object) {
            this(use + ": " + object.getClass().getSimpleName(), new WeakReference<>(object));
        }
    }

    @Test
    void nothingOfAClosedWindowStaysReachable() {
        List<Trace> traces = new ArrayList<>();
        for (Map.Entry<String, Consumer<Opened>> use : USES.entrySet()) {
            for (String preset : List.of("five-electrons", "coulomb-three", "neuron-figure-1").subList(0,
                    use.getKey().equals("played") ? TIMES : 1)) {
                trace(use.getKey(), preset, use.getValue(), traces);
            }
        }
        List<String> left = List.of();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Fx.pulses(2);
            left = traces.stream().filter(trace -> trace.reference().get() != null).map(Trace::of).toList();
            if (left.isEmpty()) {
                break;
            }
        }
        assertEquals(List.of(), left);
        Fx.until("no thread of a window is left", () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> THREADS.contains(thread.getName())));
    }

    private void trace(String use, String preset, Consumer<Opened> deed, List<Trace> traces) {
        Opened opened = Opened.preset(preset, folder);
        deed.accept(opened);
        Window window = opened.window();
        Session session = window.session();
        for (Object object : List.of(window, window.stage(), window.workspace(), session, session.frame())) {
            traces.add(new Trace(use, object));
        }
        opened.close();
    }
}

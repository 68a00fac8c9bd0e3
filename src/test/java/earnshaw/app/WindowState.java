package earnshaw.app;

import atlantafx.base.controls.ModalPane;
import earnshaw.app.kit.Action;
import earnshaw.app.session.DocumentFile;
import earnshaw.app.session.Session;
import earnshaw.scenario.ScenarioFile;
import earnshaw.simulation.Frame;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;

/// What a person can tell apart in a window, by name: the document, the moment on show, what is selected, the camera,
/// what is open, and what the window says. Two of them tell what a control did.
record WindowState(Map<String, String> parts) {

    /// Reads a window; on the toolkit's thread.
    static WindowState of(Window window) {
        Session session = window.session();
        Workspace workspace = window.workspace();
        Frame frame = session.frame();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("document", ScenarioFile.write(
                DocumentFile.withoutRun(session.present()).withView(frame.scenario().view())));
        parts.put("start", frame.runs().stream().map(run -> run.picture().bodies().toString()).toList().toString());
        parts.put("view", session.view().get().toString());
        parts.put("moment", frame.runs().stream()
                .map(run -> run.shown().step() + " at " + run.shown().time() + " " + run.shown().held()).toList()
                .toString());
        parts.put("phase", frame.status().phase() + " " + frame.past().isPresent());
        parts.put("undo", frame.todo().toString());
        parts.put("kept", frame.branches().kept().size() + "");
        parts.put("selection", session.selection().ids().get() + "");
        parts.put("snapping", session.snapping().get() + "");
        parts.put("camera", workspace.sceneView().camera() + "");
        parts.put("panes", workspace.columns().sideShown().get() + " " + workspace.columns().plotsShown().get() + " "
                + session.enlargement().get());
        parts.put("dialog", ((ModalPane) workspace.lookup("#dialogs")).isDisplay() + "");
        parts.put("popups", javafx.stage.Window.getWindows().size() + "");
        parts.put("full screen", window.stage().isFullScreen() + "");
        parts.put("file", window.documents().file() + " " + window.documents().changed());
        parts.put("theme", session.theme().get() + "");
        parts.put("switches", workspace.actions().stream()
                .filter(Action.Switch.class::isInstance)
                .map(action -> action.id() + "=" + ((Action.Switch) action).on().get()).toList().toString());
        parts.put("held", session.holding() + "");
        parts.put("clipboard", Clipboard.getSystemClipboard().getString() + "");
        parts.put("said", said(workspace));
        return new WindowState(parts);
    }

    private static String said(Workspace workspace) {
        return workspace.lookupAll("#notice-words").stream()
                .filter(node -> node.getParent().isVisible() && node instanceof Labeled)
                .map(node -> ((Labeled) node).getText())
                .toList()
                .toString();
    }

    /// Names of what differs from another.
    Set<String> differing(WindowState other) {
        Set<String> names = new TreeSet<>();
        parts.forEach((name, value) -> {
            if (!value.equals(other.parts.get(name))) {
                names.add(name);
            }
        });
        return names;
    }
}

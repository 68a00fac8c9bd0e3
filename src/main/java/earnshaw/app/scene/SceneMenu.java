package earnshaw.app.scene;

import earnshaw.app.kit.NumberText;
import earnshaw.app.session.BodyEdits;
import earnshaw.app.session.PathEdits;
import earnshaw.app.session.Session;
import earnshaw.figure.style.MathText;
import earnshaw.problem.Body;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The menu under the right button: what can be done with a body, or at an empty place.
final class SceneMenu {

    private final Session session;
    private final SceneView scene;
    private final Runnable pickUp;
    private final ContextMenu menu = new ContextMenu();

    /// @param pickUp lets the selected charges follow the pointer
    SceneMenu(Session session, SceneView scene, Runnable pickUp) {
        this.session = session;
        this.scene = scene;
        this.pickUp = pickUp;
    }

    /// Under the pointer.
    void show(Point2D point, ContextMenuEvent event) {
        show(point, session.frame().picture().body(scene.bodyAt(point)), event.getScreenX(), event.getScreenY());
    }

    /// For whoever has no mouse: beside the selected body, or at a point.
    void show(Point2D otherwise) {
        Body body = session.selectedBody();
        Point2D point = body == null ? otherwise : scene.where(body);
        javafx.geometry.Point2D at = scene.localToScreen(point.getX(), point.getY());
        show(point, body, at.getX(), at.getY());
    }

    private void show(Point2D point, Body body, double x, double y) {
        menu.getItems().clear();
        if (body != null) {
            if (!session.selection().has(body.id())) {
                session.selected().set(body.id());
            }
            of(body);
        } else {
            double[] place = scene.placeUnder(point);
            item("Add an electron here", Feather.MINUS_CIRCLE, () -> session.add(Body.Kind.ELECTRON, place));
            item("Add a proton here", Feather.PLUS_CIRCLE, () -> session.add(Body.Kind.PROTON, place));
        }
        menu.getItems().add(new SeparatorMenuItem());
        item("Fit everything", Feather.MAXIMIZE, scene::fit);
        menu.show(scene, x, y);
    }

    void hide() {
        menu.hide();
    }

    private void of(Body body) {
        item("Copy position", Feather.COPY, () -> copy(body));
        item("Pick up and move", Feather.MOVE, pickUp);
        if (body.isElectron() && !body.locked()) {
            ontoProton(body);
        }
        List<Integer> chosen = session.selection().ids().get();
        item(body.locked() ? "Unlock" : "Lock", body.locked() ? Feather.UNLOCK : Feather.LOCK,
                () -> session.attempt(PathEdits.set(chosen, "locked", String.valueOf(!body.locked()))));
        item(chosen.size() > 1 ? "Remove " + chosen.size() + " charges" : "Remove", Feather.TRASH_2,
                () -> session.attempt(BodyEdits.removed(chosen)));
    }

    private void ontoProton(Body electron) {
        var onto = new Menu("Put onto", new FontIcon(Feather.TARGET));
        for (Body proton : scene.bodies()) {
            if (!proton.isElectron()) {
                MenuItem item = new MenuItem(new MathText("$" + proton.label() + "$").plain());
                item.setOnAction(_ -> session.place(electron.id(), proton.at().clone()));
                onto.getItems().add(item);
            }
        }
        onto.setDisable(onto.getItems().isEmpty());
        menu.getItems().add(onto);
    }

    private void item(String title, Feather icon, Runnable deed) {
        MenuItem item = new MenuItem(title, new FontIcon(icon));
        item.setOnAction(_ -> deed.run());
        menu.getItems().add(item);
    }

    private static void copy(Body body) {
        var content = new ClipboardContent();
        content.putString(Arrays.stream(body.at()).mapToObj(NumberText::full).collect(Collectors.joining("\t")));
        Clipboard.getSystemClipboard().setContent(content);
    }
}

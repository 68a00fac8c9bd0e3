package earnshaw.app.page;

import earnshaw.app.form.ViewForm;
import earnshaw.app.kit.Dialogs;
import earnshaw.app.scene.SceneView;
import earnshaw.app.session.Session;
import earnshaw.figure.camera.Camera;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.scenario.View;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The view in numbers, for a figure that is to be seen as another one is.
public final class ViewPage {

    /// Asks for the page.
    public static final EventType<Event> ASKED = new EventType<>(Event.ANY, "VIEW_ASKED");

    private final Session session;
    private final SceneView scene;
    private final Dialogs dialogs;

    /// @param scene which is seen
    public ViewPage(Session session, SceneView scene, Dialogs dialogs) {
        this.session = session;
        this.scene = scene;
        this.dialogs = dialogs;
    }

    /// Shows the page.
    public void show() {
        ViewForm form = new ViewForm(this::set);
        form.show(view());
        Label words = new Label("These numbers stand in the document under view, and a figure is drawn with them.");
        words.getStyleClass().add("caption");
        dialogs.show("View in numbers", new VBox(14, words, form), List.of());
    }

    private View view() {
        return scene.camera().into(session.view().get());
    }

    private Optional<String> set(String key, String json) {
        Scenario present = session.present().withView(view());
        try {
            View next = ScenarioFile.set(present, "view." + key, json).view();
            session.view().set(next);
            scene.look(Camera.of(next, session.frame().runs()));
            return Optional.empty();
        } catch (InputRefused refused) {
            Fault fault = refused.faults().getFirst();
            return Optional.of("found " + fault.found() + ", allowed " + fault.allowed());
        }
    }
}

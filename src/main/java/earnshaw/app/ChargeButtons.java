package earnshaw.app;

import earnshaw.app.page.RandomPlacementPage;
import earnshaw.app.scene.FreeSpots;
import earnshaw.app.scene.SceneView;
import earnshaw.app.session.BodyEdits;
import earnshaw.app.session.Session;
import earnshaw.problem.Body;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The buttons below the table of charges: add, draw at random, remove.
final class ChargeButtons extends HBox {

    ChargeButtons(Session session, SceneView scene, RandomPlacementPage random) {
        super(6);
        getStyleClass().add("add-buttons");
        Button electron = button("Electron", Feather.PLUS, "Add an electron (E)",
                () -> session.add(Body.Kind.ELECTRON, FreeSpots.free(scene)));
        electron.setId("add-electron");
        Button proton = button("Proton", Feather.PLUS, "Add a proton (P)",
                () -> session.add(Body.Kind.PROTON, FreeSpots.free(scene)));
        proton.setId("add-proton");
        Button draw = narrow(button(null, Feather.SHUFFLE, "Randomise\u2026", random::show));
        draw.setId("random");
        Button remove = narrow(button(null, Feather.TRASH_2, "Remove the selected charge (Delete)",
                () -> session.attempt(BodyEdits.removed(session.selection().ids().get()))));
        remove.setId("remove");
        remove.disableProperty().bind(session.selected().isEqualTo(0));
        getChildren().addAll(electron, proton, draw, remove);
    }

    private static Button narrow(Button button) {
        HBox.setHgrow(button, Priority.NEVER);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static Button button(String words, Feather icon, String tip, Runnable deed) {
        Button button = new Button(words, new FontIcon(icon));
        button.setTooltip(new Tooltip(tip));
        button.setOnAction(_ -> deed.run());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }
}

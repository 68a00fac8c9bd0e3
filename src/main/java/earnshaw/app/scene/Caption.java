package earnshaw.app.scene;

import earnshaw.app.kit.RichText;
import earnshaw.app.kit.Theme;
import earnshaw.app.session.Session;
import earnshaw.problem.Overlay;
import earnshaw.scenario.Scenario;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The text of the scenario over the scene; a click folds it away.
public final class Caption extends VBox {

    /// Pixels that it is wide at most.
    static final double WIDTH = 330;

    /// Pixels that it needs, with its title shortened.
    private static final double LEAST = 140;

    private final Session session;
    private final Label title = new Label();
    private final VBox text = new VBox(6);
    private final Button fold = new Button(null, new FontIcon(Feather.CHEVRON_UP));
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private String about = "";
    private List<String> remarks = List.of();
    private String heading = "";
    private Theme theme;
    private double larger;

    /// @param session whose document's text is shown
    public Caption(Session session) {
        this.session = session;
        getStyleClass().addAll("card-over-scene", "caption-card");
        setId("caption");
        title.getStyleClass().add("card-title");
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        fold.getStyleClass().addAll("flat", "fold");
        fold.setFocusTraversable(false);
        fold.setOnAction(_ -> open.set(!open.get()));
        HBox top = new HBox(6, title, fold);
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(top, text);
        setMinWidth(LEAST);
        setPickOnBounds(true);
        text.visibleProperty().bind(open);
        text.managedProperty().bind(open);
        open.subscribe(
                shown -> ((FontIcon) fold.getGraphic()).setIconCode(shown ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
    }

    /// Whether the text is unfolded.
    public BooleanProperty open() {
        return open;
    }

    /// Shows the text of the newest frame.
    public void pulse() {
        Scenario document = session.frame().scenario();
        List<String> now = session.view().get().overlays() ? remarks(session.frame().picture().overlays()) : List.of();
        if (!document.about().equals(about) || !now.equals(remarks) || !document.title().equals(heading)
                || theme != session.theme().get() || larger != session.enlargement().get()) {
            about = document.about();
            remarks = now;
            heading = document.title();
            theme = session.theme().get();
            larger = session.enlargement().get();
            title.setText(heading.isBlank() ? session.frame().scenario().problem().title() : heading);
            text.getChildren().clear();
            for (String paragraph : about.strip().split("\\n\\s*\\n")) {
                text.getChildren().add(RichText.of(paragraph.replaceAll("\\s+", " "), theme.palette(), larger));
            }
            remarks.forEach(remark -> text.getChildren().add(RichText.of(remark, theme.palette(), larger)));
            setVisible(!about.isBlank());
        }
    }

    private static List<String> remarks(List<Overlay> overlays) {
        return overlays.stream().map(overlay -> overlay.name() + ": " + overlay.remark() + ".").toList();
    }
}

package earnshaw.app.form;

import earnshaw.app.kit.NumberField;
import earnshaw.app.kit.Theme;
import earnshaw.app.session.Session;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The scenario as forms: problem, potential, algorithm, seed and stop.
public final class ScenarioForm extends ScrollPane {

    private static final Set<String> MAIN = Set.of("problem", "algorithm");

    private final Session session;
    private final RecordForm document;
    private final RecordForm rare;
    private final RecordForm stop;
    private final NumberField seed;
    private final Button other = new Button("Draw again", new FontIcon(Feather.SHUFFLE));
    private Scenario shown;
    private Theme theme;

    /// @param session whose document the forms show and change
    public ScenarioForm(Session session) {
        this.session = session;
        document = new RecordForm(session, "",
                (path, field) -> path.contains(".") ? !field.knob().rare() : MAIN.contains(path));
        rare = new RecordForm(session, "problem",
                (path, field) -> field.knob().rare() || path.indexOf('.') != path.lastIndexOf('.'));
        stop = new RecordForm(session, "stop", (_, _) -> true);
        seed = new NumberField(12, value -> value.isPresent()
                ? session.change(before -> ScenarioFile.redrawn(before, (long) value.getAsDouble()))
                : Optional.of("a seed is a whole number"));
        seed.setId("seed");
        seed.refusal().line().setId("seed-refusal");
        VBox content = new VBox(document, new VBox(4, seedRow(), seed.refusal().line()),
                section("More settings", new VBox(12, rare, stop)));
        content.getStyleClass().add("scenario-form");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("edge-to-edge");
        content.heightProperty().subscribe(() -> Optional.ofNullable(getParent()).ifPresent(Parent::requestLayout));
    }

    private static TitledPane section(String title, Node content) {
        var pane = new TitledPane(title, content);
        pane.getStyleClass().addAll("dense", "section");
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }

    private Node seedRow() {
        other.setTooltip(new Tooltip("Takes another seed, so that everything random is drawn afresh"));
        other.setId("redraw");
        other.setOnAction(_ -> session.attempt(
                before -> ScenarioFile.redrawn(before, ThreadLocalRandom.current().nextLong(1_000_000))));
        HBox.setHgrow(seed, Priority.ALWAYS);
        Label label = new Label("Seed");
        label.getStyleClass().add("caption");
        label.setLabelFor(seed);
        label.setMinWidth(Region.USE_PREF_SIZE);
        other.setMinWidth(Region.USE_PREF_SIZE);
        seed.setMinWidth(48);
        HBox row = new HBox(8, label, seed, other);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("seed-row");
        return row;
    }

    /// Shows the newest document if it is another one.
    public void pulse() {
        Scenario now = session.frame().present();
        boolean same = shown != null && shown.problem() == now.problem() && shown.algorithm() == now.algorithm()
                && shown.stop() == now.stop() && shown.seed() == now.seed() && theme == session.theme().get();
        if (!same) {
            shown = now;
            theme = session.theme().get();
            document.show(now);
            rare.show(now);
            stop.show(now);
            seed.show(now.seed());
            other.setDisable(!ScenarioFile.draws(now));
        }
    }
}

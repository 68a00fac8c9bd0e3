package earnshaw.app.page;

import earnshaw.app.kit.FigureView;
import earnshaw.app.kit.Theme;
import earnshaw.app.session.SceneLayer;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.scene.Highlights;
import earnshaw.figure.scene.SceneFigure;
import earnshaw.figure.style.Style;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import earnshaw.simulation.record.Run;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// The presets as cards, each with a picture of its start.
public final class Gallery {

    private static final double WIDTH = 206;
    private static final double PICTURE = 124;
    private static final double HEIGHT = 206;

    /// Type and marks against those of the scene.
    private static final double SMALLER = 0.62;

    private Gallery() {}

    /// @param chosen takes the preset that a person chooses
    public static Node of(Theme theme, Consumer<Scenario> chosen) {
        TilePane cards = new TilePane(14, 14);
        cards.setPrefColumns(4);
        cards.getStyleClass().add("gallery");
        for (String name : Presets.names()) {
            try {
                Scenario scenario = Presets.read(name);
                Button card = card(scenario, theme);
                card.setId("preset-" + name);
                card.setOnAction(_ -> chosen.accept(scenario));
                cards.getChildren().add(card);
            } catch (InputRefused broken) {
                throw new IllegalStateException(broken);
            }
        }
        return cards;
    }

    private static Button card(Scenario scenario, Theme theme) {
        Label title = new Label(scenario.title());
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        Label source = new Label(scenario.source());
        source.getStyleClass().add("caption");
        source.setWrapText(true);
        source.setMinHeight(0);
        VBox box = new VBox(6, picture(scenario, theme), title, source);
        box.setPrefSize(WIDTH, HEIGHT);
        Button card = new Button(null, box);
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.getStyleClass().add("gallery-card");
        card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return card;
    }

    private static Region picture(Scenario scenario, Theme theme) {
        List<Run> runs = new Engine(scenario).frame().runs();
        Camera camera = Camera.of(scenario.view(), runs);
        FigureView view = new FigureView();
        view.getStyleClass().add("thumbnail");
        view.setPrefSize(WIDTH, PICTURE);
        view.setMinHeight(PICTURE);
        view.setMouseTransparent(true);
        view.show(new SceneFigure(runs, SceneLayer.LABELS.in(scenario.view(), false), camera,
                Style.screen(theme.palette()).times(SMALLER), Highlights.NONE));
        return view;
    }
}

package earnshaw.app.scene;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Tells how far a basin map has come, and gives it up when the person wants that. It is there while one is worked out.
public final class BasinCard extends HBox {

    private static final double BAR = 90;
    private static final double EDGE = 40;

    private final BasinPreview basins;
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();

    public BasinCard(BasinPreview basins) {
        super(8);
        this.basins = basins;
        setId("basin-card");
        getStyleClass().add("card-over-scene");
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(4, 6, 4, 10));
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        bar.setPrefWidth(BAR);
        Button stop = new Button("Stop");
        stop.setId("basin-stop");
        stop.getStyleClass().addAll("flat", "small");
        stop.setFocusTraversable(false);
        stop.setOnAction(_ -> basins.stop());
        getChildren().addAll(words, bar, stop);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        StackPane.setMargin(this, new Insets(0, 0, EDGE, 0));
        setVisible(false);
    }

    /// Shows how far it has come.
    public void pulse() {
        Optional<BasinPreview.Progress> progress = basins.progress();
        setVisible(progress.isPresent());
        progress.ifPresent(now -> {
            String said = "Basin map, " + now.size() + " a side";
            if (!said.equals(words.getText())) {
                words.setText(said);
            }
            bar.setProgress(now.share());
        });
    }
}

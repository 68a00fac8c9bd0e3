package earnshaw.app.session;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar that says what went wrong during a run; a person may dismiss it, the next failure brings it back.
public final class ErrorBar extends HBox {

    private final Session session;
    private final Label words = new Label();
    private Optional<String> told = Optional.empty();
    private String standing = "";

    /// @param session whose failures are shown
    public ErrorBar(Session session) {
        this.session = session;
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER_LEFT);
        words.setWrapText(true);
        words.setId("notice-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("flat", "button-icon");
        close.setFocusTraversable(false);
        close.setOnAction(_ -> setShown(false));
        getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), words, close);
        setMaxHeight(Region.USE_PREF_SIZE);
        setShown(false);
    }

    /// Shows the newest failure, unless the person has dismissed it.
    public void pulse() {
        session.errors().taken().ifPresent(this::say);
        Optional<String> error = session.frame().status().error();
        if (!error.equals(told)) {
            told = error;
            error.ifPresent(this::say);
            if (error.isEmpty()) {
                setShown(false);
            }
        }
    }

    /// Says something that went wrong outside of the run.
    public void say(String line) {
        words.setText(line);
        setShown(true);
    }

    /// Says something that goes on: it stays until it is over, and comes back when something else has been said.
    ///
    /// @param line empty when it is over
    public void stand(String line) {
        boolean shown = words.getText().equals(standing);
        standing = line;
        if (!line.isEmpty() || shown) {
            setShown(false);
        }
    }

    private void setShown(boolean wanted) {
        if (!wanted && !standing.isEmpty()) {
            words.setText(standing);
        }
        boolean shown = wanted || !standing.isEmpty();
        setVisible(shown);
        setManaged(shown);
    }
}

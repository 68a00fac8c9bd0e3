package earnshaw.app.scene;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Three hints for somebody who sees the program for the first time. They are there until the person takes them away,
/// and never come back then.
public final class FirstHints extends VBox {

    private static final List<String> HINTS = List.of(
            "1.  Drag an electron (a coloured disc): the dashed lines show where all of them will go.",
            "2.  Play and pause with the Space bar, or with the large button below.",
            "3.  The line in the uppermost plot is the loss: how far the student is from its teacher.");

    private static final double WIDTH = 560;
    private static final double EDGE = 22;

    /// @param done remembers that the person does not want them any more
    public FirstHints(Runnable done) {
        super(3);
        setId("first-hints");
        getStyleClass().addAll("card-over-scene", "first-hints");
        setPadding(new Insets(9, 12, 9, 14));
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        for (String hint : HINTS) {
            Label line = new Label(hint);
            line.setWrapText(true);
            getChildren().add(line);
        }
        Button close = new Button("Got it, do not show this again");
        close.setId("first-hints-done");
        close.getStyleClass().add("small");
        close.setOnAction(_ -> {
            setVisible(false);
            done.run();
        });
        VBox.setMargin(close, new Insets(4, 0, 0, 0));
        getChildren().add(close);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        StackPane.setMargin(this, new Insets(0, EDGE, EDGE, EDGE));
        setVisible(false);
    }
}

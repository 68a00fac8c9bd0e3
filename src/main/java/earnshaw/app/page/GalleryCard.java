package earnshaw.app.page;

import java.util.Arrays;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A scenario to choose: its picture, a question, what to watch, and where it comes from.
final class GalleryCard extends Button {

    static final double WIDTH = 212;

    /// Height of the picture.
    static final double PICTURE = 120;

    private static final double HEIGHT = 272;
    private static final double QUESTION = 36;
    private static final double WATCH = 66;

    private final String id;
    private final String words;
    private final ImageView picture = new ImageView();

    /// What a card says.
    ///
    /// @param id       by which its picture is known
    /// @param question the heading
    /// @param watch    what to look at
    /// @param title    of the scenario
    /// @param source   the citation; may be empty
    /// @param group    that it belongs to
    record Text(String id, String question, String watch, String title, String source, String group) {}

    GalleryCard(Text text, Runnable chosen) {
        id = text.id();
        words = String.join(" ", text.group(), text.question(), text.watch(), text.title(), text.source(), text.id())
                .toLowerCase(Locale.ROOT);
        Label question = line(text.question(), "card-title", QUESTION);
        Label watch = line(text.watch(), "card-watch", WATCH);
        Label source = line(text.source(), "card-source", 0);
        source.setMinHeight(0);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(PICTURE);
        picture.setPreserveRatio(true);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("thumbnail");
        frame.setMinSize(WIDTH, PICTURE);
        frame.setPrefSize(WIDTH, PICTURE);
        VBox box = new VBox(5, frame, question, watch, source);
        box.setPrefSize(WIDTH, HEIGHT);
        box.setMaxSize(WIDTH, HEIGHT);
        setGraphic(box);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(text.question() + " " + text.watch());
        Tooltip about = new Tooltip(text.title() + (text.source().isBlank() ? "" : "\n" + text.source()));
        about.setWrapText(true);
        about.setMaxWidth(2 * WIDTH);
        setTooltip(about);
        getStyleClass().add("gallery-card");
        setId("preset-" + text.id());
        setOnAction(_ -> chosen.run());
    }

    private static Label line(String words, String style, double least) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        label.setMinHeight(least);
        label.setMaxWidth(WIDTH);
        return label;
    }

    /// By which its picture is known.
    String picturedAs() {
        return id;
    }

    /// Whether every word of a search stands on it, whether upper or lower case.
    boolean has(String search) {
        return Arrays.stream(search.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(words::contains);
    }

    void show(Image image) {
        picture.setImage(image);
    }
}

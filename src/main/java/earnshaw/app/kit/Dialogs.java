package earnshaw.app.kit;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Questions and messages over the window, one at a time. Esc closes them without an answer.
public final class Dialogs {

    private static final double WIDEST = 990;
    private static final double AROUND = 90;
    private static final double HEADING = 90;

    private static final KeyCombination USUAL = KeyCombination.valueOf("Shortcut+Enter");

    private final ModalPane pane = new ModalPane();
    private Button usual;
    private Node before;

    /// An answer a person can give.
    public record Answer(String words, Runnable deed) {}

    /// No question is asked at first.
    public Dialogs() {
        pane.setId("dialogs");
        pane.setAlignment(Pos.CENTER);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        pane.displayProperty().subscribe(shown -> {
            if (!shown && before != null) {
                before.requestFocus();
            }
        });
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
    }

    // Where Enter begins a line, the shortcut key with it gives the usual answer; in a number it takes that first.
    private void key(KeyEvent event) {
        boolean entered =
                event.getCode() == KeyCode.ENTER && event.getTarget() instanceof NumberField number && number.finish();
        if ((entered || USUAL.match(event)) && usual != null) {
            usual.fire();
            event.consume();
        }
    }

    /// What lies over the window.
    public ModalPane pane() {
        return pane;
    }

    /// Whether a question or a message is open.
    public boolean open() {
        return pane.isDisplay();
    }

    /// Closes what is open, as Cancel does.
    public void close() {
        pane.hide(true);
    }

    /// Says something.
    ///
    /// @param lines what is said; each stays on a line of its own
    public void tell(String title, List<String> lines) {
        VBox body = new VBox(4);
        for (String line : lines) {
            Label label = new Label(line);
            label.setWrapText(true);
            label.getStyleClass().add("line");
            body.getChildren().add(label);
        }
        show(title, body, List.of(new Answer("Close", () -> {})));
    }

    /// Asks something; the first answer is the usual one.
    public void ask(String title, String question, List<Answer> answers) {
        Label label = new Label(question);
        label.setWrapText(true);
        show(title, label, answers);
    }

    /// Shows a page of its own.
    public void show(String title, Node body, List<Answer> answers) {
        Label heading = new Label(title);
        heading.getStyleClass().add("dialog-title");
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("flat", "button-icon");
        close.setOnAction(_ -> close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(8, heading, gap, close);
        top.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("dialog-body");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        usual = null;
        if (!open() && pane.getScene() != null) {
            before = pane.getScene().getFocusOwner();
        }
        VBox box = new VBox(14, top, scroll);
        if (!answers.isEmpty()) {
            box.getChildren().add(buttons(answers));
        }
        box.getStyleClass().add("dialog-box");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        scroll.maxWidthProperty()
                .bind(pane.widthProperty().map(width -> Math.min(WIDEST, width.doubleValue() - AROUND)));
        scroll.maxHeightProperty().bind(pane.heightProperty().map(height -> height.doubleValue() - AROUND - HEADING));
        pane.show(box);
        // Whoever has no mouse must stand inside; a page that has something to type moves on to it.
        (usual == null ? close : usual).requestFocus();
    }

    private HBox buttons(List<Answer> answers) {
        HBox row = new HBox(8);
        row.setAlignment(Pos.CENTER_RIGHT);
        for (Answer answer : answers) {
            Button button = new Button(answer.words());
            button.setId("answer-" + answer.words().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
            button.setOnAction(_ -> {
                close();
                answer.deed().run();
            });
            if (answer == answers.getFirst()) {
                button.setDefaultButton(true);
                usual = button;
            }
            row.getChildren().addFirst(button);
        }
        return row;
    }
}

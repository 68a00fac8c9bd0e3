package earnshaw.app.page;

import earnshaw.app.kit.Dialogs;
import earnshaw.app.scene.SceneView;
import earnshaw.app.session.Session;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.Problem;
import earnshaw.scenario.FileAccess;
import earnshaw.scenario.table.TableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;

/// Charges as text: copied to the clipboard, pasted from it, or written by hand.
public final class TablePage {

    private static final double WIDTH = 460;
    private static final int ROWS = 14;
    private static final int MOST_FAULTS = 8;
    private static final int MOST_SHOWN = 6;

    private final Session session;
    private final SceneView scene;
    private final Dialogs dialogs;

    /// @param scene where charges are pasted
    public TablePage(Session session, SceneView scene, Dialogs dialogs) {
        this.session = session;
        this.scene = scene;
        this.dialogs = dialogs;
    }

    /// Puts the selected charges on the clipboard, all of them where none is selected.
    public void copy() {
        var content = new ClipboardContent();
        content.putString(text());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private String text() {
        List<Body> selected = session.selectedBodies();
        List<Body> all = session.frame().picture().bodies();
        return ChargeText.of(selected.isEmpty() ? all : selected, ground());
    }

    private Ground ground() {
        return session.frame().picture().ground();
    }

    /// Adds the charges on the clipboard and selects them; says what cannot be read.
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        take(ChargeText.readings(text == null ? "" : text, ground()), this::add, faults -> {
            if (faults.isEmpty()) {
                dialogs.tell("Nothing to paste", List.of("There is no text on the clipboard."));
            } else {
                show(text, faults);
            }
        });
    }

    /// Adds the charges of a file of another program and selects them; says what cannot be read.
    public void open(Path file) {
        try {
            take(ChargeText.readings(TableFile.read(file, ground().dimension()), ground()), this::add,
                    faults -> dialogs.tell("This table cannot be read",
                            faults.isEmpty() ? List.of(file + ": no charges") : faults));
        } catch (IOException unreadable) {
            dialogs.tell("This table cannot be read", List.of(file + ": " + FileAccess.words(unreadable)));
        }
    }

    // A table that can be read in several ways is shown, and the person chooses the right one.
    private void take(List<ChargeText> readings, Consumer<ChargeText> use, Consumer<List<String>> refuse) {
        ChargeText first = readings.getFirst();
        if (readings.size() == 1 && first.doubts().isEmpty()) {
            if (first.faults().isEmpty() && !first.charges().isEmpty()) {
                use.accept(first);
            } else {
                refuse.accept(first.faults());
            }
            return;
        }
        VBox page = new VBox(10);
        page.setPrefWidth(WIDTH);
        List<Dialogs.Answer> answers = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            ChargeText reading = readings.get(i);
            String name = readings.size() == 1 ? "Take it" : "Reading " + (i + 1);
            page.getChildren().add(preview(name, reading));
            answers.add(new Dialogs.Answer(name, () -> take(List.of(reading.settled()), use, refuse)));
        }
        answers.add(new Dialogs.Answer("Cancel", () -> {}));
        dialogs.show("How is this table meant?", page, answers);
    }

    private static VBox preview(String name, ChargeText reading) {
        VBox box = new VBox(2);
        Stream.of(
                Stream.of(name + ": " + reading.meaning()),
                reading.doubts().stream(),
                reading.lines().stream().limit(MOST_SHOWN),
                Stream.of("and " + (reading.charges().size() - MOST_SHOWN) + " more")
                        .filter(_ -> reading.charges().size() > MOST_SHOWN))
                .flatMap(each -> each)
                .forEach(line -> {
                    Label label = new Label(line);
                    label.setWrapText(true);
                    label.getStyleClass().add("line");
                    box.getChildren().add(label);
                });
        return box;
    }

    /// Shows the charges as text to be changed.
    public void show() {
        show(ChargeText.of(session.frame().picture().bodies(), ground()), List.of());
    }

    private void show(String text, List<String> faults) {
        TextArea area = new TextArea(text);
        area.setId("table-text");
        area.getStyleClass().add("table-text");
        area.setPrefRowCount(ROWS);
        VBox page = new VBox(10,
                ExportPage.named("A line for each charge: kind, coordinates, charge. Kind and charge may be missing. "
                        + KeyCombination.valueOf("Shortcut+Enter").getDisplayText() + ": done.", area));
        faults.stream().limit(MOST_FAULTS).forEach(fault -> {
            Label label = new Label(fault);
            label.getStyleClass().addAll("line", "fault");
            page.getChildren().add(label);
        });
        page.setPrefWidth(WIDTH);
        area.sceneProperty().subscribe(scene -> area.requestFocus());
        dialogs.show("Charges as text", page, List.of(
                new Dialogs.Answer("Replace all", () -> take(area.getText(), true)),
                new Dialogs.Answer("Add", () -> take(area.getText(), false)),
                new Dialogs.Answer("Cancel", () -> {})));
    }

    private void take(String text, boolean instead) {
        take(ChargeText.readings(text, ground()), instead ? this::replace : this::add, faults -> show(text, faults));
    }

    private void replace(ChargeText table) {
        scene.fitNext();
        tell(session.change(document -> document.withProblem(with(without(document.problem()), table))));
    }

    private void add(ChargeText table) {
        scene.fitNext();
        tell(session.add(document -> document.withProblem(with(document.problem(), table))));
    }

    private void tell(Optional<String> refusal) {
        refusal.ifPresent(why -> dialogs.tell("These charges are refused", List.of(why)));
    }

    private Problem without(Problem problem) {
        Problem left = problem;
        for (Body body : session.frame().picture().bodies()) {
            left = left.removed(body.id());
        }
        return left;
    }

    private static Problem with(Problem problem, ChargeText table) {
        Problem more = problem;
        for (ChargeText.Entry entry : table.charges()) {
            more = more.added(entry.kind(), entry.at(), entry.charge());
        }
        return more;
    }
}

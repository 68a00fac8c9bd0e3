package earnshaw.app.page;

import earnshaw.app.form.Choices;
import earnshaw.app.form.RandomPlacement;
import earnshaw.app.kit.Dialogs;
import earnshaw.app.kit.NumberField;
import earnshaw.app.scene.SceneView;
import earnshaw.app.session.PathEdits;
import earnshaw.app.session.Session;
import earnshaw.problem.Body;
import earnshaw.problem.charges.Drawn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks which charges are to be placed at random and how. What is locked stays.
public final class RandomPlacementPage {

    private static final double USUAL_SCALE = 1.5;

    private final Session session;
    private final SceneView scene;
    private final Dialogs dialogs;

    /// @param scene where the charges are placed
    public RandomPlacementPage(Session session, SceneView scene, Dialogs dialogs) {
        this.session = session;
        this.scene = scene;
        this.dialogs = dialogs;
    }

    /// Asks.
    public void show() {
        boolean chosen = !session.movable().isEmpty();
        ComboBox<String> which = choice("random-which", chosen
                ? List.of("Selected charges", "All charges", "Electrons", "Protons")
                : List.of("All charges", "Electrons", "Protons"));
        NumberField electrons = count("random-electrons", Body::isElectron);
        NumberField protons = count("random-protons", body -> !body.isElectron());
        NumberField scale = field("random-scale", USUAL_SCALE);
        NumberField seed = field("random-seed", ThreadLocalRandom.current().nextInt(1_000_000));
        ComboBox<String> law = choice("random-law",
                List.of(Drawn.Law.values()).stream().map(Choices::title).toList());
        HBox counts = new HBox(14, ExportPage.named("Electrons", electrons), ExportPage.named("Protons", protons));
        which.valueProperty().subscribe(value -> {
            counts.setDisable(value.startsWith("Selected"));
            electrons.setDisable(value.equals("Protons"));
            protons.setDisable(value.equals("Electrons"));
        });
        Label locked = new Label("Locked charges stay where they are.");
        locked.getStyleClass().add("caption");
        VBox page = new VBox(14,
                ExportPage.named("Which", which), counts,
                new HBox(14, ExportPage.named("Law", law), ExportPage.named("Scale", scale)),
                ExportPage.named("Seed", seed), locked);
        dialogs.show("Randomise", page, List.of(
                new Dialogs.Answer("Draw", () -> draw(which.getValue(), electrons, protons,
                        new RandomPlacement(Drawn.Law.values()[law.getSelectionModel().getSelectedIndex()], json(scale),
                                json(seed)))),
                new Dialogs.Answer("Cancel", () -> {})));
    }

    private void draw(String which, NumberField electrons, NumberField protons, RandomPlacement randomise) {
        Session.Edit edit = which.startsWith("Selected")
                ? randomise.these(session.movable())
                : before -> randomise.groups(before, session.frame().picture().bodies(),
                        electrons.isDisabled() ? Optional.empty() : Optional.of(json(electrons)),
                        protons.isDisabled() ? Optional.empty() : Optional.of(json(protons)));
        scene.fitNext();
        session.change(edit).ifPresent(refusal -> dialogs.tell("This cannot be drawn", List.of(refusal)));
    }

    private static ComboBox<String> choice(String id, List<String> options) {
        ComboBox<String> choice = new ComboBox<>();
        choice.setId(id);
        choice.getItems().setAll(options);
        choice.setValue(options.getFirst());
        return choice;
    }

    private NumberField count(String id, Predicate<Body> which) {
        return field(id, session.frame().picture().bodies().stream().filter(which).count());
    }

    private static NumberField field(String id, double value) {
        NumberField field = new NumberField(8, _ -> Optional.empty());
        field.setId(id);
        field.show(value);
        field.setPrefWidth(120);
        return field;
    }

    private static String json(NumberField field) {
        OptionalDouble value = field.value();
        return value.isPresent() ? PathEdits.json(value.getAsDouble()) : "null";
    }
}

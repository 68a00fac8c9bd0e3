package earnshaw.app;

import earnshaw.problem.Body;
import earnshaw.problem.Drawn;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.Refused;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks how charges are to be drawn at random, and puts the draw in the place of the present ones.
final class RandomPage {

    private static final double USUAL_SCALE = 1.5;

    private final Session session;
    private final Dialogs dialogs;

    RandomPage(Session session, Dialogs dialogs) {
        this.session = session;
        this.dialogs = dialogs;
    }

    /// Asks.
    void show() {
        NumberField electrons = count("random-electrons", Body::isElectron);
        NumberField protons = count("random-protons", body -> !body.isElectron());
        NumberField scale = field("random-scale", USUAL_SCALE);
        NumberField seed = field("random-seed", ThreadLocalRandom.current().nextInt(1_000_000));
        ComboBox<String> law = new ComboBox<>();
        law.setId("random-law");
        for (Drawn.Law one : Drawn.Law.values()) {
            law.getItems().add(Rows.words(Rows.key(one)));
        }
        law.setValue(law.getItems().getFirst());
        VBox page = new VBox(14,
                new HBox(14, ExportPage.named("Electrons", electrons), ExportPage.named("Protons", protons)),
                new HBox(14, ExportPage.named("Law", law), ExportPage.named("Scale", scale)),
                ExportPage.named("Seed", seed));
        dialogs.show("Draw charges at random", page, List.of(
                new Dialogs.Answer("Draw", () -> session.change(before -> drawn(before, law.getSelectionModel().getSelectedIndex(),
                                electrons.value(), protons.value(), scale.value(), seed.value()))
                        .ifPresent(refusal -> dialogs.tell("This cannot be drawn", List.of(refusal)))),
                new Dialogs.Answer("Cancel", () -> { })));
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

    private static Scenario drawn(Scenario before, int law, OptionalDouble electrons, OptionalDouble protons,
            OptionalDouble scale, OptionalDouble seed) throws Refused {
        String rest = ", \"draw\": \"" + Rows.key(Drawn.Law.values()[law]) + "\", \"scale\": " + json(scale) + "}";
        Scenario seeded = ScenarioFile.set(before, "seed", json(seed));
        Scenario half = ScenarioFile.set(seeded, "problem.protons", "{\"count\": " + json(protons) + rest);
        return ScenarioFile.set(half, "problem.electrons", "{\"count\": " + json(electrons) + rest);
    }

    private static String json(OptionalDouble value) {
        return value.isPresent() ? Paths.json(value.getAsDouble()) : "null";
    }
}

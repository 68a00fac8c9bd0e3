package earnshaw.app.form;

import earnshaw.app.session.Session;
import earnshaw.app.session.ViewEdits;
import earnshaw.problem.Problem;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.View;
import earnshaw.schema.InputRefused;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;

/// A choice, as a list that drops down. What does not go with the rest of the document is greyed, and says why.
final class ChoiceField {

    /// How many lines JavaFX makes to find out how wide they are; all of them only while a person sees them.
    private static final String MEASURED = "comboBoxRowsToMeasureWidth";

    private final Session session;
    private final Setting setting;
    private final List<Choices.Choice> choices;
    private final ComboBox<Choices.Choice> box = new ComboBox<>();
    private boolean showing;
    private Optional<View> presented = Optional.empty();

    ChoiceField(Session session, Setting setting) {
        this.session = session;
        this.setting = setting;
        choices = Choices.of(setting.path(), setting.field());
    }

    FormRow row() {
        box.getItems().addAll(choices);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setId(setting.id());
        box.setCellFactory(_ -> new Cell());
        box.getProperties().put(MEASURED, 1);
        box.setOnShowing(_ -> box.getProperties().remove(MEASURED));
        box.setOnAction(_ -> {
            if (!showing && box.getValue() != null) {
                choose(box.getValue());
            }
        });
        boolean kind = Settings.isKind(setting.field().type());
        boolean group = !kind && !((Class<?>) Setting.inner(setting.field().type())).isEnum();
        return new FormRow(FormRows.labelled(setting.field(), box),
                kind ? FormRow.Place.WHOLE : group ? FormRow.Place.FIRST : FormRow.Place.HALF, this::show);
    }

    private void choose(Choices.Choice choice) {
        Optional<String> refusal = session.change(edit(choice));
        if (refusal.isPresent()) {
            session.errors().tell(choice.title() + ": " + refusal.get());
            show(session.present());
        } else if (isProblem(choice)) {
            // Its plots and layers come with it; from where it is seen is found anew.
            presented.ifPresent(view -> session.view().set(ViewEdits.unaimed(view)));
        }
    }

    private void show(Scenario document) {
        Object present = Settings.unwrapped(Catalog.schema().get(document, setting.path()));
        showing = true;
        choices.stream().filter(choice -> choice.chosen().test(present)).findFirst().ifPresent(box::setValue);
        showing = false;
    }

    private Session.Edit edit(Choices.Choice choice) {
        return isProblem(choice) ? before -> problem(before, choice) : choice.edit();
    }

    private static boolean isProblem(Choices.Choice choice) {
        return choice.value() instanceof Class<?> kind && Problem.class.isAssignableFrom(kind);
    }

    // A problem begins as the first preset of its kind does, with the algorithm and the plots that go with it; one that
    // has no preset begins with its examples.
    private Scenario problem(Scenario before, Choices.Choice choice) throws InputRefused {
        presented = Optional.empty();
        for (String name : Presets.names()) {
            Scenario preset = Presets.read(name);
            if (choice.value().equals(preset.problem().getClass())) {
                presented = Optional.of(preset.view());
                return before.withProblem(preset.problem()).withAlgorithm(preset.algorithm())
                        .withStop(preset.stop())
                        .withSeed(preset.seed());
            }
        }
        return choice.edit().of(before);
    }

    private final class Cell extends ListCell<Choices.Choice> {
        @Override
        protected void updateItem(Choices.Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(empty || choice == null ? null : choice.title());
            setDisable(false);
            setTooltip(null);
            if (!empty && choice != null) {
                String refusal = refusal(choice);
                setDisable(!refusal.isEmpty());
                if (!refusal.isEmpty()) {
                    setText(choice.title() + "  \u00b7  " + refusal);
                }
                setTooltip(new Tooltip(choice.about()));
            }
        }

        private String refusal(Choices.Choice choice) {
            if (isProblem(choice)) {
                return "";
            }
            try {
                choice.edit().of(session.present());
                return "";
            } catch (InputRefused refused) {
                return refused.faults().getFirst().allowed();
            } catch (IllegalArgumentException refused) {
                return refused.getMessage();
            }
        }
    }
}

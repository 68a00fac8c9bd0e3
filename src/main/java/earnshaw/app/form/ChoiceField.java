package earnshaw.app.form;

import earnshaw.algorithm.Algorithm;
import earnshaw.app.session.PathEdits;
import earnshaw.app.session.Session;
import earnshaw.app.session.ViewEdits;
import earnshaw.potential.Potential;
import earnshaw.problem.Problem;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.View;
import earnshaw.schema.Field;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;

/// A choice among the constants of an enum or the records of a kind. What does not go with the rest of the document is
/// greyed, and says why.
final class ChoiceField {

    /// How many lines JavaFX makes to find out how wide they are; all of them only where they are to be seen.
    private static final String MEASURED = "comboBoxRowsToMeasureWidth";

    private final Session session;
    private final String path;
    private final Field field;
    private final List<Option> options;
    private boolean showing;
    private Optional<View> presented = Optional.empty();

    /// @param json  as files write it
    /// @param about what it is, in a sentence; may be empty
    private record Option(String title, String json, String about, Object value) {
        @Override
        public String toString() {
            return title;
        }
    }

    ChoiceField(Session session, String path, Field field) {
        this.session = session;
        this.path = path;
        this.field = field;
        options = options((Class<?>) field.type());
    }

    FormRow row() {
        ComboBox<Option> box = new ComboBox<>();
        box.getItems().addAll(options);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setId(FormRows.id(path));
        box.setCellFactory(_ -> new Cell());
        box.getProperties().put(MEASURED, 1);
        box.setOnShowing(_ -> box.getProperties().remove(MEASURED));
        box.setOnAction(_ -> {
            if (!showing && box.getValue() != null) {
                Optional<String> refusal = session.change(edit(box.getValue()));
                if (refusal.isPresent()) {
                    show(box, session.present());
                } else if (isProblem(box.getValue())) {
                    // The plots and layers of the preset come with its problem; the camera is fitted anew.
                    presented.ifPresent(view -> session.view().set(ViewEdits.unaimed(view)));
                }
            }
        });
        return new FormRow(FormRows.labelled(field, box), isKind(), document -> show(box, document));
    }

    private void show(ComboBox<Option> box, Scenario document) {
        Object present = Catalog.schema().get(document, path);
        showing = true;
        options.stream()
                .filter(option -> option.value().equals(isKind() ? present.getClass() : present))
                .findFirst()
                .ifPresent(box::setValue);
        showing = false;
    }

    private boolean isKind() {
        return !((Class<?>) field.type()).isEnum();
    }

    private Session.Edit edit(Option option) {
        if (!isKind()) {
            return PathEdits.adapted(path, option.json());
        }
        Session.Edit named = PathEdits.set(path + ".type", option.json());
        return isProblem(option) ? before -> problem(before, named, option) : named;
    }

    private static boolean isProblem(Option option) {
        return option.value() instanceof Class<?> kind && Problem.class.isAssignableFrom(kind);
    }

    // A problem that cannot be made from its name alone starts as the first preset of its kind.
    private Scenario problem(Scenario before, Session.Edit named, Option option) throws InputRefused {
        presented = Optional.empty();
        try {
            return named.of(before);
        } catch (InputRefused refused) {
            for (String name : Presets.names()) {
                Scenario preset = Presets.read(name);
                if (option.value().equals(preset.problem().getClass())) {
                    presented = Optional.of(preset.view());
                    return before.withProblem(preset.problem()).withAlgorithm(preset.algorithm())
                            .withStop(preset.stop())
                            .withSeed(preset.seed());
                }
            }
            throw refused;
        }
    }

    private static List<Option> options(Class<?> type) {
        List<Option> options = new ArrayList<>();
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                String key = FormRows.key((Enum<?>) constant);
                options.add(new Option(FormRows.words(key), '"' + key + '"', "", constant));
            }
        } else {
            for (Class<? extends Record> record : Catalog.schema().kinds(type)) {
                options.add(kind(record));
            }
        }
        return options;
    }

    private static Option kind(Class<? extends Record> record) {
        String id = Schema.id(record);
        String title = FormRows.words(id);
        String about = "";
        if (Catalog.schema().fields(record).stream().allMatch(field -> field.initial().isPresent())) {
            Record initial = Catalog.schema().initial(record);
            title = switch (initial) {
                case Potential potential -> potential.title();
                case Algorithm algorithm -> algorithm.title();
                case Problem problem -> problem.title();
                default -> title;
            };
            about = switch (initial) {
                case Potential potential -> potential.about();
                case Algorithm algorithm -> algorithm.about();
                case Problem problem -> problem.about();
                default -> about;
            };
        }
        return new Option(title, '"' + id + '"', about, record);
    }

    private final class Cell extends ListCell<Option> {
        @Override
        protected void updateItem(Option option, boolean empty) {
            super.updateItem(option, empty);
            setText(empty || option == null ? null : option.title());
            setDisable(false);
            setTooltip(null);
            if (!empty && option != null) {
                String refusal = refusal(option);
                setDisable(!refusal.isEmpty());
                if (!refusal.isEmpty()) {
                    setText(option.title() + "  \u00b7  " + refusal);
                } else if (!option.about().isEmpty()) {
                    setTooltip(new Tooltip(option.about()));
                }
            }
        }

        private String refusal(Option option) {
            if (isProblem(option)) {
                return "";
            }
            try {
                edit(option).of(session.present());
                return "";
            } catch (InputRefused refused) {
                return refused.faults().getFirst().allowed();
            }
        }
    }
}

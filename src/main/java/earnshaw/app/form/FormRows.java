package earnshaw.app.form;

import earnshaw.app.kit.NumberField;
import earnshaw.app.kit.ScaledSlider;
import earnshaw.app.session.PathEdits;
import earnshaw.app.session.Session;
import earnshaw.figure.style.MathText;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import earnshaw.schema.Field;
import earnshaw.schema.Kind;
import earnshaw.schema.Knob;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Makes the settings of a form from the components of a record: a number becomes a field, with a slider where the
/// component names one; an enum and a kind become a choice; true or false a box to tick.
public final class FormRows {

    private static final List<Class<?>> NUMBERS = List.of(
            double.class, int.class, long.class, OptionalDouble.class, OptionalInt.class, OptionalLong.class);

    private final Session session;

    FormRows(Session session) {
        this.session = session;
    }

    /// The setting for a component; empty when it is not one number, choice or tick.
    ///
    /// @param path of the component in the document
    Optional<FormRow> row(String path, Field field) {
        Type type = field.type();
        if (NUMBERS.contains(type)) {
            return Optional.of(number(path, field));
        }
        if (type == boolean.class) {
            return Optional.of(tick(path, field));
        }
        if (type instanceof Class<?> choice && choice.isEnum() && choice.getEnumConstants().length > 1) {
            return Optional.of(new ChoiceField(session, path, field).row());
        }
        if (type instanceof Class<?> kind && kind.isAnnotationPresent(Kind.class)
                && Catalog.schema().kinds(kind).size() > 1) {
            return Optional.of(new ChoiceField(session, path, field).row());
        }
        return Optional.empty();
    }

    private FormRow number(String path, Field field) {
        NumberField input = new NumberField(5, value -> session.change(
                PathEdits.adapted(path, value.isPresent() ? PathEdits.json(value.getAsDouble()) : "null")));
        input.setId(id(path));
        input.setPromptText("none");
        Knob knob = field.knob();
        if (Double.isNaN(knob.sliderMin())) {
            return new FormRow(labelled(field, input), false, document -> input.show(value(document, path)));
        }
        ScaledSlider slide = new ScaledSlider(knob.sliderMin(), knob.sliderMax(), knob.log());
        Slider slider =
                slide.slider(session::hold, value -> session.change(PathEdits.set(path, PathEdits.json(value))));
        input.setPrefWidth(78);
        input.setMinWidth(78);
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox both = new HBox(10, slider, input);
        both.setAlignment(Pos.CENTER_LEFT);
        return new FormRow(labelled(field, both), true, document -> {
            OptionalDouble value = value(document, path);
            input.show(value);
            slide.show(slider, value);
        });
    }

    private FormRow tick(String path, Field field) {
        CheckBox box = new CheckBox(title(field));
        box.setId(id(path));
        box.setTooltip(new Tooltip(field.knob().doc()));
        box.setOnAction(_ -> session.attempt(PathEdits.set(path, String.valueOf(box.isSelected()))));
        return new FormRow(box, false, document -> box.setSelected((boolean) Catalog.schema().get(document, path)));
    }

    /// The name of the control for a path: `problem.potential.c` is `problem-potential-c`.
    static String id(String path) {
        return path.replace('.', '-');
    }

    /// A control under its name.
    static VBox labelled(Field field, Node control) {
        Label label = new Label(title(field));
        label.getStyleClass().add("caption");
        label.setTooltip(new Tooltip(field.knob().doc()));
        VBox box = new VBox(4, label, control);
        box.setFillWidth(true);
        return box;
    }

    // A parameter by its sign and the first words on it; the whole sentence is in the tooltip.
    private static String title(Field field) {
        Knob knob = field.knob();
        String symbol = knob.symbol().isEmpty() && field.key().length() == 1 ? field.key() : knob.symbol();
        String doc = knob.doc().split("[:;,(]")[0].strip();
        return symbol.isEmpty() ? words(field.key()) : new MathText("$" + symbol + "$").plain() + " \u00b7 " + doc;
    }

    /// A key as a person reads it: `outputWeights` is `Output weights`.
    public static String words(String key) {
        StringBuilder words = new StringBuilder();
        for (char letter : key.toCharArray()) {
            boolean first = words.isEmpty();
            if (Character.isUpperCase(letter) && !first) {
                words.append(' ');
            }
            words.append(first ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
        }
        return words.toString();
    }

    /// A name of an enum as files write it: `OUTPUT_WEIGHTS` is `outputWeights`.
    public static String key(Enum<?> constant) {
        String[] parts = constant.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder key = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            key.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return key.toString();
    }

    private static OptionalDouble value(Scenario document, String path) {
        return switch (Catalog.schema().get(document, path)) {
            case Number number -> OptionalDouble.of(number.doubleValue());
            case OptionalDouble value -> value;
            case OptionalLong value ->
                value.isPresent() ? OptionalDouble.of(value.getAsLong()) : OptionalDouble.empty();
            case OptionalInt value -> value.isPresent() ? OptionalDouble.of(value.getAsInt()) : OptionalDouble.empty();
            default -> OptionalDouble.empty();
        };
    }
}

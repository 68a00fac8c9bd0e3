package earnshaw.app.form;

import earnshaw.app.kit.NumberField;
import earnshaw.app.kit.ScaledSlider;
import earnshaw.app.kit.TextEntry;
import earnshaw.app.session.PathEdits;
import earnshaw.app.session.Session;
import earnshaw.figure.style.MathText;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import earnshaw.schema.Field;
import earnshaw.schema.Knob;
import earnshaw.schema.Unwrapped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Makes the controls of a form from the components of a record: a number becomes a field, with a slider where the
/// component names one; an enum and a kind become a choice; true or false a box to tick; vectors and texts are typed.
final class FormRows {

    private static final List<Class<?>> WHOLE =
            List.of(int.class, long.class, OptionalInt.class, OptionalLong.class);

    /// What begins, in the words on a component, what an omitted value means.
    private static final String OMITTED = "omitted: ";

    /// Characters of such words that a field of half a line shows.
    private static final int PROMPT = 11;

    /// Characters that a field of vectors takes; JavaFX lays out all of them at once.
    private static final int LONGEST = 20_000;

    /// Room for a number beside its slider.
    private static final double BESIDE = 78;

    private final Session session;

    FormRows(Session session) {
        this.session = session;
    }

    /// The control for a place.
    FormRow row(Setting setting) {
        return switch (setting.control()) {
            case NUMBER -> number(setting);
            case TICK -> tick(setting);
            case TEXT -> text(setting);
            case CHOICE -> new ChoiceField(session, setting).row();
            case VECTORS -> vectors(setting);
            case SEVERAL -> new SeveralField(session, setting).row();
        };
    }

    private FormRow number(Setting setting) {
        Field field = setting.field();
        Knob knob = field.knob();
        NumberField input = new NumberField(5, value -> session.change(
                PathEdits.adapted(setting.path(), value.isPresent() ? PathEdits.json(value.getAsDouble()) : "null")));
        input.setId(setting.id());
        input.setPromptText(omitted(field));
        boolean slides = !Double.isNaN(knob.sliderMin()) && !setting.nested();
        if (!slides) {
            return new FormRow(labelled(field, input, input.refusal().line()), FormRow.Place.HALF,
                    document -> input.show(value(document, setting.path())));
        }
        ScaledSlider slide = new ScaledSlider(knob.sliderMin(), knob.sliderMax(), knob.log());
        Slider slider = slide.slider(session::hold, value -> session.change(slid(setting, value)));
        slider.setAccessibleText(title(field));
        input.setPrefWidth(BESIDE);
        input.setMinWidth(BESIDE);
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox both = new HBox(10, slider, input);
        both.setAlignment(Pos.CENTER_LEFT);
        input.setAccessibleText(title(field));
        return new FormRow(labelled(field, both, input.refusal().line()), FormRow.Place.WHOLE, document -> {
            OptionalDouble value = value(document, setting.path());
            input.show(value);
            slide.show(slider, value);
        });
    }

    /// The change that a slider makes.
    static Session.Edit slid(Setting setting, double value) {
        boolean whole = WHOLE.contains(setting.field().type());
        return PathEdits.adapted(setting.path(), PathEdits.json(whole ? Math.rint(value) : value));
    }

    // What an omitted number means, where the words on the component say so shortly.
    static String omitted(Field field) {
        String doc = field.knob().doc();
        int at = doc.indexOf(OMITTED);
        String words = at < 0 ? "" : doc.substring(at + OMITTED.length());
        return words.isEmpty() ? "none" : words.length() <= PROMPT ? words : "usual";
    }

    private FormRow tick(Setting setting) {
        CheckBox box = new CheckBox(title(setting.field()));
        box.setId(setting.id());
        box.setTooltip(new Tooltip(setting.field().knob().doc()));
        box.setOnAction(
                _ -> session.attempt(PathEdits.adapted(setting.path(), String.valueOf(box.isSelected()))));
        return new FormRow(box, FormRow.Place.HALF,
                document -> box.setSelected((boolean) Catalog.schema().get(document, setting.path())));
    }

    private FormRow text(Setting setting) {
        boolean optional = setting.type() != setting.field().type();
        TextEntry entry = TextEntry.line(typed -> session.change(PathEdits.adapted(setting.path(),
                optional && typed.isBlank() ? "null" : Catalog.schema().write(typed, String.class))));
        entry.control().setId(setting.id());
        entry.control().setPromptText(omitted(setting.field()));
        return new FormRow(labelled(setting.field(), entry.control(), entry.refusal().line()), FormRow.Place.WHOLE,
                document -> entry.show(
                        Settings.unwrapped(Catalog.schema().get(document, setting.path())) instanceof String text ? text
                                : ""));
    }

    private FormRow vectors(Setting setting) {
        boolean one = VectorText.isVector(setting.type());
        Function<String, Optional<String>> commit = typed -> {
            try {
                return session.change(PathEdits.adapted(setting.path(), VectorText.json(typed, one)));
            } catch (IllegalArgumentException noNumber) {
                return Optional.of(noNumber.getMessage());
            }
        };
        TextEntry entry = one ? TextEntry.line(commit) : TextEntry.lines(commit);
        entry.control().setId(setting.id());
        entry.control().setPromptText(omitted(setting.field()));
        return new FormRow(labelled(setting.field(), entry.control(), entry.refusal().line()), FormRow.Place.WHOLE,
                document -> {
                    String text = VectorText.text(Catalog.schema().get(document, setting.path()));
                    entry.control().setEditable(text.length() <= LONGEST);
                    entry.show(text.length() <= LONGEST ? text
                            : "more numbers than can be typed; they stand in the document");
                });
    }

    /// A control under its name, with a line below for what is refused where something can be.
    static VBox labelled(Field field, Node control, Label... refusal) {
        Label label = new Label(title(field));
        label.getStyleClass().add("caption");
        label.setTooltip(new Tooltip(field.knob().doc()));
        label.setLabelFor(control);
        VBox box = new VBox(4, label, control);
        box.getChildren().addAll(refusal);
        box.setFillWidth(true);
        return box;
    }

    // A parameter by its sign and the first words on it; the whole sentence is in the tooltip.
    static String title(Field field) {
        Knob knob = field.knob();
        if (!knob.title().isEmpty()) {
            return knob.title();
        }
        String symbol = knob.symbol().isEmpty() && field.key().length() == 1 ? field.key() : knob.symbol();
        String doc = knob.doc().split("[:;,(]")[0].strip();
        return symbol.isEmpty() ? words(field.key()) : new MathText("$" + symbol + "$").plain() + " \u00b7 " + doc;
    }

    /// A key as a person reads it: `outputWeights` is `Output weights`.
    static String words(String key) {
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

    private static OptionalDouble value(Scenario document, String path) {
        return number(Settings.unwrapped(Catalog.schema().get(document, path)));
    }

    private static OptionalDouble number(Object value) {
        return switch (value) {
            case Number number -> OptionalDouble.of(number.doubleValue());
            case OptionalDouble number -> number;
            case OptionalLong number when number.isPresent() -> OptionalDouble.of(number.getAsLong());
            case OptionalInt number when number.isPresent() -> OptionalDouble.of(number.getAsInt());
            case Record bare when bare.getClass().isAnnotationPresent(Unwrapped.class) ->
                number(Catalog.schema().within(bare));
            default -> OptionalDouble.empty();
        };
    }
}

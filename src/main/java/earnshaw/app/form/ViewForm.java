package earnshaw.app.form;

import earnshaw.app.kit.NumberField;
import earnshaw.app.kit.TextEntry;
import earnshaw.app.session.PathEdits;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.View;
import earnshaw.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// The numbers of a view that a hand can only guess: where the camera stands, where a slice lies, which values the
/// colours have. A new number is taken as soon as it is typed.
public final class ViewForm extends GridPane {

    /// The components of the view that are shown.
    static final List<String> KEYS = List.of("yaw", "pitch", "span", "centre", "home", "inset", "sliceAt", "normal",
            "outlines", "fieldRange", "levels", "basinSize");

    private static final int COLUMNS = 3;
    private static final double CELL = 250;
    private static final double GAP = 14;

    private final List<Consumer<View>> shown = new ArrayList<>();

    /// @param set takes a key of the view and its new value as JSON; answers why it is refused, empty when it is taken
    public ViewForm(BiFunction<String, String, Optional<String>> set) {
        setHgap(GAP);
        setVgap(GAP);
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints width = new ColumnConstraints(0, CELL, CELL);
            width.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(width);
        }
        for (Field field : Catalog.schema().fields(View.class)) {
            if (KEYS.contains(field.key())) {
                int place = getChildren().size();
                add(VectorText.fits(field.type()) ? vector(field, set) : number(field, set), place % COLUMNS,
                        place / COLUMNS);
            }
        }
    }

    /// Shows the numbers of a view.
    public void show(View view) {
        shown.forEach(one -> one.accept(view));
    }

    private Region number(Field field, BiFunction<String, String, Optional<String>> set) {
        NumberField input = new NumberField(6, value -> set.apply(field.key(),
                value.isPresent() ? PathEdits.json(value.getAsDouble()) : "null"));
        input.setId("view-" + field.key());
        input.setPromptText(FormRows.omitted(field));
        shown.add(view -> input.show(switch (Catalog.schema().get(view, field.key())) {
            case OptionalDouble some -> some;
            case Number number -> OptionalDouble.of(number.doubleValue());
            default -> OptionalDouble.empty();
        }));
        return FormRows.labelled(field, input, input.refusal().line());
    }

    private Region vector(Field field, BiFunction<String, String, Optional<String>> set) {
        TextEntry entry = TextEntry.line(typed -> {
            try {
                return set.apply(field.key(), VectorText.json(typed, true));
            } catch (IllegalArgumentException noNumber) {
                return Optional.of(noNumber.getMessage());
            }
        });
        entry.control().setId("view-" + field.key());
        entry.control().setPromptText(FormRows.omitted(field));
        shown.add(view -> entry.show(VectorText.text(Catalog.schema().get(view, field.key()))));
        return FormRows.labelled(field, entry.control(), entry.refusal().line());
    }
}

package earnshaw.app.form;

import earnshaw.app.session.PathEdits;
import earnshaw.app.session.Session;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import earnshaw.schema.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;

/// Any number of the records of a kind, each once: a menu in which they are ticked.
final class SeveralField {

    private final Session session;
    private final Setting setting;
    private final List<Choices.Choice> choices;
    private final MenuButton button = new MenuButton();

    SeveralField(Session session, Setting setting) {
        this.session = session;
        this.setting = setting;
        Type kind = ((ParameterizedType) setting.type()).getActualTypeArguments()[0];
        choices = Choices.of(setting.path(), setting.field(), kind);
    }

    FormRow row() {
        button.setId(setting.id());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(setting.field().knob().doc()));
        for (Choices.Choice choice : choices) {
            CheckMenuItem item = new CheckMenuItem(choice.title());
            item.setId(setting.id() + "-" + Schema.id((Class<?>) choice.value()));
            item.setOnAction(_ -> turn(choice, item.isSelected()));
            button.getItems().add(item);
        }
        return new FormRow(FormRows.labelled(setting.field(), button), FormRow.Place.WHOLE, this::show);
    }

    private void turn(Choices.Choice choice, boolean on) {
        session.attempt(before -> {
            List<Object> left = new ArrayList<>(present(before));
            left.removeIf(choice.chosen());
            if (on) {
                left.add(Catalog.schema().example(((Class<?>) choice.value()).asSubclass(Record.class)));
            }
            return PathEdits.adapted(setting.path(), Catalog.schema().write(left, setting.type())).of(before);
        });
        show(session.present());
    }

    private List<?> present(Scenario document) {
        return (List<?>) Catalog.schema().get(document, setting.path());
    }

    private void show(Scenario document) {
        List<?> present = present(document);
        for (int i = 0; i < choices.size(); i++) {
            boolean on = present.stream().anyMatch(choices.get(i).chosen());
            ((CheckMenuItem) button.getItems().get(i)).setSelected(on);
        }
        button.setText(present.isEmpty() ? "none" : choices.stream()
                .filter(choice -> present.stream().anyMatch(choice.chosen()))
                .map(Choices.Choice::title)
                .collect(Collectors.joining(", ")));
    }
}

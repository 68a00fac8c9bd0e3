package earnshaw.app;

import earnshaw.app.kit.Preferences;
import earnshaw.app.kit.Theme;
import earnshaw.app.session.Session;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// The menu in which a person chooses light, dark, or as the system is.
final class ThemeMenu {

    private ThemeMenu() {}

    static Menu of(Session session, Preferences settings) {
        var menu = new Menu("Theme");
        var group = new ToggleGroup();
        for (Theme.Choice choice : Theme.Choice.values()) {
            var item = new RadioMenuItem(choice.words());
            item.setToggleGroup(group);
            item.setSelected(settings.theme() == choice);
            item.setOnAction(_ -> {
                settings.choose(choice);
                session.theme().set(choice.theme());
            });
            menu.getItems().add(item);
        }
        return menu;
    }
}

package earnshaw.app;

import earnshaw.app.kit.Preferences;
import earnshaw.app.kit.Theme;
import earnshaw.app.session.Session;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;

/// Presenter mode: large marks and type on a light ground, and the panes beside the scene away, so that the last row of
/// a lecture hall can see. What was there before comes back at its end.
final class PresenterMode {

    private static final double LARGER = 1.7;
    private static final String STYLE = "presenting";

    private final Session session;
    private final Preferences settings;
    private final BooleanProperty side;
    private final BooleanProperty plots;
    private final BooleanProperty text;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private boolean sideBefore;
    private boolean plotsBefore;
    private boolean textBefore;

    /// @param side  whether the forms are shown
    /// @param plots whether the plots are shown
    /// @param text  whether the text over the scene is unfolded
    PresenterMode(Session session, Preferences settings, Parent root, BooleanProperty side, BooleanProperty plots,
            BooleanProperty text) {
        this.session = session;
        this.settings = settings;
        this.side = side;
        this.plots = plots;
        this.text = text;
        on.subscribe((_, now) -> {
            if (now) {
                begin(root);
            } else {
                end(root);
            }
        });
    }

    /// Whether it is on.
    BooleanProperty on() {
        return on;
    }

    private void begin(Parent root) {
        sideBefore = side.get();
        plotsBefore = plots.get();
        textBefore = text.get();
        side.set(false);
        plots.set(false);
        text.set(false);
        root.getStyleClass().add(STYLE);
        session.theme().set(Theme.LIGHT);
        session.enlargement().set(LARGER);
    }

    private void end(Parent root) {
        session.enlargement().set(1);
        root.getStyleClass().remove(STYLE);
        session.theme().set(settings.theme().theme());
        side.set(sideBefore);
        plots.set(plotsBefore);
        text.set(textBefore);
    }
}

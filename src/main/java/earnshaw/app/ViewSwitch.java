package earnshaw.app;

import earnshaw.app.kit.Action;
import earnshaw.app.session.Session;
import earnshaw.scenario.View;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.kordamp.ikonli.feather.Feather;

/// A switch that shows whether the view of a session has a property, and gives or takes it.
final class ViewSwitch {

    private ViewSwitch() {}

    /// @param chosen whether a view has the property
    /// @param choose a view with it
    /// @param leave  a view without it
    static Action.Switch of(Session session, String id, String title, Feather icon, Predicate<View> chosen,
            UnaryOperator<View> choose, UnaryOperator<View> leave) {
        BooleanProperty on = new SimpleBooleanProperty(chosen.test(session.view().get()));
        session.view().subscribe(view -> on.set(chosen.test(view)));
        on.subscribe((_, now) -> {
            View view = session.view().get();
            if (chosen.test(view) != now) {
                session.view().set(now ? choose.apply(view) : leave.apply(view));
            }
        });
        return new Action.Switch(id, title, icon, List.of(), on, Action.Offer.ALWAYS);
    }
}

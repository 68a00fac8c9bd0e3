package earnshaw.app;

import earnshaw.scenario.View;
import java.util.function.Predicate;
import org.kordamp.ikonli.feather.Feather;

/// What can be shown in the scene or left out.
enum Layer {
    LANDSCAPE("Landscape", "Tint of the energy of a further electron", Feather.LAYERS, View::landscape),
    TRAILS("Trails", "Trails behind the electrons", Feather.TRENDING_UP, View::trails),
    ARROWS("Arrows", "Velocity arrows", Feather.ARROW_UP_RIGHT, View::arrows),
    PARTNERS("Partners", "Dotted lines between matched charges", Feather.LINK_2, View::partners),
    LABELS("Labels", "Names of the charges", Feather.TAG, View::labels),
    GRID("Grid", "Grid and axes", Feather.GRID, View::grid);

    private final String title;
    private final String about;
    private final Feather icon;
    private final Predicate<View> shown;

    Layer(String title, String about, Feather icon, Predicate<View> shown) {
        this.title = title;
        this.about = about;
        this.icon = icon;
        this.shown = shown;
    }

    String title() {
        return title;
    }

    String about() {
        return about;
    }

    Feather icon() {
        return icon;
    }

    boolean in(View view) {
        return shown.test(view);
    }

    /// A view with this layer shown or left out.
    View in(View view, boolean on) {
        return new View(view.yaw(), view.pitch(), view.span(), view.centre(),
                this == TRAILS ? on : view.trails(),
                this == ARROWS ? on : view.arrows(),
                this == LABELS ? on : view.labels(),
                this == PARTNERS ? on : view.partners(),
                this == GRID ? on : view.grid(),
                this == LANDSCAPE ? on : view.landscape(),
                view.plots(), view.angleTo(), view.along());
    }
}

package earnshaw.app.session;

import earnshaw.scenario.Catalog;
import earnshaw.scenario.View;
import org.kordamp.ikonli.feather.Feather;

/// What can be shown in the scene or left out.
public enum SceneLayer {
    LANDSCAPE("Tint of the energy of a further electron, or of the loss", Feather.LAYERS, "landscape"),
    CONTOURS("Contour lines of the loss", Feather.TARGET, "contours"),
    OVERLAYS("What theorems say about places", Feather.BOOK_OPEN, "overlays"),
    CRITICAL("Critical points of the loss as the selected electron moves", Feather.CROSSHAIR, "critical"),
    RELIEF("The loss as a relief in three dimensions", Feather.TRIANGLE, "relief"),
    TRAILS("Trails behind the electrons", Feather.TRENDING_UP, "trails"),
    ARROWS("Velocity arrows", Feather.ARROW_UP_RIGHT, "arrows"),
    PARTNERS("Dotted lines between matched charges", Feather.LINK_2, "partners"),
    LABELS("Names of the charges", Feather.TAG, "labels"),
    GRID("Grid and axes", Feather.GRID, "grid");

    private final String about;
    private final Feather icon;
    private final String key;

    SceneLayer(String about, Feather icon, String key) {
        this.about = about;
        this.icon = icon;
        this.key = key;
    }

    /// The key of `view` that switches it.
    public String key() {
        return key;
    }

    /// One line that says what it shows.
    public String about() {
        return about;
    }

    /// The picture on its button.
    public Feather icon() {
        return icon;
    }

    /// Whether a view shows it.
    public boolean in(View view) {
        return (boolean) Catalog.schema().get(view, key);
    }

    /// A view with this layer shown or left out.
    public View in(View view, boolean on) {
        return view.with(key, on);
    }
}

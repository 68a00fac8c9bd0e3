package earnshaw.app;

import earnshaw.scenario.Plot;
import earnshaw.scenario.View;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Views that differ from another one in one thing.
final class Views {

    private Views() {}

    /// With other plots.
    static View plots(View view, List<Plot> plots) {
        return view.with("plots", plots);
    }

    /// With another plot at a place.
    static View plot(View view, int place, Plot plot) {
        List<Plot> plots = new ArrayList<>(view.plots());
        plots.set(place, plot);
        return plots(view, plots);
    }

    /// With angles measured to another proton; 0: to the matched one.
    static View angleTo(View view, int proton) {
        return view.with("angleTo", proton);
    }

    /// With plots along time or steps.
    static View along(View view, View.Along along) {
        return view.with("along", along);
    }

    /// Aimed at everything, in the same direction.
    static View unaimed(View view) {
        return view.with("span", OptionalDouble.empty()).with("centre", List.of());
    }
}

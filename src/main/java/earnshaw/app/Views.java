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
        return new View(view.yaw(), view.pitch(), view.span(), view.centre(), view.trails(), view.arrows(), view.labels(),
                view.partners(), view.grid(), view.landscape(), plots, view.angleTo(), view.along());
    }

    /// With another plot at a place.
    static View plot(View view, int place, Plot plot) {
        List<Plot> plots = new ArrayList<>(view.plots());
        plots.set(place, plot);
        return plots(view, plots);
    }

    /// With angles measured to another proton; 0: to the matched one.
    static View angleTo(View view, int proton) {
        return new View(view.yaw(), view.pitch(), view.span(), view.centre(), view.trails(), view.arrows(), view.labels(),
                view.partners(), view.grid(), view.landscape(), view.plots(), proton, view.along());
    }

    /// With plots along time or steps.
    static View along(View view, View.Along along) {
        return new View(view.yaw(), view.pitch(), view.span(), view.centre(), view.trails(), view.arrows(), view.labels(),
                view.partners(), view.grid(), view.landscape(), view.plots(), view.angleTo(), along);
    }

    /// Aimed at everything, in the same direction.
    static View unaimed(View view) {
        return new View(view.yaw(), view.pitch(), OptionalDouble.empty(), List.of(), view.trails(), view.arrows(),
                view.labels(), view.partners(), view.grid(), view.landscape(), view.plots(), view.angleTo(), view.along());
    }
}

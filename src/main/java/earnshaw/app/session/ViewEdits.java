package earnshaw.app.session;

import earnshaw.problem.Observable;
import earnshaw.scenario.Plot;
import earnshaw.scenario.View;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Views that differ from another one in one thing.
public final class ViewEdits {

    private ViewEdits() {}

    /// With other plots.
    public static View plots(View view, List<Plot> plots) {
        return view.with("plots", plots);
    }

    /// With another plot at a place.
    public static View plot(View view, int place, Plot plot) {
        List<Plot> plots = new ArrayList<>(view.plots());
        plots.set(place, plot);
        return plots(view, plots);
    }

    /// With another quantity in the place of every plotted one that is not there; itself where all are.
    ///
    /// @param there the quantities of a problem
    static View having(View view, List<Observable> there) {
        List<String> ids = there.stream().map(Observable::id).toList();
        List<Plot> plots = new ArrayList<>(view.plots());
        plots.removeIf(plot -> !ids.contains(plot.show()));
        if (plots.size() == view.plots().size()) {
            return view;
        }
        List<String> shown = plots.stream().map(Plot::show).toList();
        there.stream()
                .filter(one -> !shown.contains(one.id()) && one.under().isEmpty() && one.bounds().isEmpty())
                .limit(view.plots().size() - plots.size())
                .forEach(one -> plots.add(new Plot(one.id(), one.logarithmic())));
        return plots(view, plots);
    }

    /// With angles measured to another proton; 0: to the matched one.
    public static View angleTo(View view, int proton) {
        return view.with("angleTo", proton);
    }

    /// With plots along time or steps.
    public static View along(View view, View.Along along) {
        return view.with("along", along);
    }

    /// Aimed at everything, in the same direction.
    public static View unaimed(View view) {
        return view.with("span", OptionalDouble.empty()).with("centre", List.of());
    }
}

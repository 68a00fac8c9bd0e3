package earnshaw.app.plot;

import earnshaw.scenario.Plot;
import javafx.event.Event;
import javafx.event.EventType;

/// Asks to see a plot large.
public final class PlotAsked extends Event {

    /// The only type of these events.
    public static final EventType<PlotAsked> ASKED = new EventType<>(Event.ANY, "PLOT_ASKED");

    private final transient Plot plot;

    PlotAsked(Plot plot) {
        super(ASKED);
        this.plot = plot;
    }

    /// The plot that is asked for.
    public Plot plot() {
        return plot;
    }
}

package earnshaw.app;

import earnshaw.app.chart.ChartPane;
import earnshaw.app.plot.PlotAsked;
import earnshaw.app.plot.PlotsPane;
import earnshaw.app.session.Session;
import earnshaw.scenario.Plot;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The scene and, while a person has it open, the large chart below it.
final class ChartDock extends SplitPane implements AutoCloseable {

    /// The key that opens and closes the chart.
    static final String KEY = "C";

    private static final double SCENE = 0.5;

    /// The pixels that the chart needs for its controls and curves, and its share at most where the window is low.
    private static final double NEEDED = 270;
    private static final double MOST = 0.8;

    private final Region scene;
    private final ChartPane chart;
    private final PlotsPane plots;

    /// @param plots  one of which a key opens
    /// @param export exports a quantity as a figure
    /// @param root   where plots ask to be opened
    ChartDock(Session session, Region scene, PlotsPane plots, Consumer<String> export, Node root) {
        this.scene = scene;
        this.plots = plots;
        chart = new ChartPane(session, export, KEY);
        setOrientation(Orientation.VERTICAL);
        getStyleClass().add("columns");
        scene.setMinHeight(0);
        chart.minHeightProperty().bind(Bindings.min(NEEDED, heightProperty().multiply(MOST)));
        getItems().setAll(scene);
        chart.open().subscribe((_, now) -> arrange(now));
        root.addEventHandler(PlotAsked.ASKED, asked -> show(asked.plot()));
    }

    private void show(Plot plot) {
        chart.open().set(true);
        chart.show(plot);
    }

    // A key opens the plot that the hand is at.
    private void arrange(boolean open) {
        if (open) {
            plots.chosen().ifPresent(chart::show);
            getItems().setAll(scene, chart);
            setDividerPositions(SCENE);
        } else {
            getItems().setAll(scene);
        }
    }

    /// Whether the chart is open.
    BooleanProperty open() {
        return chart.open();
    }

    /// Shows the newest frame.
    void pulse(long now) {
        chart.pulse(now);
    }

    @Override
    public void close() {
        chart.close();
    }
}

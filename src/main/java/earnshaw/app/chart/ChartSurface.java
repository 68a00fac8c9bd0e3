package earnshaw.app.chart;

import earnshaw.figure.chart.ChartArea;
import earnshaw.figure.chart.ChartCurve;
import earnshaw.figure.chart.ChartCurves;
import earnshaw.figure.chart.ChartDrawing;
import earnshaw.figure.chart.ChartReading;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.problem.Event;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Transform;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.XYPlot;

/// Where the chart is drawn, with the crosshair, the line of the moment on show and the box of a zoom over it.
final class ChartSurface extends Pane {

    private static final double DOT = 3.5;
    private static final double HANDLE = 6;

    /// Pixels of a copied picture for each pixel of the window.
    private static final double DENSE = 2;

    private final ChartCanvas canvas = new ChartCanvas(new JFreeChart(new XYPlot()));
    private final Line crosshair = new Line();
    private final Line moment = new Line();
    private final Polygon handle = new Polygon(-HANDLE, 0, HANDLE, 0, HANDLE, HANDLE, 0, 2 * HANDLE, -HANDLE, HANDLE);
    private final Rectangle box = new Rectangle();
    private final Group dots = new Group();
    private Optional<ChartArea> area = Optional.empty();
    private long drawings;

    ChartSurface() {
        setId("chart-surface");
        getStyleClass().add("chart-surface");
        setMinSize(0, 0);
        // Gestures are those of this program's window, not the library's.
        canvas.setTooltipEnabled(false);
        canvas.setMouseTransparent(true);
        crosshair.getStyleClass().add("chart-crosshair");
        moment.getStyleClass().add("chart-moment");
        moment.setId("chart-moment");
        handle.getStyleClass().add("chart-handle");
        box.getStyleClass().add("rubber-band");
        box.setVisible(false);
        for (var over : List.of(crosshair, moment, handle, box, dots)) {
            over.setManaged(false);
            over.setMouseTransparent(true);
        }
        getChildren().addAll(canvas, crosshair, dots, moment, handle, box);
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
    }

    /// What is drawn now; empty before the first drawing.
    Optional<ChartArea> area() {
        return area;
    }

    /// Number of drawings so far.
    long drawings() {
        return drawings;
    }

    /// Draws curves.
    void draw(ChartCurves curves, List<ChartCurve> shown, ChartArea drawn, List<Event> events, Style style) {
        area = Optional.of(drawn);
        drawings++;
        try (Pen pen = Pen.measuring(style)) {
            canvas.setChart(ChartDrawing.of(curves, shown, drawn, events, pen, getWidth(), getHeight()));
        }
    }

    /// Puts the line of the moment on show, where it can be seen.
    ///
    /// @param at number across; NaN for none
    void moment(double at) {
        double x = area.map(drawn -> drawn.x(at)).orElse(Double.NaN);
        boolean seen = place(moment, x);
        handle.setVisible(seen);
        if (seen) {
            handle.setLayoutX(x);
            handle.setLayoutY(area.orElseThrow().data().getY() - HANDLE);
        }
    }

    /// Whether a place is on that line.
    boolean onMoment(double x, double reach) {
        return moment.isVisible() && Math.abs(x - moment.getStartX()) <= reach;
    }

    /// Shows the crosshair with a dot on every curve.
    ///
    /// @param at number across of its line; NaN where every curve has another one
    void crosshair(double at, ChartReading reading, Style style) {
        ChartArea drawn = area.orElseThrow();
        place(crosshair, drawn.x(at));
        dots.getChildren().clear();
        for (ChartReading.Point point : reading.points()) {
            double x = drawn.x(point.x());
            double y = drawn.y(point.y());
            if (drawn.data().contains(x, y)) {
                Circle dot = new Circle(x, y, style.of(DOT), paint(point.curve().colour(style.palette())));
                dot.setStroke(paint(style.palette().ground()));
                dots.getChildren().add(dot);
            }
        }
    }

    private boolean place(Line line, double x) {
        boolean seen = area.filter(drawn -> x >= drawn.data().getMinX() && x <= drawn.data().getMaxX()).isPresent();
        line.setVisible(seen);
        if (seen) {
            line.setStartX(x);
            line.setEndX(x);
            line.setStartY(area.orElseThrow().data().getMinY());
            line.setEndY(area.orElseThrow().data().getMaxY());
        }
        return seen;
    }

    /// Shows the box between two places, or none.
    void box(Optional<Rectangle> shown) {
        box.setVisible(shown.isPresent());
        shown.ifPresent(one -> {
            box.setX(one.getX());
            box.setY(one.getY());
            box.setWidth(one.getWidth());
            box.setHeight(one.getHeight());
        });
    }

    /// The chart without what lies over it.
    WritableImage picture() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(DENSE, DENSE));
        return canvas.snapshot(parameters, null);
    }

    static javafx.scene.paint.Color paint(Color colour) {
        return javafx.scene.paint.Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue(),
                colour.getAlpha() / 255.0);
    }
}

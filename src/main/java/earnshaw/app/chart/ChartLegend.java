package earnshaw.app.chart;

import earnshaw.figure.chart.ChartCurve;
import earnshaw.figure.chart.ChartReading;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Palette;
import earnshaw.problem.Walker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/// The curves of the chart by name, each with its number at the moment; a click puts a curve out or back.
final class ChartLegend extends VBox {

    private static final double WIDTH = 190;
    private static final double SAMPLE = 18;

    private final ChartSight sight;
    private final Label moment = new Label();
    private final Label happened = new Label();
    private final VBox lines = new VBox(1);
    private final Map<String, Label> values = new HashMap<>();
    private List<ChartCurve.Source> named = List.of();
    private @Nullable Palette palette;

    ChartLegend(ChartSight sight) {
        this.sight = sight;
        getStyleClass().add("chart-legend");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        moment.setId("chart-moment-words");
        moment.getStyleClass().add("chart-value");
        happened.getStyleClass().add("caption");
        happened.setWrapText(true);
        happened.managedProperty().bind(happened.textProperty().isNotEmpty());
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("chart-lines");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(moment, happened, scroll);
    }

    /// Names the curves.
    void name(List<ChartCurve> curves, Set<String> out, Palette colours) {
        List<ChartCurve.Source> now = curves.stream().map(ChartCurve::source).toList();
        if (!now.equals(named) || palette != colours) {
            named = now;
            palette = colours;
            values.clear();
            lines.getChildren().setAll(curves.stream().map(curve -> line(curve, colours)).toList());
        }
        lines.lookupAll(".chart-curve").forEach(node -> {
            if (node instanceof ToggleButton button) {
                button.setSelected(!out.contains((String) button.getUserData()));
            }
        });
    }

    private HBox line(ChartCurve curve, Palette colours) {
        String key = curve.source().key();
        Line sample = new Line(0, 0, SAMPLE, 0);
        sample.setStroke(ChartSurface.paint(curve.colour(colours)));
        sample.setStrokeWidth(2);
        if (curve.source().stroke() == Walker.Stroke.DASHED) {
            sample.getStrokeDashArray().addAll(5.0, 3.0);
        }
        String name = new MathText(curve.source().name()).plain();
        ToggleButton button = new ToggleButton(name, sample);
        button.setId("chart-curve-" + key.replace('/', '-'));
        button.setUserData(key);
        button.getStyleClass().addAll("flat", "chart-curve");
        button.setTooltip(new Tooltip("Put this curve out, or back (click, or Space when reached with Tab)"));
        button.setAccessibleText("Curve " + name);
        button.setMinWidth(0);
        button.setOnAction(_ -> sight.turn(key));
        Label value = new Label();
        value.getStyleClass().add("chart-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        values.put(key, value);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(4, button, gap, value);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Shows the numbers at a moment.
    ///
    /// @param words the moment itself
    /// @param event what happened there; empty for nothing
    void read(ChartReading reading, String words, String event) {
        moment.setText(words);
        happened.setText(event);
        Map<String, String> numbers = new HashMap<>();
        reading.points().forEach(point -> numbers.put(point.curve().source().key(), point.words()));
        values.forEach((key, value) -> value.setText(numbers.getOrDefault(key, "")));
    }
}

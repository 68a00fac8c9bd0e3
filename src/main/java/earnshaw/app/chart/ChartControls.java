package earnshaw.app.chart;

import earnshaw.figure.chart.ChartChoice;
import earnshaw.figure.style.MathText;
import earnshaw.problem.Observable;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The controls above the chart: which quantities stand on its axes and how, and what can be done with it.
final class ChartControls extends FlowPane {

    private static final double WIDTH = 150;

    private final ChartSight sight;
    private final ComboBox<Quantity> up = box("chart-up", "Quantity up");
    private final ComboBox<Quantity> across = box("chart-across", "Quantity across");
    private final ToggleButton upLog = log("chart-log-up", "log up", "Logarithmic axis up");
    private final ToggleButton acrossLog = log("chart-log-across", "log across", "Logarithmic axis across");
    private List<Quantity> offered = List.of();
    private boolean filling;

    /// What stands on an axis, and whether a logarithmic axis tells most.
    private record Quantity(String id, String words, boolean logarithmic) {
        @Override
        public String toString() {
            return words;
        }
    }

    /// What the buttons do.
    interface Deeds {
        void zoom(double times);

        void copyData();

        void copyPicture();

        void export();

        void close();
    }

    /// @param key of the action that opens and closes the chart, as a person reads it
    ChartControls(ChartSight sight, Deeds deeds, String key) {
        super(6, 4);
        this.sight = sight;
        getStyleClass().add("chart-controls");
        setRowValignment(javafx.geometry.VPos.CENTER);
        up.valueProperty().subscribe(_ -> choose());
        across.valueProperty().subscribe(_ -> choose());
        upLog.setOnAction(_ -> choose());
        acrossLog.setOnAction(_ -> choose());
        getChildren().addAll(up, new Label("against"), across, upLog, acrossLog,
                button("chart-zoom-in", "Zoom in (wheel, or a box drawn with the mouse)", Feather.ZOOM_IN,
                        () -> deeds.zoom(0.5)),
                button("chart-zoom-out", "Zoom out (wheel)", Feather.ZOOM_OUT, () -> deeds.zoom(2)),
                button("chart-all", "Show everything (double click)", Feather.MAXIMIZE, sight::all),
                button("chart-copy-data", "Copy the numbers in sight as CSV", Feather.COPY, deeds::copyData),
                button("chart-copy-picture", "Copy the chart as a picture", Feather.IMAGE, deeds::copyPicture),
                button("chart-export", "Export this quantity as a figure", Feather.SHARE, deeds::export),
                button("chart-close", "Close the chart (" + key + ")", Feather.X, deeds::close));
        sight.choice().subscribe(this::show);
    }

    private static ComboBox<Quantity> box(String id, String name) {
        ComboBox<Quantity> box = new ComboBox<>();
        box.setId(id);
        box.setPrefWidth(WIDTH);
        box.getStyleClass().add("dense");
        box.setAccessibleText(name);
        box.setTooltip(new Tooltip(name));
        return box;
    }

    private static ToggleButton log(String id, String words, String tip) {
        ToggleButton button = new ToggleButton(words);
        return dressed(button, id, tip);
    }

    private static Button button(String id, String tip, Feather icon, Runnable deed) {
        Button button = dressed(new Button(null, new FontIcon(icon)), id, tip);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setOnAction(_ -> deed.run());
        return button;
    }

    private static <B extends ButtonBase> B dressed(B button, String id, String tip) {
        button.setId(id);
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        if (button instanceof ToggleButton) {
            button.getStyleClass().add("chip");
        }
        return button;
    }

    /// Offers the quantities of a problem.
    void offer(List<Observable> observables) {
        List<Quantity> now = observables.stream()
                .map(one -> new Quantity(one.id(), new MathText(one.title()).plain(), one.logarithmic())).toList();
        if (!now.equals(offered)) {
            offered = now;
            filling = true;
            List<Quantity> all = new ArrayList<>(List.of(
                    new Quantity(ChartChoice.TIME, "Time", false), new Quantity(ChartChoice.STEP, "Step", false)));
            all.addAll(now);
            up.getItems().setAll(now);
            across.getItems().setAll(all);
            filling = false;
            show();
        }
    }

    // Both boxes follow the choice, which something else may have made.
    private void show() {
        filling = true;
        ChartChoice choice = sight.choice().get();
        select(up, choice.up());
        select(across, choice.across());
        upLog.setSelected(choice.upLog());
        acrossLog.setSelected(choice.acrossLog());
        filling = false;
    }

    private static void select(ComboBox<Quantity> box, String id) {
        box.setValue(box.getItems().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null));
    }

    // A quantity that is new comes with the axis that tells most of it.
    private void choose() {
        if (!filling && up.getValue() != null && across.getValue() != null) {
            ChartChoice before = sight.choice().get();
            sight.choice().set(new ChartChoice(across.getValue().id(), up.getValue().id(),
                    across.getValue().id().equals(before.across()) ? acrossLog.isSelected()
                            : across.getValue().logarithmic(),
                    up.getValue().id().equals(before.up()) ? upLog.isSelected() : up.getValue().logarithmic()));
        }
    }
}

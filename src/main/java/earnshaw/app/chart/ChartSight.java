package earnshaw.app.chart;

import earnshaw.figure.chart.ChartChoice;
import earnshaw.figure.chart.ChartCurves;
import earnshaw.figure.chart.ChartScale;
import earnshaw.figure.chart.ChartArea;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What a person has chosen to see in the chart: the quantities, the curves that are put out, and the part in sight.
/// Belongs to the JavaFX thread.
final class ChartSight {

    private static final ChartChoice LOSS = new ChartChoice(ChartChoice.TIME, "loss", false, true);

    private final ObjectProperty<ChartChoice> choice = new SimpleObjectProperty<>(LOSS);
    private final ObjectProperty<Set<String>> out = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Optional<Scales>> scales = new SimpleObjectProperty<>(Optional.empty());

    /// The part of both axes that a person has zoomed to.
    record Scales(ChartScale across, ChartScale up) {}

    ChartSight() {
        choice.subscribe((before, now) -> {
            scales.set(Optional.empty());
            if (!before.up().equals(now.up()) || !before.across().equals(now.across())) {
                out.set(Set.of());
            }
        });
    }

    /// The quantities and how their axes are.
    ObjectProperty<ChartChoice> choice() {
        return choice;
    }

    /// Keys of the curves that are put out.
    ObjectProperty<Set<String>> out() {
        return out;
    }

    /// The part in sight; empty while all is.
    ObjectProperty<Optional<Scales>> scales() {
        return scales;
    }

    /// Puts a curve out, or back.
    void turn(String key) {
        Set<String> now = new HashSet<>(out.get());
        if (!now.remove(key)) {
            now.add(key);
        }
        out.set(Set.copyOf(now));
    }

    /// Shows everything again.
    void all() {
        scales.set(Optional.empty());
    }

    /// Shows another part of both axes.
    void change(ChartArea area, UnaryOperator<ChartScale> across, UnaryOperator<ChartScale> up) {
        scales.set(Optional.of(new Scales(across.apply(area.across()), up.apply(area.up()))));
    }

    /// The plotted part of a surface with what it shows of some curves.
    ChartArea area(ChartCurves curves, Rectangle2D data) {
        return scales.get().map(part -> new ChartArea(data, part.across(), part.up()))
                .orElseGet(() -> new ChartArea(data, curves.across(out.get()), curves.up(out.get())));
    }
}

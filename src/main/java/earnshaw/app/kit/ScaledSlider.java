package earnshaw.app.kit;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Slider;

/// A slider over a range, straight or logarithmic. It gives numbers of three digits; one outside of the range, typed
/// elsewhere, rests at the nearer end.
public record ScaledSlider(double low, double high, boolean log) {

    private static final String SHOWING = "showing";

    /// @param held  told when a hand takes hold of it, and when it lets go
    /// @param moved takes the numbers that a hand chooses
    public Slider slider(Consumer<Boolean> held, DoubleConsumer moved) {
        Slider slider = new Slider(0, 1, 0);
        slider.getStyleClass().add("small");
        slider.valueChangingProperty().subscribe((before, after) -> held.accept(after));
        slider.valueProperty().subscribe((before, after) -> {
            if (!before.equals(after) && slider.getProperties().get(SHOWING) == null) {
                moved.accept(value(after.doubleValue()));
            }
        });
        return slider;
    }

    /// Shows a number unless the slider is in a hand.
    public void show(Slider slider, OptionalDouble value) {
        if (!slider.isValueChanging() && value.isPresent()) {
            slider.getProperties().put(SHOWING, true);
            slider.setValue(position(value.getAsDouble()));
            slider.getProperties().remove(SHOWING);
        }
    }

    double value(double position) {
        double value = log ? low * Math.pow(high / low, position) : low + position * (high - low);
        return Double.parseDouble(String.format(Locale.ROOT, "%.3g", value));
    }

    double position(double value) {
        double share = log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return Math.clamp(share, 0, 1);
    }
}

package earnshaw.scenario;

import earnshaw.schema.Checked;
import earnshaw.schema.Knob;
import earnshaw.schema.Named;
import java.util.OptionalDouble;

/// One panel of a figure.
@Named(title = "Panel", about = "One panel of a figure, in view.figure.panels.")
public record FigurePanel(
        @Knob(doc = "what it shows: scene, potential, or a quantity such as loss", example = "\"scene\"") String show,
        @Knob(doc = "the time it shows; omitted: that of the figure", min = 0) OptionalDouble at,
        @Knob(doc = "what stands above it, TeX between dollar signs", initial = "\"\"") String title,
        @Knob(doc = "lower end of the vertical axis of a plot; omitted: what the curves take") OptionalDouble from,
        @Knob(doc = "upper end of the vertical axis of a plot; omitted: what the curves take") OptionalDouble to,
        @Knob(doc = "the vertical axis of a plot; usual: as the scenario's plots or as suits the quantity",
                initial = "\"usual\"") Scale scale)
        implements Checked {

    /// A vertical axis.
    public enum Scale { USUAL, LINEAR, LOG }

    /// What a panel is called that shows the scene.
    public static final String SCENE = "scene";

    /// What a panel is called that shows the potential.
    public static final String POTENTIAL = "potential";

    @Override
    public void check(Faults faults) {
        boolean ordered = from.isEmpty() || to.isEmpty() || from.getAsDouble() < to.getAsDouble();
        if (!ordered) {
            faults.add("to", String.valueOf(to.getAsDouble()), "a number above from");
        }
        if (scale == Scale.LOG && from.isPresent() && from.getAsDouble() <= 0) {
            faults.add("from", String.valueOf(from.getAsDouble()), "a number above 0 on a logarithmic axis");
        }
    }
}

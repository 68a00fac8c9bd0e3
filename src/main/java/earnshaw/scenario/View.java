package earnshaw.scenario;

import earnshaw.schema.Knob;
import java.util.List;
import java.util.OptionalDouble;

/// How a scenario is looked at. Nothing of it changes a run.
public record View(
        @Knob(doc = "turn of the 3D camera about the vertical axis, radians", initial = "0.6") double yaw,
        @Knob(doc = "tilt of the 3D camera, radians", min = -1.5707963267948966, max = 1.5707963267948966, initial = "0.35") double pitch,
        @Knob(doc = "height of what is seen, in the scene's lengths; omitted: everything fits", min = 0, above = true) OptionalDouble span,
        @Knob(doc = "what stands in the middle; omitted: everything fits", initial = "[]") List<Double> centre,
        @Knob(doc = "trails behind the electrons", initial = "true") boolean trails,
        @Knob(doc = "velocity arrows", initial = "true") boolean arrows,
        @Knob(doc = "names of the charges", initial = "true") boolean labels,
        @Knob(doc = "dotted lines between matched charges", initial = "true") boolean partners,
        @Knob(doc = "grid and axes", initial = "true") boolean grid,
        @Knob(doc = "tint of the potential energy of a further electron, or of the loss", initial = "true") boolean landscape,
        @Knob(doc = "contour lines of the loss", initial = "true") boolean contours,
        @Knob(doc = "what theorems say about places", initial = "true") boolean overlays,
        @Knob(doc = "the loss as a relief in three dimensions", initial = "false") boolean relief,
        @Knob(doc = "the plots, from top to bottom",
                initial = "[{\"show\": \"loss\", \"log\": true}, {\"show\": \"laplacian\"}, {\"show\": \"angle\"}]") List<Plot> plots,
        @Knob(doc = "plot the angle to this proton (counted from 1); 0: to the matched one", min = 0, initial = "0") int angleTo,
        @Knob(doc = "what plots run along", initial = "\"time\"") Along along) {

    /// The horizontal axis of plots.
    public enum Along { TIME, STEP }

    /// The same but for one component.
    ///
    /// @param key   its name
    /// @param value of its very type
    public View with(String key, Object value) {
        return Catalog.schema().with(this, key, value);
    }
}

package earnshaw.scenario;

import earnshaw.problem.field.FieldQuantity;
import earnshaw.problem.field.FieldSource;
import earnshaw.schema.Knob;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How a scenario is looked at. Nothing of it changes a run.
public record View(
        @Knob(title = "Turn, in radians", doc = "turn of the 3D camera about the vertical axis, radians",
                initial = "0.6") double yaw,
        @Knob(title = "Tilt, in radians", doc = "tilt of the 3D camera, radians", min = -1.5707963267948966,
                max = 1.5707963267948966,
                initial = "0.35") double pitch,
        @Knob(title = "Height of what is seen",
                doc = "height of what is seen, in the scene's lengths; omitted: everything fits", min = 0,
                above = true) OptionalDouble span,
        @Knob(title = "What stands in the middle", doc = "what stands in the middle; omitted: everything fits",
                initial = "[]") List<Double> centre,
        @Knob(doc = "trails behind the electrons", initial = "true") boolean trails,
        @Knob(doc = "velocity arrows", initial = "true") boolean arrows,
        @Knob(doc = "names of the charges", initial = "true") boolean labels,
        @Knob(doc = "dotted lines between matched charges", initial = "true") boolean partners,
        @Knob(doc = "grid and axes", initial = "true") boolean grid,
        @Knob(doc = "tint of the potential energy of a further electron, or of the loss",
                initial = "true") boolean landscape,
        @Knob(doc = "what the tint shows of charges; omitted: the energy of a further electron, on screens alone") Optional<FieldQuantity> field,
        @Knob(doc = "the electron whose field it is, counted from 1; 0: the selected one, else a further electron of charge -1",
                min = 0, initial = "0") int fieldOf,
        @Knob(doc = "which charges make the field", initial = "\"all\"") FieldSource source,
        @Knob(title = "Ends of the colours",
                doc = "lower and upper end of the colours; omitted: from the field at the start",
                initial = "[]") List<Double> fieldRange,
        @Knob(title = "Contour lines, about", doc = "how many contour lines a field has, about; 0: none", min = 0,
                max = 60, initial = "12") int levels,
        @Knob(doc = "how the force is drawn", initial = "\"none\"") Lines lines,
        @Knob(doc = "the plane in space on which a field is drawn: facing the eye, across an axis, or free",
                initial = "\"facing\"") Slice slice,
        @Knob(title = "Place of the slice",
                doc = "where that plane stands: from the middle of what is seen, or along the axis",
                initial = "0") double sliceAt,
        @Knob(title = "Direction across the slice", doc = "direction across a free plane; omitted: the third axis",
                initial = "[]") List<Double> normal,
        @Knob(title = "Planes with outlines",
                doc = "parallel planes in space on which outlines of surfaces of equal value are drawn; 0: none",
                min = 0, max = 40, initial = "0") int outlines,
        @Knob(doc = "in place of the tint: where the electron of fieldOf ends up, for every place where it could start",
                initial = "false") boolean basins,
        @Knob(title = "Starts of a basin map", doc = "starts of that map along its longer side, at its finest", min = 8,
                max = 2048,
                initial = "128") int basinSize,
        @Knob(doc = "contour lines of the loss, or of the field", initial = "true") boolean contours,
        @Knob(doc = "what theorems say about places", initial = "true") boolean overlays,
        @Knob(doc = "critical points of the loss as the selected electron moves, else that of fieldOf, else the first one",
                initial = "false") boolean critical,
        @Knob(doc = "the loss as a relief in three dimensions", initial = "false") boolean relief,
        @Knob(doc = "the plots, from top to bottom",
                initial = "[{\"show\": \"loss\", \"log\": true}, {\"show\": \"laplacian\"}, {\"show\": \"angle\"}]") List<Plot> plots,
        @Knob(doc = "plot the angle to this proton (counted from 1); 0: to the matched one", min = 0,
                initial = "0") int angleTo,
        @Knob(doc = "what plots run along", initial = "\"time\"") Along along,
        @Knob(doc = "how the sphere is drawn: as a ball, as a map with equal areas (S^2 alone), or by the angles to two protons",
                initial = "\"ball\"") SphereMap map,
        @Knob(doc = "which directions are seen above three dimensions; omitted: the first three coordinates") Optional<Subspace> subspace,
        @Knob(doc = "small projections onto two coordinates each beside the scene; 0: none", min = 0, max = 6,
                initial = "0") int projections,
        @Knob(title = "Enlargement of the inset",
                doc = "how many times larger an inset shows what is around the selected electron, else the first; omitted: no inset",
                min = 1, above = true) OptionalDouble inset,
        @Knob(doc = "the electron that stays in the middle, counted from 1; 0: none", min = 0,
                initial = "0") int follow,
        @Knob(title = "Home turn and tilt", doc = "yaw and pitch of the home view",
                initial = "[0.6, 0.35]") List<Double> home,
        @Knob(doc = "how depth is drawn in space", initial = "\"perspective\"") Lens lens,
        @Knob(doc = "the page that render and the export page draw; omitted: the scene and the plots",
                elsewhere = "a page is described in the file") Optional<FigurePlan> figure) {

    /// How the force of a field is drawn. `ARROWS` are longer where it is stronger, `DIRECTIONS` are all alike.
    public enum Lines { NONE, ARROWS, DIRECTIONS, STREAMLINES }

    /// A plane through space: across the line of sight, across an axis, or across a direction of its own.
    public enum Slice { FACING, FIRST, SECOND, THIRD, FREE }

    /// How the unit sphere is drawn. `MOLLWEIDE` is an ellipse and `AZIMUTHAL` a disc, each with areas as on the sphere;
    /// `ANGLES` has the angle to the first proton to the right and that to the second one up.
    public enum SphereMap { BALL, MOLLWEIDE, AZIMUTHAL, ANGLES }

    /// Whether what is farther in space looks smaller.
    public enum Lens { PERSPECTIVE, PARALLEL }

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

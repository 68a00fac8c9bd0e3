package earnshaw.figure.field;

import earnshaw.figure.camera.Camera;
import earnshaw.figure.camera.ProjectedBody;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.camera.SampledLandscape;
import earnshaw.figure.ground.ContourLines;
import earnshaw.figure.style.ColourScale;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.Picture;
import earnshaw.problem.field.FieldQuantity;
import earnshaw.problem.field.FieldSampler;
import earnshaw.problem.field.ForceField;
import earnshaw.scenario.View;
import earnshaw.simulation.record.Run;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/// Draws the field that a view asks for under the bodies of a scene.
public final class FieldLayer {

    /// Pair terms looked at for one picture: what a frame can afford. A least eigenvalue costs as much as ten.
    private static final int EFFORT = 120_000;
    private static final int EIGENVALUE_EFFORT = 12_000;

    private static final int FINEST = 84;
    private static final int COARSEST = 20;

    /// On paper nobody waits for a frame: so much finer.
    private static final int PAPER = 3;

    /// Distance of arrows in design units, and of the points between which streamlines interpolate.
    private static final double ARROWS_APART = 34;
    private static final double STREAM_CELL = 10;

    private final Pen pen;
    private final Rectangle2D area;
    private final Projection lens;
    private final double span;
    private final Run run;
    private final View view;
    private final ForceField field;
    private final FieldQuantity quantity;
    private final int electron;
    private final FieldPlace place;
    private final boolean paper;

    private FieldLayer(Pen pen, Rectangle2D area, Projection lens, double span, Run run, View view, ForceField field,
            int chosen) {
        this.pen = pen;
        this.area = area;
        this.lens = lens;
        this.span = span;
        this.run = run;
        this.view = view;
        this.field = field;
        Picture picture = run.picture();
        quantity = view.field().orElse(FieldQuantity.ENERGY);
        electron = electron(picture, view, quantity, chosen);
        place = FieldPlace.of(area, lens, span, picture, view, electron);
        paper = pen.palette().tint() == 0;
    }

    /// Whether a view asks for a field that a run has. On paper a field is drawn where the view names it.
    public static boolean asked(Run run, View view, Style style) {
        return run.picture().landscape() instanceof ForceField
                && (view.field().isPresent() || style.palette().tint() > 0);
    }

    /// Draws tint, contour lines and field lines; the bodies and the grid come over them.
    ///
    /// @param span   of the camera
    /// @param chosen id of the selected electron; 0 for none
    /// @param marks  bodies, which numbers along contour lines avoid
    public static void draw(
            Pen pen, Rectangle2D area, Projection lens, double span, Run run, View view, int chosen,
            List<ProjectedBody> marks) {
        if (run.picture().landscape() instanceof ForceField field) {
            new FieldLayer(pen, area, lens, span, run, view, field, chosen).draw(marks);
        }
    }

    /// Draws the colours with their numbers, over everything else.
    public static void drawBar(Pen pen, Rectangle2D area, Projection lens, double span, Run run, View view,
            int chosen) {
        if (view.landscape() && run.picture().landscape() instanceof ForceField field) {
            FieldLayer layer = new FieldLayer(pen, area, lens, span, run, view, field, chosen);
            ColourBar.draw(pen, area, run.picture().ground(), layer.scale(), layer.title());
        }
    }

    /// Height of what [#barBeside] draws.
    public static double barHeight(Style style) {
        return ColourBar.height(style);
    }

    /// Draws title and colours outside of the scene.
    ///
    /// @param place upper left corner and width of what may be drawn on
    public static void barBeside(Pen pen, Rectangle2D place, Rectangle2D area, Projection lens, double span, Run run,
            View view, int chosen) {
        if (run.picture().landscape() instanceof ForceField field) {
            FieldLayer layer = new FieldLayer(pen, area, lens, span, run, view, field, chosen);
            ColourBar.beside(pen, place.getX(), place.getY(), place.getWidth(), layer.scale(), layer.title());
        }
    }

    /// Where [#drawBar] draws.
    public static Rectangle2D bar(Style style, Rectangle2D area, Ground ground) {
        return ColourBar.place(style, area, ground);
    }

    /// The place of the field under a point of the scene; empty where a view names no field or the field has no place
    /// there.
    public static Optional<double[]> under(Point2D point, Rectangle2D area, Camera camera, Run run, View view,
            int chosen) {
        if (view.field().isEmpty() || !(run.picture().landscape() instanceof ForceField)) {
            return Optional.empty();
        }
        Projection lens = camera.lens(area);
        int electron = electron(run.picture(), view, view.field().get(), chosen);
        FieldPlace place = FieldPlace.of(area, lens, camera.span(), run.picture(), view, electron);
        return place.clip().contains(point) ? Optional.ofNullable(place.under(point.getX(), point.getY()))
                : Optional.empty();
    }

    /// The numbers of the field that a view names at a place; empty where it names none.
    public static Optional<FieldReading> at(double[] place, Run run, View view, int chosen) {
        if (view.field().isEmpty() || !(run.picture().landscape() instanceof ForceField field)) {
            return Optional.empty();
        }
        int electron = electron(run.picture(), view, view.field().get(), chosen);
        FieldQuantity quantity = electron == 0 ? FieldQuantity.ENERGY : FieldQuantity.LOSS;
        double[] energy = new double[1];
        double[] laplacian = new double[1];
        double[] force = new double[place.length];
        field.sampler(quantity, view.source(), electron).at(place, 1, energy);
        field.sampler(FieldQuantity.LAPLACIAN, view.source(), electron).at(place, 1, laplacian);
        field.sampler(FieldQuantity.FORCE, view.source(), electron).force(place, 1, force);
        return Optional.of(new FieldReading(electron == 0 ? "energy" : "loss", place, energy[0], force, laplacian[0]));
    }

    private static int electron(Picture picture, View view, FieldQuantity quantity, int chosen) {
        int asked = view.fieldOf() > 0 ? view.fieldOf() : view.field().isPresent() ? chosen : 0;
        Body body = picture.body(asked);
        if (body != null && body.isElectron()) {
            return asked;
        }
        // The loss is that of some electron of the picture.
        return quantity == FieldQuantity.LOSS
                ? picture.bodies().stream().filter(Body::isElectron).mapToInt(Body::id).findFirst().orElse(0)
                : 0;
    }

    private ColourScale scale() {
        return FieldScale.of(run.walker(), run.picture(), field, quantity, view.source(), electron, view.fieldRange(),
                pen.palette());
    }

    private void draw(List<ProjectedBody> marks) {
        FieldSampler sampler = field.sampler(quantity, view.source(), electron);
        if (place.base().length == 1 || place.base().length == 2 && run.picture().ground() instanceof Ground.Round) {
            profile(sampler);
            return;
        }
        ColourScale scale = scale();
        if (!place.clip().getBounds2D().isEmpty()) {
            surface(sampler, scale, marks);
        }
        FieldSlice slice = place.slice();
        if (slice != null && view.outlines() > 0) {
            new FieldOutlines(pen, lens, span, quantity, scale)
                    .draw(slice, view.outlines(), place.base(), sampler, run.picture().bodies().size());
        }
    }

    // a slice may lie outside of the box that is seen
    private void surface(FieldSampler sampler, ColourScale scale, List<ProjectedBody> marks) {
        int effort = (quantity == FieldQuantity.EIGENVALUE ? EIGENVALUE_EFFORT : EFFORT)
                / Math.max(1, run.picture().bodies().size());
        int side = Math.clamp((int) Math.sqrt(effort), COARSEST, FINEST) * (paper ? PAPER : 1);
        FieldGrid grid = FieldGrid.over(area, Math.max(area.getWidth(), area.getHeight()) / side, place.base().length,
                place::under);
        double[] values = FieldScale.clean(grid.read(sampler), scale);
        if (view.landscape()) {
            FieldTint.draw(pen, area, place.clip(), grid.columns(), grid.cell(), values, scale, paper ? PAPER : 1);
            if (place.slice() != null) {
                pen.stroke(place.clip(), pen.palette().firm(), 0.9);
            }
        }
        try (Pen clipped = Pen.over(pen.g(), area, pen.style())) {
            clipped.g().clip(place.clip());
            lines(clipped, grid, values, scale, marks);
        }
    }

    private void profile(FieldSampler sampler) {
        if (!view.landscape()) {
            return;
        }
        FieldProfile profile = place.base().length == 1 ? FieldProfile.line(pen, area, lens, sampler, scale())
                : FieldProfile.circle(pen, lens, sampler, scale());
        profile.draw(quantity);
        if (view.field().isPresent() && view.lines() != View.Lines.NONE) {
            profile.arrows(field.sampler(FieldQuantity.FORCE, view.source(), electron), view.lines(), strongest());
        }
    }

    // a force whose arrow is the longest
    private double strongest() {
        return FieldScale.of(run.walker(), run.picture(), field, FieldQuantity.FORCE, view.source(), electron,
                List.of(), pen.palette()).high();
    }

    /// How far around the circle a field is drawn.
    public static double around(Style style) {
        return FieldProfile.around(style);
    }

    private void lines(Pen clipped, FieldGrid grid, double[] values, ColourScale scale, List<ProjectedBody> marks) {
        if (view.field().isEmpty()) {
            return;
        }
        SampledLandscape surface = grid.onSurface(values);
        if (view.contours() && view.levels() > 0) {
            ContourLines.draw(clipped, area, surface, levels(scale), marks);
        }
        if (quantity == FieldQuantity.LAPLACIAN || quantity == FieldQuantity.EIGENVALUE) {
            ContourLines.drawZero(clipped, surface);
        }
        if (view.lines() != View.Lines.NONE) {
            double cell = pen.of(view.lines() == View.Lines.STREAMLINES ? STREAM_CELL : ARROWS_APART);
            FieldGrid points = FieldGrid.over(area, cell, place.base().length, place::under);
            double[] vectors = points.forces(field.sampler(FieldQuantity.FORCE, view.source(), electron), lens);
            new FieldLines(clipped, points, vectors, place.clip()).draw(view.lines(), strongest() * lens.scale());
        }
    }

    private List<Double> levels(ColourScale scale) {
        return Ticks.linear(scale.low(), scale.high(), view.levels()).marks().stream()
                .filter(level -> level != 0 || !quantity.signed()).toList();
    }

    private String title() {
        String whose = electron == 0 ? "of a further electron" : "of $" + label() + "$";
        String source = switch (view.source()) {
            case ALL -> "";
            case FIXED -> ", from protons";
            case MOVING -> ", from electrons";
        };
        return switch (quantity) {
            case ENERGY -> "Energy " + whose + source;
            case LOSS -> "Loss with $" + label() + "$ there" + source;
            case FORCE -> "Force on " + whose.substring(3) + source;
            case LAPLACIAN -> "Laplacian " + whose + source;
            case EIGENVALUE -> "Least curvature " + whose + source;
        };
    }

    private String label() {
        Body body = run.picture().body(electron);
        return body == null ? "" : body.label();
    }
}

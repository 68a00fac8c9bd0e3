package earnshaw.figure.scene;

import earnshaw.analysis.ElectronCriticalPoints;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.Landscape;
import earnshaw.problem.LossSurface;
import earnshaw.problem.Picture;
import earnshaw.problem.field.ForceField;
import earnshaw.scenario.View;
import java.util.Arrays;
import java.util.Optional;

/// Which layers a scene has something to draw for. Each method gives the reason for a person why a layer would show
/// nothing; empty where it shows something.
///
/// @param picture what is shown
/// @param view    which layers are asked for
public record SceneLayers(Picture picture, View view) {

    private static final String NO_LANDSCAPE = "this problem has no landscape over places";
    private static final String NO_FIELD = "only charges make a field";

    /// Of the tint.
    public Optional<String> landscape() {
        if (picture.landscape() == Landscape.NONE) {
            return Optional.of(NO_LANDSCAPE);
        }
        if (view.relief() && relief().isEmpty()) {
            return Optional.of("the relief has colours of its own");
        }
        return space() ? named() : Optional.empty();
    }

    /// Of the field of a further or of the selected charge.
    public Optional<String> field() {
        return picture.landscape() instanceof ForceField ? Optional.empty() : Optional.of(NO_FIELD);
    }

    /// Of the charges that make the field.
    public Optional<String> source() {
        return field().or(() -> space() ? named() : Optional.empty());
    }

    /// Of the map that tells where an electron ends up, for every place where it could start.
    public Optional<String> basins() {
        if (picture.ground() instanceof Ground.Flat && picture.landscape() == Landscape.NONE) {
            return Optional.of(NO_LANDSCAPE);
        }
        if (line()) {
            return Optional.of("a line has no room for a map");
        }
        if (view.relief()) {
            return Optional.of("a relief has no room for a map");
        }
        if (view.map() == View.SphereMap.ANGLES && angles().isEmpty()) {
            return Optional.of("the map of fates lies on the ball and its maps of equal areas, not on one by angles");
        }
        return picture.bodies().stream().noneMatch(body -> body.isElectron() && !body.locked())
                ? Optional.of("no electron of this scene can be put elsewhere")
                : Optional.empty();
    }

    private Optional<String> named() {
        return view.field().isEmpty() ? Optional.of("choose a field first") : Optional.empty();
    }

    /// Of a plane through space on which the field lies.
    public Optional<String> slice() {
        return field().or(() -> space() ? Optional.empty() : Optional.of("only a field in space lies on a slice"));
    }

    /// Of a map of the sphere with equal areas.
    public Optional<String> map() {
        return picture.ground() instanceof Ground.Round && picture.ground().dimension() == 3 ? Optional.empty()
                : Optional.of("only the sphere S^2 has a map");
    }

    /// Of a map by the angles to two protons.
    public Optional<String> angles() {
        boolean sphere = picture.ground() instanceof Ground.Round && picture.ground().dimension() > 2;
        boolean protons = picture.body(-1) != null && picture.body(-2) != null;
        return sphere && protons ? Optional.empty() : Optional.of("only a sphere with two protons has these angles");
    }

    /// Of a choice of directions.
    public Optional<String> subspace() {
        return picture.ground().dimension() > 3 ? Optional.empty()
                : Optional.of("all dimensions of this scene are seen");
    }

    /// Of small projections onto two coordinates.
    public Optional<String> projections() {
        return picture.ground().dimension() > 2 ? Optional.empty()
                : Optional.of("all coordinates of this scene are seen at once");
    }

    /// Of what a scene has that is seen from a distance.
    public Optional<String> depth() {
        return space() ? Optional.empty() : Optional.of("only a scene in space has a perspective");
    }

    /// Of an inset around an electron.
    public Optional<String> inset() {
        return picture.bodies().stream().anyMatch(Body::isElectron) ? Optional.empty()
                : Optional.of("there is no electron");
    }

    /// Of contour lines.
    public Optional<String> contours() {
        return picture.landscape() instanceof LossSurface && plane() ? Optional.empty()
                : field().or(() -> line() || circle() ? Optional.of("in one dimension the field is a curve") : named());
    }

    /// Of what theorems say about places.
    public Optional<String> overlays() {
        return picture.overlays().isEmpty() || line() || space()
                ? Optional.of("no theorem says anything about places here")
                : Optional.empty();
    }

    /// Of critical points.
    public Optional<String> critical() {
        return ElectronCriticalPoints.missing(picture);
    }

    /// Of velocity arrows.
    public Optional<String> arrows() {
        boolean still =
                picture.bodies().stream().allMatch(body -> Arrays.stream(body.velocity()).allMatch(v -> v == 0));
        return still ? Optional.of("no body of this scene has a velocity") : Optional.empty();
    }

    /// Of lines between matched charges.
    public Optional<String> partners() {
        return picture.bodies().stream().allMatch(body -> body.partner() == 0)
                ? Optional.of("no electron is matched with a proton")
                : Optional.empty();
    }

    /// Of the loss as a relief.
    public Optional<String> relief() {
        return picture.landscape() instanceof LossSurface && plane()
                ? Optional.empty()
                : Optional.of("only the loss of one neuron in a plane is a surface");
    }

    private boolean circle() {
        return picture.ground() instanceof Ground.Round && picture.ground().dimension() == 2;
    }

    private boolean line() {
        return picture.ground().dimension() == 1;
    }

    private boolean plane() {
        return picture.ground().dimension() == 2 && !circle();
    }

    private boolean space() {
        return picture.ground() instanceof Ground.Flat && picture.ground().dimension() > 2;
    }
}

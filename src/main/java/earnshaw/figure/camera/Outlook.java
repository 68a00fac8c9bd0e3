package earnshaw.figure.camera;

import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.LossSurface;
import earnshaw.problem.Picture;
import earnshaw.scenario.Subspace;
import earnshaw.scenario.View;
import earnshaw.simulation.record.Run;
import java.util.List;
import java.util.Optional;

/// What of a scene a camera looks at, and how it lays it out.
///
/// @param relief the surface that a plane is raised to, about which the eye turns as in space; empty for a flat plane
/// @param space  the directions that are seen of more than three; empty where nothing is hidden
/// @param chart  the flat drawing of a sphere; empty for a ball, and where there is no sphere
/// @param lens   whether what is farther in space looks smaller
/// @param rows   recorded rows from which principal components were found; 0 where none are seen
record Outlook(Optional<LossSurface> relief, Optional<ShownSpace> space, Optional<SphereChart> chart, View.Lens lens,
        int rows) {

    /// Principal components are found again when a run has grown or shrunk by this factor, since that takes long.
    private static final double GROWN = 1.1;

    /// Everything, as it is.
    static final Outlook PLAIN =
            new Outlook(Optional.empty(), Optional.empty(), Optional.empty(), View.Lens.PERSPECTIVE, 0);

    /// What a view asks for.
    static Outlook of(View view, List<Run> runs) {
        return of(view, runs, SubspaceFinder.of(view.subspace(), runs), components(view) ? count(runs) : 0);
    }

    private static Outlook of(View view, List<Run> runs, Optional<ShownSpace> space, int rows) {
        Picture picture = runs.getFirst().picture();
        boolean raised = view.relief() && Math.min(3, picture.ground().dimension()) == 2;
        Optional<LossSurface> relief = raised && picture.landscape() instanceof LossSurface one ? Optional.of(one)
                : Optional.empty();
        return new Outlook(relief, space, chart(view.map(), picture), view.lens(), rows);
    }

    /// The same at a later moment of the runs: what follows the charges is found again.
    Outlook at(View view, List<Run> runs) {
        double count = components(view) ? count(runs) : 0;
        boolean keeps = rows > 0 && space.isPresent() && count < GROWN * rows && count > rows / GROWN;
        return keeps ? of(view, runs, space, rows) : of(view, runs);
    }

    private static boolean components(View view) {
        return view.subspace().orElse(null) instanceof Subspace.Principal;
    }

    private static int count(List<Run> runs) {
        return 1 + runs.stream().flatMap(run -> run.history().segments().stream())
                .mapToInt(segment -> segment.rows().count()).sum();
    }

    /// A map that the ground does not have leaves the ball.
    private static Optional<SphereChart> chart(View.SphereMap map, Picture picture) {
        if (!(picture.ground() instanceof Ground.Round round) || round.dimension() < 3) {
            return Optional.empty();
        }
        return switch (map) {
            case BALL -> Optional.empty();
            case MOLLWEIDE -> round.dimension() == 3 ? Optional.of(EqualAreaMap.MOLLWEIDE) : Optional.empty();
            case AZIMUTHAL -> round.dimension() == 3 ? Optional.of(EqualAreaMap.AZIMUTHAL) : Optional.empty();
            case ANGLES -> angles(picture);
        };
    }

    private static Optional<SphereChart> angles(Picture picture) {
        Body first = picture.body(-1);
        Body second = picture.body(-2);
        return first != null && second != null && AngleMap.possible(first.at(), second.at())
                ? Optional.of(new AngleMap(first.at(), first.label(), second.at(), second.label()))
                : Optional.empty();
    }

    /// How many coordinates are seen of places on a ground.
    static int seen(Ground ground) {
        return Math.min(ShownSpace.SEEN, ground.dimension());
    }
}

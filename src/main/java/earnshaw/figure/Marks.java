package earnshaw.figure;

import earnshaw.problem.Mode;
import earnshaw.simulation.Forecast;
import java.util.Optional;

/// What is marked in a scene beyond the bodies themselves.
///
/// @param selected id of the selected body, 0 for none
/// @param hovered  id of the body under the pointer, 0 for none
/// @param downhill direction of negative curvature at a saddle
/// @param forecast what is to come
public record Marks(int selected, int hovered, Optional<Mode> downhill, Optional<Forecast> forecast) {

    /// Nothing marked, as on paper.
    public static final Marks NONE = new Marks(0, 0);

    public Marks(int selected, int hovered) {
        this(selected, hovered, Optional.empty(), Optional.empty());
    }
}

package earnshaw.problem;

import java.util.List;

/// All that views know of a problem at one state.
///
/// @param bodies    electrons first, then protons, each in the order of the file
public record Picture(Ground ground, List<Body> bodies, Landscape landscape) {

    public Picture {
        bodies = List.copyOf(bodies);
    }

    /// The body with an id, or null when it is gone.
    public Body body(int id) {
        for (Body body : bodies) {
            if (body.id() == id) {
                return body;
            }
        }
        return null;
    }
}

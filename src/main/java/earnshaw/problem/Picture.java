package earnshaw.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that views know of a problem at one state.
///
/// @param bodies   electrons first, then protons, each in the order of the file
/// @param overlays what theorems say about places, drawn over the ground
/// @param bars     numbers that have no place on the ground
public record Picture(Ground ground, List<Body> bodies, Landscape landscape, List<Overlay> overlays,
        List<BarValues> bars) {

    public Picture {
        bodies = List.copyOf(bodies);
        overlays = List.copyOf(overlays);
        bars = List.copyOf(bars);
    }

    /// A picture of bodies alone.
    public Picture(Ground ground, List<Body> bodies, Landscape landscape) {
        this(ground, bodies, landscape, List.of(), List.of());
    }

    /// Several walkers in one picture: the bodies and bars of all, a body they share once; ground, landscape and
    /// overlays of the first.
    ///
    /// @param pictures one or more
    public static Picture together(List<Picture> pictures) {
        return together(pictures, 0);
    }

    /// The same with ground, landscape and overlays of another one.
    ///
    /// @param lead which of them, counted from 0
    public static Picture together(List<Picture> pictures, int lead) {
        Picture first = pictures.get(lead);
        if (pictures.size() == 1) {
            return first;
        }
        List<Body> bodies = new ArrayList<>();
        pictures.forEach(picture -> picture.bodies.stream().filter(Body::isElectron).forEach(bodies::add));
        pictures.forEach(picture -> picture.bodies.stream()
                .filter(body -> bodies.stream().noneMatch(there -> there.id() == body.id()))
                .forEach(bodies::add));
        List<BarValues> bars = pictures.stream().flatMap(picture -> picture.bars.stream()).toList();
        return new Picture(first.ground, bodies, first.landscape, first.overlays, bars);
    }

    /// The body with an id, or null when it is gone.
    public @Nullable Body body(int id) {
        for (Body body : bodies) {
            if (body.id() == id) {
                return body;
            }
        }
        return null;
    }
}

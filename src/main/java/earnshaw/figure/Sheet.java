package earnshaw.figure;

import earnshaw.simulation.Frame;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Scene and plots of a frame laid out on one page: the scene alone, plots below each other beside it, or plots alone.
///
/// @param frame  what is shown; its view says which layers
/// @param camera from where the scene is seen
/// @param shows  `scene` and ids of observables, in the order wanted
public record Sheet(Frame frame, Camera camera, List<String> shows, Style style) implements Figure {

    public Sheet {
        shows = List.copyOf(shows);
    }

    /// A page as its frame's view describes it.
    public static Sheet of(Frame frame, List<String> shows, Style style) {
        Camera camera = Camera.of(frame.scenario().view(), frame.run().picture(), frame.run().history());
        return new Sheet(frame, camera, shows, style);
    }

    /// Height over width at which it looks best.
    public double aspect() {
        return 1;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {}
}

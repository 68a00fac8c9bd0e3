package earnshaw.figure;

import earnshaw.scenario.View;
import earnshaw.simulation.Run;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;

/// The loss drawn small along the whole run, with a mark for every event.
///
/// @param along  what it runs along
/// @param cursor time or step of the crosshair; empty for none
public record Timeline(Run run, View.Along along, Style style, OptionalDouble cursor) implements Figure {

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {}

    /// The time or step under a point; NaN outside.
    public double along(Point2D point, Rectangle2D area) {
        return Double.NaN;
    }
}

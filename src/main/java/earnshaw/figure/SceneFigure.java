package earnshaw.figure;

import earnshaw.scenario.View;
import earnshaw.simulation.Run;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/// The bodies of a run where they stand, with what the view asks for around them.
///
/// @param run    what is shown
/// @param view   which layers; its camera numbers are not read
/// @param camera from where
/// @param style  colours and sizes
/// @param marks  what a person has marked
public record SceneFigure(Run run, View view, Camera camera, Style style, Marks marks) implements Figure {

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {}

    /// The id of the body under a point, 0 for none: electrons before protons, the nearer before the farther.
    public int bodyAt(Point2D point, Rectangle2D area) {
        return 0;
    }
}

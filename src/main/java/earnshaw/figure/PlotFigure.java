package earnshaw.figure;

import earnshaw.scenario.Plot;
import earnshaw.scenario.View;
import earnshaw.simulation.Run;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;

/// One quantity against time or step.
///
/// @param runs   all runs; others than the main one are dimmed
/// @param main   index of the run that matters
/// @param plot   which quantity
/// @param view   what the horizontal axis is, and to which proton angles are measured
/// @param style  colours and sizes
/// @param cursor time or step of the crosshair; empty for none
public record PlotFigure(List<Run> runs, int main, Plot plot, View view, Style style, OptionalDouble cursor)
        implements Figure {

    public PlotFigure {
        runs = List.copyOf(runs);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {}

    /// The time or step under a point; NaN outside of the plotted part of the area.
    public double along(Point2D point, Rectangle2D area) {
        return Double.NaN;
    }
}

package earnshaw.figure.page;

import earnshaw.figure.scene.ScenePanel;
import earnshaw.figure.style.AxisFrame;
import earnshaw.figure.style.AxisPanel;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.KeyEntry;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// A panel of a grid.
///
/// @param head    what stands above it, as [earnshaw.figure.style.MathText]; empty for nothing
/// @param aspect  height over width at which it looks best
/// @param figure  draws it
/// @param entries what the legend says of it
/// @param notes   what the legend says in words alone
public record GridPanel(String head, double aspect, Figure figure, List<KeyEntry> entries, List<String> notes) {

    private static final double PLOT = 0.72;
    private static final double SCENE = 0.9;
    private static final double TOP = 5;
    private static final double RIGHT = 10;

    /// Room above a plot for the names of phases.
    private static final double ABOVE = 15;

    /// Of a scene, with its colour bar and the legend of its basin map below it.
    public static GridPanel of(String head, ScenePanel scene, Style style) {
        Rectangle2D some = new Rectangle2D.Double(0, 0, 100, 100);
        return new GridPanel(head, SCENE, (g, area) -> {
            double below = scene.blocks(area) > 0 ? scene.blocks(area) + style.of(TOP) : 0;
            Rectangle2D panel = new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(),
                    Math.max(1, area.getHeight() - below));
            scene.draw(g, panel);
            if (below > 0) {
                try (Pen pen = Pen.over(g, area, style)) {
                    scene.drawBlocks(pen,
                            new Rectangle2D.Double(area.getX() + style.of(RIGHT), panel.getMaxY() + style.of(TOP),
                                    area.getWidth() - 2 * style.of(RIGHT), below),
                            panel);
                }
            }
        }, scene.entries(some), scene.notes(some));
    }

    /// Of a plot.
    public static GridPanel of(String head, AxisPanel plot, Style style) {
        return new GridPanel(head, PLOT, (g, area) -> {
            double high = area.getHeight() - style.of(ABOVE + AxisFrame.FOOT);
            double left = plot.left(high);
            double x = Math.ceil(area.getX() + left);
            double y = Math.ceil(area.getY() + style.of(ABOVE));
            plot.draw(g, new Rectangle2D.Double(x, y, Math.max(1, Math.floor(area.getMaxX() - style.of(RIGHT)) - x),
                    Math.max(1, Math.floor(y + high) - y)), area.getX(), AxisPanel.Foot.NUMBERS);
        }, plot.entries(), List.of());
    }
}

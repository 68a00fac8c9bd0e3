package earnshaw.figure.style;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// A plot on a page, whose axes the page aligns with those of its neighbours.
public interface AxisPanel {

    /// Room that name and numbers of the vertical axis take at the left.
    double left(double high);

    /// Whether its horizontal axis is that of the neighbours above and below it, so that one row of numbers is enough.
    boolean shared();

    /// Draws it.
    ///
    /// @param data where the curves are
    /// @param left where the room for name and numbers of the vertical axis begins
    /// @param foot whether numbers and name of the horizontal axis stand below
    void draw(Graphics2D g, Rectangle2D data, double left, Foot foot);

    /// What the legend of the page says of its marks.
    List<KeyEntry> entries();

    /// What stands below a plot.
    enum Foot { NUMBERS, NOTHING }
}

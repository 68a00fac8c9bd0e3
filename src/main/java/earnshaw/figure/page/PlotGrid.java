package earnshaw.figure.page;

import earnshaw.figure.style.AxisFrame;
import earnshaw.figure.style.AxisPanel;
import earnshaw.figure.style.AxisPanel.Foot;
import earnshaw.figure.style.Style;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Plots in columns. Those of a column that have their horizontal axis in common share one row of numbers, below the
/// last of them, and all plots of a column begin at the same place.
///
/// @param columns 1 or more
record PlotGrid(List<AxisPanel> panels, int columns, Style style) {

    /// Between two columns, and above every plot, in design units.
    private static final double GAP = 14;
    private static final double HEAD = 15;

    PlotGrid {
        panels = List.copyOf(panels);
    }

    int rows() {
        return Math.ceilDiv(panels.size(), columns);
    }

    /// Its height.
    ///
    /// @param high of every plot
    double height(double high) {
        double foot = 0;
        for (int row = 0; row < rows(); row++) {
            foot += feet(row) ? style.of(AxisFrame.FOOT) : 0;
        }
        return rows() * (high + style.of(HEAD)) + foot;
    }

    /// The height of every plot in a grid of some height.
    double plotHeight(double height) {
        return (height - height(0)) / Math.max(1, rows());
    }

    // Whether some plot of a row has numbers below it.
    private boolean feet(int row) {
        for (int i = row * columns; i < Math.min(panels.size(), (row + 1) * columns); i++) {
            if (foot(i) == Foot.NUMBERS) {
                return true;
            }
        }
        return false;
    }

    private Foot foot(int i) {
        boolean above = i + columns < panels.size() && panels.get(i).shared() && panels.get(i + columns).shared();
        return above ? Foot.NOTHING : Foot.NUMBERS;
    }

    /// Where the cell behind the last plot is, in a grid with its upper left corner at the origin; an empty rectangle where
    /// the last row is full.
    Rectangle2D spare(double wide, double height) {
        int free = rows() * columns - panels.size();
        if (free == 0 || rows() < 1) {
            return new Rectangle2D.Double();
        }
        double cell = cell(wide);
        double high = plotHeight(height) + style.of(HEAD);
        double top = top(rows() - 1, plotHeight(height));
        double left = (columns - free) * (cell + style.of(GAP));
        return new Rectangle2D.Double(left, top, wide - left, high);
    }

    private double cell(double wide) {
        return (wide - (columns - 1) * style.of(GAP)) / columns;
    }

    private double top(int row, double high) {
        double top = 0;
        for (int i = 0; i < row; i++) {
            top += high + style.of(HEAD) + (feet(i) ? style.of(AxisFrame.FOOT) : 0);
        }
        return top;
    }

    void draw(Graphics2D g, Rectangle2D area) {
        double high = plotHeight(area.getHeight());
        double cell = cell(area.getWidth());
        for (int column = 0; column < columns; column++) {
            double room = 0;
            for (int i = column; i < panels.size(); i += columns) {
                room = Math.max(room, panels.get(i).left(high));
            }
            double left = area.getX() + column * (cell + style.of(GAP));
            for (int i = column; i < panels.size(); i += columns) {
                double top = area.getY() + top(i / columns, high) + style.of(HEAD);
                panels.get(i).draw(g, whole(left + room, top, left + cell - style.of(8), top + high), left, foot(i));
            }
        }
    }

    // JFreeChart draws on whole units within what it is given; what is drawn beside the curves must have them too.
    private static Rectangle2D whole(double left, double top, double right, double low) {
        double x = Math.ceil(left);
        double y = Math.ceil(top);
        return new Rectangle2D.Double(x, y, Math.max(1, Math.floor(right) - x), Math.max(1, Math.floor(low) - y));
    }
}

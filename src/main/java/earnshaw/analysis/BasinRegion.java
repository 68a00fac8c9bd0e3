package earnshaw.analysis;

import java.util.Optional;

/// The places from which a basin map starts an electron, laid out in a rectangle. Two numbers name a place: `x` to the
/// right and `y` upwards.
public interface BasinRegion {

    /// The least `x`.
    double left();

    /// The least `y`.
    double low();

    /// From the least `x` to the largest.
    double width();

    /// From the least `y` to the largest.
    double height();

    /// The place that two numbers name, as many coordinates as the ground has; empty where they name none.
    Optional<double[]> place(double x, double y);

    /// The two numbers of a place, or of the place of the region that lies nearest to it; empty where it cannot be seen
    /// from the region's side.
    Optional<double[]> over(double[] place);

    /// Whether the same two numbers name the same place in another region.
    boolean alike(BasinRegion other);

    /// Whether the places end at a rim that is round, inside of the rectangle.
    default boolean round() {
        return false;
    }

    /// Starts in a row.
    ///
    /// @param size starts along the longer side
    default int columns(int size) {
        return Math.max(1, (int) Math.round(size * width() / Math.max(width(), height())));
    }

    /// Starts in a column.
    ///
    /// @param size starts along the longer side
    default int rows(int size) {
        return Math.max(1, (int) Math.round(size * height() / Math.max(width(), height())));
    }

    /// The `x` of a column.
    default double x(int column, int size) {
        return left() + width() * (column + 0.5) / columns(size);
    }

    /// The `y` of a row, counted from the top.
    default double y(int row, int size) {
        return low() + height() * (1 - (row + 0.5) / rows(size));
    }

    /// Which start's cell two numbers lie in, row by row from the top; -1 outside of the region.
    default int cell(double x, double y, int size) {
        double across = (x - left()) / width();
        double down = 1 - (y - low()) / height();
        if (!(across >= 0 && across < 1 && down >= 0 && down < 1)) {
            return -1;
        }
        return (int) (down * rows(size)) * columns(size) + (int) (across * columns(size));
    }
}

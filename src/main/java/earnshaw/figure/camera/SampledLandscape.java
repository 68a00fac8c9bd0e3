package earnshaw.figure.camera;

import earnshaw.problem.Landscape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// A landscape on a square grid of places in a plane, bilinear between them.
public final class SampledLandscape {

    /// Landscapes that stay in memory, since most of them are drawn again and again.
    private static final int KEPT = 24;

    private static final Map<Key, SampledLandscape> MEMORY = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SampledLandscape> eldest) {
            return size() > KEPT;
        }
    };

    private final double left;
    private final double low;
    private final double step;
    private final int columns;
    private final int rows;
    private final double[] values;

    private record Key(Landscape landscape, double left, double low, double right, double high, int side) {}

    private SampledLandscape(Key key) {
        left = key.left;
        low = key.low;
        step = Math.max(key.right - key.left, key.high - key.low) / key.side;
        columns = (int) Math.ceil((key.right - key.left) / step - 1e-9) + 1;
        rows = (int) Math.ceil((key.high - key.low) / step - 1e-9) + 1;
        values = new double[columns * rows];
        double[] place = new double[2];
        for (int i = 0; i < values.length; i++) {
            place[0] = x(i % columns);
            place[1] = y(i / columns);
            values[i] = key.landscape.at(place.clone());
        }
    }

    /// Values that somebody has sampled.
    ///
    /// @param values row by row from the lowest, `columns` numbers each; NaN where there is none
    public static SampledLandscape of(double left, double low, double step, int columns, double[] values) {
        return new SampledLandscape(left, low, step, columns, values.length / columns, values);
    }

    private SampledLandscape(double left, double low, double step, int columns, int rows, double[] values) {
        this.left = left;
        this.low = low;
        this.step = step;
        this.columns = columns;
        this.rows = rows;
        this.values = values;
    }

    /// A rectangle of places.
    ///
    /// @param side cells along its longer side
    public static SampledLandscape of(Landscape landscape, double left, double low, double right, double high,
            int side) {
        Key key = new Key(landscape, left, low, right, high, side);
        // Held while it is sampled: of two threads that want the same the second waits, which is what it would do
        // anyway.
        synchronized (MEMORY) {
            SampledLandscape known = MEMORY.get(key);
            if (known == null) {
                known = new SampledLandscape(key);
                MEMORY.put(key, known);
            }
            return known;
        }
    }

    /// Places in a row of the grid.
    public int columns() {
        return columns;
    }

    /// How many rows the grid has.
    public int rows() {
        return rows;
    }

    /// First coordinate of a column.
    public double x(int column) {
        return left + column * step;
    }

    /// Second coordinate of a row.
    public double y(int row) {
        return low + row * step;
    }

    /// The number at a place of the grid; NaN where there is none.
    public double value(int column, int row) {
        return values[row * columns + column];
    }

    /// The value at a place, that at the border beyond it.
    public double at(double x, double y) {
        double u = Math.clamp((x - left) / step, 0, columns - 1);
        double v = Math.clamp((y - low) / step, 0, rows - 1);
        int column = Math.min((int) u, columns - 2);
        int row = Math.min((int) v, rows - 2);
        double lower = value(column, row) + (u - column) * (value(column + 1, row) - value(column, row));
        double upper = value(column, row + 1) + (u - column) * (value(column + 1, row + 1) - value(column, row + 1));
        return lower + (v - row) * (upper - lower);
    }

    /// All values that are finite, smallest first.
    public double[] sorted() {
        return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    }
}

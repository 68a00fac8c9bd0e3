package earnshaw.simulation.record;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The numbers of a row. A number is worked out when somebody asks for it, and then kept: most rows of a long run are
/// dropped before anybody has looked at them.
///
/// Any thread may ask. Two that ask for the same number at once write the same bytes.
public final class RowNumbers {

    // Stands where a number has not been worked out. No calculation gives this NaN.
    private static final double UNKNOWN = Double.longBitsToDouble(0x7ff8_0ea4_5a20_0001L);

    private final @Nullable Source source;
    private volatile double @Nullable [] numbers;

    /// Works out the numbers of one row.
    public interface Source {

        /// How many numbers the row has.
        int width();

        /// Writes the number of a column, and those of other columns that come with it.
        ///
        /// @param numbers as many as [#width]
        void read(int column, double[] numbers);
    }

    private RowNumbers(@Nullable Source source, double @Nullable [] numbers) {
        this.source = source;
        this.numbers = numbers;
    }

    /// Numbers that are known.
    ///
    /// @param numbers never written afterwards
    public static RowNumbers of(double... numbers) {
        return new RowNumbers(null, numbers);
    }

    /// Numbers that are worked out when somebody asks for them.
    public static RowNumbers from(Source source) {
        return new RowNumbers(source, null);
    }

    /// The number of a column; NaN where not defined.
    public double get(int column) {
        double[] known = numbers;
        if (known != null && (source == null || isKnown(known[column]))) {
            return known[column];
        }
        return read(column)[column];
    }

    /// All numbers; not to be written.
    public double[] all() {
        for (int column = 0; column < width(); column++) {
            get(column);
        }
        return known();
    }

    /// How many there are.
    public int width() {
        double[] known = numbers;
        return known != null ? known.length : source == null ? 0 : source.width();
    }

    private double[] known() {
        double[] known = numbers;
        return known == null ? new double[0] : known;
    }

    private synchronized double[] read(int column) {
        double[] row = numbers;
        if (row == null) {
            row = new double[width()];
            Arrays.fill(row, UNKNOWN);
        }
        if (source != null && !isKnown(row[column])) {
            source.read(column, row);
        }
        numbers = row;
        return row;
    }

    /// Whether a number of a row has been worked out and is not defined.
    public static boolean isUndefined(double number) {
        return Double.isNaN(number) && isKnown(number);
    }

    private static boolean isKnown(double number) {
        return Double.doubleToRawLongBits(number) != Double.doubleToRawLongBits(UNKNOWN);
    }
}

package earnshaw.figure.plot;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// One curve of a plot: numbers against time or step, thinned to what the surface can show. A number that is not
/// defined is a gap.
///
/// @param body  id of its electron, 0 when it belongs to the run as a whole
/// @param sum   whether it is the sum of others
/// @param run   index of its run
/// @param x     rising
/// @param y     as many; NaN is a gap
record Series(int body, boolean sum, int run, double[] x, double[] y) {

    /// The value at a place between two points, on the straight line between them; NaN outside.
    double at(double place) {
        if (x.length == 0 || !(place >= x[0]) || place > x[x.length - 1]) {
            return Double.NaN;
        }
        int found = Arrays.binarySearch(x, place);
        if (found >= 0) {
            return y[found];
        }
        int after = -found - 1;
        double share = (place - x[after - 1]) / (x[after] - x[after - 1]);
        return y[after - 1] + share * (y[after] - y[after - 1]);
    }

    /// The same without points that lie on the way between others, within a tolerance in the units of the two
    /// functions, which give a point's place on the surface; `vertical` gives NaN for a gap.
    Series simplified(DoubleUnaryOperator horizontal, DoubleUnaryOperator vertical, double tolerance) {
        Thinning kept = new Thinning(0, 0);
        double startX = Double.NaN;
        double startY = Double.NaN;
        double least = Double.NEGATIVE_INFINITY;
        double most = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            double atX = horizontal.applyAsDouble(x[i]);
            double atY = vertical.applyAsDouble(y[i]);
            // The slopes from the last kept point that pass all points since within the tolerance.
            double slope = (atY - startY) / (atX - startX);
            boolean straight = atX > startX && slope >= least && slope <= most;
            if (!straight) {
                if (i > 0) {
                    kept.add(x[i - 1], y[i - 1]);
                    startX = horizontal.applyAsDouble(x[i - 1]);
                    startY = vertical.applyAsDouble(y[i - 1]);
                } else {
                    kept.add(x[i], y[i]);
                    startX = atX;
                    startY = atY;
                }
                least = Double.NEGATIVE_INFINITY;
                most = Double.POSITIVE_INFINITY;
            }
            if (atX > startX) {
                least = Math.max(least, (atY - tolerance - startY) / (atX - startX));
                most = Math.min(most, (atY + tolerance - startY) / (atX - startX));
            }
        }
        if (x.length > 1) {
            kept.add(x[x.length - 1], y[x.length - 1]);
        }
        return kept.done(body, sum, run);
    }

    double last() {
        return y.length == 0 ? Double.NaN : y[y.length - 1];
    }

    /// Takes points from left to right and keeps, of those that share a column of the surface, the lowest and the
    /// highest, so that no peak is lost.
    static final class Thinning {

        private final double origin;
        private final double column;
        private double[] x = new double[64];
        private double[] y = new double[64];
        private int count;
        private long current = Long.MIN_VALUE;
        private int start;

        /// @param origin where the first column begins
        /// @param column width of a column, 0 to keep every point
        Thinning(double origin, double column) {
            this.origin = origin;
            this.column = column;
        }

        void add(double atX, double atY) {
            long own = column > 0 ? (long) Math.floor((atX - origin) / column) : Long.MAX_VALUE;
            boolean crowded = own == current && column > 0 && count - start >= 4;
            if (own != current) {
                current = own;
                start = count;
            }
            if (crowded && !Double.isNaN(atY) && !Double.isNaN(y[count - 1])) {
                replace(atX, atY);
            } else {
                append(atX, atY);
            }
        }

        // Of a full column the points stand as first, two extremes in their order, last; the last moves on.
        private void replace(double atX, double atY) {
            double last = y[count - 1];
            int low = y[count - 3] <= y[count - 2] ? count - 3 : count - 2;
            int high = low == count - 3 ? count - 2 : count - 3;
            if (last < y[low] || last > y[high]) {
                int gone = last < y[low] ? low : high;
                if (gone == count - 3) {
                    x[count - 3] = x[count - 2];
                    y[count - 3] = y[count - 2];
                }
                x[count - 2] = x[count - 1];
                y[count - 2] = last;
            }
            x[count - 1] = atX;
            y[count - 1] = atY;
        }

        private void append(double atX, double atY) {
            if (count == x.length) {
                x = Arrays.copyOf(x, 2 * count);
                y = Arrays.copyOf(y, 2 * count);
            }
            x[count] = atX;
            y[count++] = atY;
        }

        Series done(int body, boolean sum, int run) {
            return new Series(body, sum, run, Arrays.copyOf(x, count), Arrays.copyOf(y, count));
        }
    }
}

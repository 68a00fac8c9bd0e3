package earnshaw.figure.chart;

import java.util.Arrays;

/// Thins curves to what the pixels show, so that a curve costs by the width of the surface and not by its rows.
final class ChartThinning {

    /// Points of a curve that does not rise which are closer on the surface are not told apart.
    private static final double APART = 0.5;

    private double[] x = new double[256];
    private double[] y = new double[256];
    private int count;

    private ChartThinning() {}

    /// The points of a curve that a surface shows, in the numbers that its axes show.
    ///
    /// @return the numbers across and the numbers up
    static double[][] of(ChartCurve curve, ChartCurves curves, ChartArea area) {
        ChartThinning thinning = new ChartThinning();
        if (curves.choice().rises()) {
            thinning.rising(curve, curves.upFactor(), area);
        } else {
            thinning.wandering(curve, curves.acrossFactor(), curves.upFactor(), area);
        }
        return new double[][] {Arrays.copyOf(thinning.x, thinning.count), Arrays.copyOf(thinning.y, thinning.count)};
    }

    // Of the rows in one column of pixels stay the first, the lowest, the highest and the last, in their order.
    private void rising(ChartCurve curve, double factor, ChartArea area) {
        int from = Math.max(0, first(curve.x(), area.across().from()) - 1);
        int to = Math.min(curve.x().length, first(curve.x(), Math.nextUp(area.across().to())) + 1);
        int row = from;
        while (row < to) {
            long column = column(curve.x()[row], area);
            int low = row;
            int high = row;
            int next = row;
            while (next < to && column(curve.x()[next], area) == column && !Double.isNaN(curve.y()[next])) {
                low = curve.y()[next] < curve.y()[low] ? next : low;
                high = curve.y()[next] > curve.y()[high] ? next : high;
                next++;
            }
            if (next == row) {
                add(curve.x()[row], Double.NaN);
                next++;
            } else {
                int last = next - 1;
                for (int kept : new int[] {row, Math.min(low, high), Math.max(low, high), last}) {
                    if (count == 0 || kept == row || x[count - 1] != curve.x()[kept]
                            || y[count - 1] != factor * curve.y()[kept]) {
                        add(curve.x()[kept], factor * curve.y()[kept]);
                    }
                }
            }
            row = next;
        }
    }

    private static long column(double across, ChartArea area) {
        return (long) Math.floor(area.x(across));
    }

    // The index of the first number at or above a bound.
    private static int first(double[] rising, double bound) {
        int low = 0;
        int high = rising.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rising[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void wandering(ChartCurve curve, double acrossFactor, double upFactor, ChartArea area) {
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int row = 0; row < curve.x().length; row++) {
            double across = acrossFactor * curve.x()[row];
            double up = upFactor * curve.y()[row];
            double atX = area.x(across);
            double atY = area.y(up);
            boolean close = Math.abs(atX - lastX) < APART && Math.abs(atY - lastY) < APART;
            if (!close || row == curve.x().length - 1) {
                add(across, up);
                lastX = atX;
                lastY = atY;
            }
        }
    }

    private void add(double across, double up) {
        if (count == x.length) {
            x = Arrays.copyOf(x, 2 * count);
            y = Arrays.copyOf(y, 2 * count);
        }
        x[count] = across;
        y[count++] = up;
    }
}

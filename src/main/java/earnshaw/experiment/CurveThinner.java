package earnshaw.experiment;

import java.util.Arrays;

/// Takes one number after the other and keeps a curve of a few hundred points: the first number as it is, behind it the
/// means of equally many numbers each, at the place of the last of them. Undefined numbers are left out.
final class CurveThinner {

    /// The first and a number of others that halves.
    private static final int MOST = 1 + 400;

    private final String show;
    private final double[] at = new double[MOST];
    private final double[] values = new double[MOST];
    private int count;
    private long share = 1;
    private long held;
    private double sum;
    private double place;

    /// @param show id of the quantity
    CurveThinner(String show) {
        this.show = show;
    }

    String show() {
        return show;
    }

    void add(double atNext, double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        held++;
        sum += value;
        place = atNext;
        if (count == 0 || held == share) {
            at[count] = place;
            values[count++] = sum / held;
            held = 0;
            sum = 0;
        }
        if (count == MOST) {
            halve();
        }
    }

    // The points behind the first are joined two by two.
    private void halve() {
        for (int i = 1; 2 * i < count; i++) {
            at[i] = at[2 * i];
            values[i] = (values[2 * i - 1] + values[2 * i]) / 2;
        }
        count = 1 + (count - 1) / 2;
        share *= 2;
    }

    ThinnedCurve curve() {
        boolean rest = held > 0;
        double[] places = Arrays.copyOf(at, rest ? count + 1 : count);
        double[] numbers = Arrays.copyOf(values, places.length);
        if (rest) {
            places[count] = place;
            numbers[count] = sum / held;
        }
        return new ThinnedCurve(show, places, numbers);
    }
}

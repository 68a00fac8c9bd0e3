package earnshaw.figure;

import java.util.ArrayList;
import java.util.List;

/// Where an axis has its marks, and what stands beside them.
///
/// @param step   distance between two marks
/// @param marks  places, rising
/// @param labels what stands there, as [MathText]; empty where nothing does
record Ticks(double step, List<Double> marks, List<String> labels) {

    /// Marks may stand so much closer than asked for if that makes the numbers rounder.
    private static final double SLACK = 0.85;

    private static final double[] TENS = {1, 2, 5, 10};
    private static final double[] ANGLES = {1, 2, 5, 10, 15, 30, 45, 60, 90, 180, 360};

    Ticks {
        marks = List.copyOf(marks);
        labels = List.copyOf(labels);
    }

    /// Marks at 1, 2 or 5 times a power of ten.
    ///
    /// @param most how many at most
    static Ticks linear(double from, double to, double most) {
        double least = (to - from) / most;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double step = 10 * power;
        for (double factor : TENS) {
            if (factor * power >= least * SLACK) {
                step = factor * power;
                break;
            }
        }
        return stepped(from, to, step, "");
    }

    /// Marks of an axis in degrees, at angles a person knows.
    static Ticks degrees(double from, double to, double most) {
        double least = (to - from) / most;
        if (least < ANGLES[0]) {
            Ticks fine = linear(from, to, most);
            return stepped(from, to, fine.step, "°");
        }
        double step = ANGLES[ANGLES.length - 1];
        for (double angle : ANGLES) {
            if (angle >= least * SLACK) {
                step = angle;
                break;
            }
        }
        return stepped(from, to, step, "°");
    }

    private static Ticks stepped(double from, double to, double step, String unit) {
        List<Double> marks = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        double slack = step * 1e-9;
        for (long i = (long) Math.ceil((from - slack) / step); i * step <= to + slack; i++) {
            double mark = i * step;
            marks.add(mark);
            boolean plain = decimals <= 4 && Math.abs(mark) < 1e6;
            labels.add((plain || i == 0 ? Numerals.fixed(mark, i == 0 ? 0 : decimals) : Numerals.of(mark, 2)) + unit);
        }
        return new Ticks(step, marks, labels);
    }

    /// Marks at powers of ten, or at 1, 2 and 5 times such where fewer than two powers are in sight.
    static Ticks decades(double from, double to, double most) {
        int low = (int) Math.ceil(Math.log10(from) - 1e-9);
        int high = (int) Math.floor(Math.log10(to) + 1e-9);
        List<Double> marks = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        if (high - low >= 1) {
            int stride = Math.max(1, (int) Math.ceil((high - low + 1) / most));
            for (int power = low; power <= high; power++) {
                if (Math.floorMod(power, stride) == 0) {
                    marks.add(Math.pow(10, power));
                    labels.add("$10^{" + power + "}$");
                }
            }
            return new Ticks(1, marks, labels);
        }
        if (to / from < 3) {
            return linear(from, to, most);
        }
        for (int power = low - 1; power <= high; power++) {
            for (double factor : new double[] {1, 2, 5}) {
                double mark = factor * Math.pow(10, power);
                if (mark >= from * (1 - 1e-9) && mark <= to * (1 + 1e-9)) {
                    marks.add(mark);
                    labels.add(Numerals.of(mark, 1));
                }
            }
        }
        return new Ticks(1, marks, labels);
    }
}

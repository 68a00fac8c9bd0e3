package earnshaw.figure.style;

import java.util.ArrayList;
import java.util.List;

/// Where an axis has its marks, and what stands beside them.
///
/// @param step   distance between two marks
/// @param marks  places, rising
/// @param labels what stands there, as [MathText]; empty where nothing does
/// @param offset what is to be added to the labels, as [MathText], where the whole numbers would be too long to read;
///               empty where the labels are whole
public record Ticks(double step, List<Double> marks, List<String> labels, String offset) {

    /// Marks may stand so much closer than asked for if that makes the numbers rounder.
    private static final double SLACK = 0.85;

    private static final double[] TENS = {1, 2, 5, 10};
    private static final double[] ANGLES = {1, 2, 5, 10, 15, 30, 45, 60, 90, 180, 360};

    /// A range so small beside its ends has no two numbers that could be told apart.
    private static final double FINEST = 1e-14;

    /// Longer labels do not fit beside an axis.
    private static final int LONGEST = 7;

    /// So many digits still read well beside a power of ten.
    private static final int DIGITS = 3;

    public Ticks {
        marks = List.copyOf(marks);
        labels = List.copyOf(labels);
    }

    /// Marks with whole labels.
    public Ticks(double step, List<Double> marks, List<String> labels) {
        this(step, marks, labels, "");
    }

    /// Marks at 1, 2 or 5 times a power of ten, two or more.
    ///
    /// @param most how many at most, as far as that leaves two
    public static Ticks linear(double from, double to, double most) {
        double least = (to - from) / most;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double step = 10 * power;
        for (double factor : TENS) {
            if (factor * power >= least * SLACK) {
                step = factor * power;
                break;
            }
        }
        return two(from, to, step, "");
    }

    // the same with a finer step where fewer than two marks lie in the range
    private static Ticks two(double from, double to, double step, String unit) {
        double fine = step;
        Ticks ticks = stepped(from, to, fine, unit);
        while (ticks.marks.size() < 2 && to - from > FINEST * Math.max(Math.abs(from), Math.abs(to))) {
            fine = finer(fine);
            ticks = stepped(from, to, fine, unit);
        }
        return ticks;
    }

    // the step before it in 1, 2, 5, 10, ...
    private static double finer(double step) {
        double power = Math.pow(10, power(step));
        double factor = step / power;
        return factor > 4 ? 2 * power : factor > 1.5 ? power : power / 2;
    }

    /// Marks of an axis in degrees, at angles a person knows.
    public static Ticks degrees(double from, double to, double most) {
        double least = (to - from) / most;
        if (least < ANGLES[0] || least > ANGLES[ANGLES.length - 1]) {
            Ticks fine = linear(from, to, most);
            return two(from, to, fine.step, "°");
        }
        double step = ANGLES[ANGLES.length - 1];
        for (double angle : ANGLES) {
            if (angle >= least * SLACK) {
                step = angle;
                break;
            }
        }
        Ticks ticks = stepped(from, to, step, "°");
        for (int i = ANGLES.length - 1; i >= 0 && ticks.marks.size() < 2; i--) {
            ticks = ANGLES[i] < step ? stepped(from, to, ANGLES[i], "°") : ticks;
        }
        return ticks.marks.size() < 2 ? two(from, to, ANGLES[0], "°") : ticks;
    }

    private static Ticks stepped(double from, double to, double step, String unit) {
        List<Double> marks = new ArrayList<>();
        double slack = step * 1e-9;
        for (long i = (long) Math.ceil((from - slack) / step); i * step <= to + slack; i++) {
            marks.add(i * step);
        }
        double largest = Math.max(step, marks.stream().mapToDouble(Math::abs).max().orElse(0));
        boolean plain = decimals(step) <= 4 && largest < 1e6;
        int digits = Math.max(2, power(largest) - grain(step) + 1);
        return new Ticks(step, marks, labels(marks, step, plain, digits, unit));
    }

    /// The same with an offset where the range is so small beside the values that their labels do not fit beside an
    /// axis. Marks that are not evenly apart keep their labels.
    ///
    /// @param unit that stands behind every number
    public Ticks shortened(String unit) {
        double largest = marks.stream().mapToDouble(Math::abs).max().orElse(0);
        boolean crowded = power(Math.max(largest, step)) - power(step) >= DIGITS
                && labels.stream().anyMatch(label -> label.length() - unit.length() > LONGEST);
        if (!crowded || marks.size() < 2 || !isEven()) {
            return this;
        }
        double ten = Math.pow(10, power(marks.getLast() - marks.getFirst()) + 1);
        double offset = Math.floor(marks.getFirst() / ten + 1e-6) * ten;
        if (offset == 0) {
            return this;
        }
        double digit = Math.pow(10, grain(step));
        List<Double> rests = marks.stream().map(mark -> Math.rint((mark - offset) / digit) * digit).toList();
        double most = Math.max(step, rests.stream().mapToDouble(Math::abs).max().orElse(0));
        return new Ticks(step, marks,
                labels(rests, step, decimals(step) <= 4, Math.max(2, power(most) - grain(step) + 1), unit),
                NumberLabels.of(offset, power(Math.abs(offset)) - power(ten) + 1) + unit + " +");
    }

    private boolean isEven() {
        for (int i = 1; i < marks.size(); i++) {
            if (Math.abs(marks.get(i) - marks.get(i - 1) - step) > step * 1e-6 + 4 * Math.ulp(marks.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> labels(List<Double> marks, double step, boolean plain, int digits, String unit) {
        return marks.stream()
                .map(mark -> (mark == 0 ? "0" : plain ? NumberLabels.fixed(mark, decimals(step))
                        : NumberLabels.of(mark, digits)) + unit)
                .toList();
    }

    // the power of ten of the last digit of a step: 0 for 15
    private static int grain(double step) {
        double factor = step / Math.pow(10, power(step));
        return Math.abs(factor - Math.rint(factor)) > 1e-6 ? power(step) - 1 : power(step);
    }

    private static int power(double value) {
        return (int) Math.floor(Math.log10(value) + 1e-9);
    }

    private static int decimals(double step) {
        return Math.max(0, -power(step));
    }

    /// Marks at powers of ten, or at 1, 2 and 5 times such where fewer than two powers are in sight.
    ///
    /// @param unit what stands behind every number
    public static Ticks decades(double from, double to, double most, String unit) {
        int low = (int) Math.ceil(Math.log10(from) - 1e-9);
        int high = (int) Math.floor(Math.log10(to) + 1e-9);
        List<Double> marks = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        if (high - low >= 1) {
            int stride = Math.max(1, (int) Math.ceil((high - low + 1) / most));
            while (stride > 1 && Math.floorDiv(high, stride) - Math.ceilDiv(low, stride) < 1) {
                stride--;
            }
            for (int power = low; power <= high; power++) {
                if (Math.floorMod(power, stride) == 0) {
                    marks.add(Math.pow(10, power));
                    labels.add("$10^{" + power + "}$" + unit);
                }
            }
            return new Ticks(1, marks, labels);
        }
        if (to / from < 3) {
            return two(from, to, linear(from, to, most).step, unit);
        }
        for (int power = low - 1; power <= high; power++) {
            for (double factor : new double[] {1, 2, 5}) {
                double mark = factor * Math.pow(10, power);
                if (mark >= from * (1 - 1e-9) && mark <= to * (1 + 1e-9)) {
                    marks.add(mark);
                    labels.add(NumberLabels.of(mark, 1) + unit);
                }
            }
        }
        return marks.size() < 2 ? two(from, to, linear(from, to, most).step, unit) : new Ticks(1, marks, labels);
    }
}

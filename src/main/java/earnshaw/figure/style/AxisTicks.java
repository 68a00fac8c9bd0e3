package earnshaw.figure.style;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// Ticks of an axis on a page, three or more wherever the numbers of the axis can be told apart.
public final class AxisTicks {

    private static final int FEWEST = 3;

    /// More marks are asked for step by step until there are enough.
    private static final double FINER = 1.2;
    private static final int TRIES = 16;

    /// Marks within a decade, coarse to fine, for logarithmic axes with fewer than three powers of ten.
    private static final double[][] FACTORS = {{1, 2, 5}, {1, 1.5, 2, 3, 4, 6, 8}};

    private AxisTicks() {}

    /// The coarsest that have enough marks.
    ///
    /// @param most  as many as there is room for
    /// @param ticks for a number of marks at most
    public static Ticks enough(double most, DoubleFunction<Ticks> ticks) {
        double asked = most;
        Ticks best = ticks.apply(asked);
        for (int i = 0; i < TRIES && best.marks().size() < FEWEST; i++) {
            asked *= FINER;
            Ticks finer = ticks.apply(asked);
            best = finer.marks().size() > best.marks().size() ? finer : best;
        }
        return best;
    }

    /// Of a logarithmic axis.
    ///
    /// @param unit what stands behind every number
    public static Ticks logarithmic(double from, double to, double most, String unit) {
        Ticks decades = enough(most, asked -> Ticks.decades(from, to, asked, unit));
        for (double[] factors : FACTORS) {
            if (decades.marks().size() >= FEWEST) {
                return decades;
            }
            Ticks within = within(from, to, factors, unit);
            decades = within.marks().size() > decades.marks().size() ? within : decades;
        }
        return decades.marks().size() >= FEWEST ? decades : enough(most, asked -> Ticks.linear(from, to, asked));
    }

    private static Ticks within(double from, double to, double[] factors, String unit) {
        List<Double> marks = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(from)); power <= Math.log10(to); power++) {
            for (double factor : factors) {
                double mark = factor * Math.pow(10, power);
                if (mark >= from * (1 - 1e-9) && mark <= to * (1 + 1e-9)) {
                    marks.add(mark);
                    labels.add(NumberLabels.given(Double.parseDouble(factor + "e" + power)) + unit);
                }
            }
        }
        return new Ticks(1, marks, labels);
    }
}

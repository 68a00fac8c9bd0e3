package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;

/// Checks a derivative by how fast a Taylor error falls, not by its size: a wrong formula gives slope one less than a
/// right one, whatever the scale.
public final class Slope {

    private Slope() {}

    /// Asserts that `error(h)` falls at least like h^order, reading it where rounding does not yet blur it.
    public static void atLeast(double order, DoubleUnaryOperator error, double rounding, String what) {
        double steepest = 0;
        double h = 0.1;
        double before = Math.abs(error.applyAsDouble(h));
        if (before <= rounding) {
            return; // the remainder vanishes altogether
        }
        for (int i = 0; i < 12; i++) {
            h /= 2;
            double now = Math.abs(error.applyAsDouble(h));
            if (now <= rounding / h) {
                break;
            }
            steepest = Math.max(steepest, Math.log(before / now) / Math.log(2));
            before = now;
        }
        double found = steepest;
        assertTrue(found > order - 0.25, () -> what + ": the error falls like h^" + found + ", expected h^" + order);
    }
}

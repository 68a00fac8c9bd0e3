package earnshaw.problem.convnet;

import earnshaw.problem.TheoremCheck;
import java.util.List;
import java.util.Locale;

/// The invariants of a descent to the teacher as lamps. That one is out breaks no theorem: its premises do not hold there.
///
/// Source: Lemmas 4.2 to 4.4 of *Gradient Descent Learns One-hidden-layer CNN*.
final class DescentInvariants {

    private DescentInvariants() {}

    static List<TheoremCheck> of(DescentSignal signal) {
        return List.of(
                new TheoremCheck("the angle falls (Lemma 4.2)", signal.turnsTowards(), text(
                        signal.turnsTowards() ? "a\u00b7a* is %.3g, above 0" : "a\u00b7a* is %.3g: the angle does not fall",
                        signal.alignment())),
                new TheoremCheck("a\u00b7a* stays positive (Lemma 4.3)", signal.staysPositive(), positive(signal)),
                new TheoremCheck("1\u00b7a stays small (Lemma 4.4)", signal.sumIsSmall(), text(
                        signal.sumIsSmall() ? "1\u00b7a is %.3g, not beyond |w*| 1\u00b7a* = %.3g"
                                : "1\u00b7a is %.3g, beyond |w*| 1\u00b7a* = %.3g",
                        signal.sum(), signal.length() * signal.targetSum())));
    }

    private static String positive(DescentSignal signal) {
        if (signal.staysPositive()) {
            return "with an angle below 90\u00b0 and a small 1\u00b7a it holds from here on: the teacher will be learnt";
        }
        return !signal.turnsTowards() ? text("a\u00b7a* is %.3g", signal.alignment())
                : !(signal.angle() < Math.PI / 2) ? text("the angle is %.4g\u00b0, not below 90\u00b0", Math.toDegrees(signal.angle()))
                : "1\u00b7a is not small, so a\u00b7a* may turn negative";
    }

    private static String text(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}

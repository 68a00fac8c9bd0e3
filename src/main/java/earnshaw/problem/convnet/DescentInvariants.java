package earnshaw.problem.convnet;

import earnshaw.problem.Motion;
import earnshaw.problem.TheoremCheck;
import earnshaw.problem.TheoremCheck.Premise;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The invariants of a descent to the teacher as lamps: what each promises of the next step, or of the flow for a step
/// of 0.
///
/// Source: Lemmas 4.2 to 4.4 and Theorem 3.1 of *Gradient Descent Learns One-hidden-layer CNN*; the bound of the step
/// is that of Appendix E with its sign put right, 2 pi/(k+pi-1).
final class DescentInvariants {

    private static final double ROUNDING = 1e-12;
    private static final double LONGEST_STEP = 2;

    private DescentInvariants() {}

    /// @param turn      by how much a unit of time changes cos phi
    /// @param alignment by how much it changes a.a*
    /// @param sum       by how much it changes 1.a
    /// @param k         number of patches
    static List<TheoremCheck> of(DescentSignal signal, Motion motion, double turn, double alignment, double sum,
            int k) {
        double step = motion.step();
        double most = signal.length() * signal.targetSum() * signal.targetSum();
        double next = signal.targetSum() * (signal.sum() + step * sum);
        Premise algorithm = algorithm(motion);
        Premise positive = premise("a\u00b7a* above 0", signal.alignment() > 0, "%.3g", signal.alignment());
        Premise small = premise("a small 1\u00b7a", signal.sumIsSmall(), "%.3g", signal.sum());
        return List.of(
                new TheoremCheck("the angle falls (Lemma 4.2)", List.of(algorithm, positive), turn >= -ROUNDING,
                        text("cos \u03c6 changes by %.3g in a unit of time", turn)),
                new TheoremCheck("a\u00b7a* stays positive (Lemma 4.3)",
                        List.of(algorithm, positive, acute(signal), small, motion.stepAtMost(LONGEST_STEP)),
                        signal.alignment() + step * alignment > 0,
                        text("a\u00b7a* is %.3g and changes by %.3g: the teacher will be learnt", signal.alignment(),
                                alignment)),
                new TheoremCheck("1\u00b7a stays small (Lemma 4.4)",
                        List.of(algorithm, small, motion.stepAtMost(longest(k))),
                        next <= most + ROUNDING * (1 + most),
                        text("1\u00b7a is %.3g, not beyond |w*| 1\u00b7a* = %.3g", signal.sum(),
                                signal.length() * signal.targetSum())));
    }

    /// What Theorem 3.1 asks for, from where its two phases are counted; the theorem leaves the rest of the bound of
    /// its step open.
    static List<Premise> phases(DescentSignal signal, Motion motion, int k, boolean sampled) {
        List<Premise> premises = new ArrayList<>();
        premises.add(algorithm(motion));
        premises.add(population(sampled));
        premises.add(motion.stepAtMost(longest(k)));
        premises.add(premise("a\u00b7a* above 0", signal.alignment() > 0, "%.3g", signal.alignment()));
        premises.add(acute(signal));
        premises.add(premise(
                text("|1\u00b7a| of at most |w*| |1\u00b7a*| = %.3g", signal.length() * Math.abs(signal.targetSum())),
                signal.absoluteSumIsSmall(), "%.3g", signal.sum()));
        return premises;
    }

    /// The loss that all theorems of the paper are about.
    static Premise population(boolean sampled) {
        return new Premise("the loss over all inputs", !sampled, "that of samples");
    }

    private static Premise algorithm(Motion motion) {
        return motion.by(Motion.Kind.FLOW, Motion.Kind.DESCENT);
    }

    private static Premise acute(DescentSignal signal) {
        return premise("an angle below 90\u00b0", signal.angle() < Math.PI / 2, "%.4g\u00b0",
                Math.toDegrees(signal.angle()));
    }

    private static double longest(int k) {
        return 2 * Math.PI / (k + Math.PI - 1);
    }

    private static Premise premise(String asked, boolean met, String found, double number) {
        return new Premise(asked, met, text(found, number));
    }

    private static String text(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}

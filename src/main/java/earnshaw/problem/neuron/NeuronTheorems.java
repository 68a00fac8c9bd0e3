package earnshaw.problem.neuron;

import earnshaw.math.Norms;
import earnshaw.problem.State;
import earnshaw.problem.StateSummary;
import earnshaw.problem.TheoremCheck;
import earnshaw.problem.TheoremCheck.Premise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What the theorems of *Learning a Single Neuron with Gradient Methods* say of a place, held against it.
final class NeuronTheorems {

    private static final double ROUNDING = 1e-12;

    // How far |v| may be from 1, for a target that was put there by hand.
    private static final double UNIT = 1e-6;

    // A share of the target in the gradient that a descent can make use of.
    private static final double VISIBLE = 1e-3;

    private final NeuronWalker walker;
    private final PlaneFrame frame;
    private final double loss;
    private final double[] g;
    private final double distance;
    private final double v;

    /// @param frame where w and v are
    /// @param loss  there
    /// @param g     gradient there
    NeuronTheorems(NeuronWalker walker, PlaneFrame frame, double loss, double[] g) {
        this.walker = walker;
        this.frame = frame;
        this.loss = loss;
        this.g = g;
        distance = Math.hypot(frame.away, frame.v2);
        v = Math.hypot(frame.v1, frame.v2);
    }

    StateSummary.Fate fate() {
        return distance <= DistanceBound.NEAR ? StateSummary.Fate.MATCHED : StateSummary.Fate.SEARCHING;
    }

    List<TheoremCheck> all(State state, NeuronLoss other, DistanceBound bound) {
        NeuronInput input = walker.problem().input();
        List<TheoremCheck> laws = new ArrayList<>();
        if (input instanceof NeuronInput.Adversarial) {
            laws.add(dead(state.x()));
        } else {
            laws.add(within(bound, state));
            laws.add(nearer());
            laws.add(angle());
            laws.add(length());
        }
        if (walker.sigma() instanceof NeuronActivation.Sine) {
            laws.add(knows(state.x(), other));
        }
        return laws;
    }

    private static TheoremCheck law(String name, List<Premise> premises, boolean holds, String words,
            Object... numbers) {
        return new TheoremCheck(name, premises, holds, String.format(Locale.ROOT, words, numbers));
    }

    private static Premise premise(String asked, boolean met, String found, double number) {
        return new Premise(asked, met, String.format(Locale.ROOT, found, number));
    }

    private TheoremCheck within(DistanceBound bound, State state) {
        double most = bound.at(state);
        return law("Within the bound of " + bound.theorem(), bound.premises(), !(distance > most * (1 + ROUNDING)),
                "distance %.4g, bound %.4g with a rate of %.3g", distance, most, bound.lambda());
    }

    // <grad F, w - v> >= alpha^4 beta gamma^2 sin^3(delta/4) |w-v|^2/(8 sqrt2)
    private TheoremCheck nearer() {
        double delta = Math.PI - Math.atan2(frame.v2, frame.v1);
        List<Premise> premises = new ArrayList<>(
                DistanceBound.assumption(walker.sigma(), walker.problem().input(), frame, UNIT));
        premises.add(premise("a length of w above 0 and up to 2", frame.w > 0 && frame.w <= 2, "%.3g", frame.w));
        premises.add(
                premise("an angle to v below 180\u00b0", delta > 0, "%.4g\u00b0", Math.toDegrees(Math.PI - delta)));
        double strength = DistanceBound.strength(walker.sigma(), walker.problem().input(), frame.d);
        double rate = strength * Math.pow(Math.sin(delta / 4), 3) / (8 * Math.sqrt(2));
        double found = distance > 0 ? (along() * frame.away - across() * frame.v2) / (distance * distance) : rate;
        return law("Comes nearer (Theorem 4.2)", premises, found >= rate * (1 - ROUNDING),
                "the rate of |w-v|^2/2 is %.3g, promised %.3g", found, rate);
    }

    private double along() {
        return dot(frame.along);
    }

    private double across() {
        return dot(frame.across);
    }

    private double dot(double[] direction) {
        double sum = 0;
        for (int c = 0; c < direction.length; c++) {
            sum += g[c] * direction[c];
        }
        return sum;
    }

    private TheoremCheck angle() {
        double speed = frame.w > 0 ? across() / frame.w : 0;
        return law("Angle falls (Lemma 6.2)", symmetric(), speed <= ROUNDING, "it changes by %.3g in a unit of time",
                speed);
    }

    // what Lemmas 6.2 and 6.3 ask for
    private List<Premise> symmetric() {
        NeuronActivation sigma = walker.sigma();
        return List.of(
                new Premise("ReLU", sigma instanceof NeuronActivation.Relu, sigma.title()),
                DistanceBound.symmetric(walker.problem().input()),
                new Premise("w and v that are not 0", frame.w > 0 && v > 0, "one of them is"));
    }

    // the printed lemma has another threshold, which is too large
    private TheoremCheck length() {
        double threshold = v * Lemma63Radius.right(Math.atan2(frame.v2, frame.v1));
        double speed = -along();
        List<Premise> premises = new ArrayList<>(symmetric());
        premises.add(premise(String.format(Locale.ROOT, "a length of w of at most %.3g", threshold),
                frame.w <= threshold, "%.3g", frame.w));
        return law("Grows while short (Lemma 6.3)", premises, speed >= -ROUNDING,
                "|w| is below %.3g and changes by %.3g", threshold, speed);
    }

    private TheoremCheck dead(double[] x) {
        int d = frame.d;
        double least = 1.0 / (8 * d);
        return law("Loss above 1/(8d) (Theorem 3.1)", deadPremises(walker, x), loss >= least * (1 - ROUNDING),
                "the loss is %.4g, 1/(8d) is %.4g", loss, least);
    }

    /// What Theorem 3.1 asks for.
    static List<Premise> deadPremises(NeuronWalker walker, double[] x) {
        int d = walker.problem().d();
        double[] target = walker.problem().targetNumbers();
        int dead = 0;
        double off = 0;
        for (int i = 0; i < d; i++) {
            dead += NeuronInput.Adversarial.sign(target, i) * x[i] <= 0 ? 1 : 0;
            off = Math.max(off, Math.abs(Math.abs(x[d + i]) * Math.sqrt(d) - 1));
        }
        return List.of(
                new Premise("ReLU", walker.sigma() instanceof NeuronActivation.Relu, walker.sigma().title()),
                premise("a target whose coordinates are +-1/root(d)", off <= UNIT, "off by up to %.2g of it", off),
                premise("a quarter of the coordinates dead", 4 * dead >= d, "%.0f of " + d, dead));
    }

    private TheoremCheck knows(double[] x, NeuronLoss other) {
        double[] without = Arrays.copyOf(x, x.length);
        Arrays.fill(without, frame.d, x.length, 0);
        double[] own = new double[frame.d];
        other.gradient(without, own);
        double share = Norms.distance(g, 0, own, 0, frame.d) / Norms.of(g, 0, frame.d);
        return law("Gradient depends on the target (section 3.2)",
                List.of(premise("a share of the target in the gradient above .001", share > VISIBLE, "%.3g", share)),
                true,
                "the target's share of it is %.3g", share);
    }
}

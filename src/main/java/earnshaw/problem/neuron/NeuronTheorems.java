package earnshaw.problem.neuron;

import earnshaw.math.Norms;
import earnshaw.problem.State;
import earnshaw.problem.StateSummary;
import earnshaw.problem.TheoremCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the theorems of *Learning a Single Neuron with Gradient Methods* say of a place, held against it.
final class NeuronTheorems {

    /// Closer to its target than this, a neuron has learnt it.
    private static final double NEAR = 0.05;

    private static final double ROUNDING = 1e-12;

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
        return distance <= NEAR ? StateSummary.Fate.MATCHED : StateSummary.Fate.SEARCHING;
    }

    List<TheoremCheck> all(State state, NeuronLoss other) {
        NeuronInput input = walker.problem().input();
        boolean relu = walker.sigma() instanceof NeuronActivation.Relu;
        List<TheoremCheck> laws = new ArrayList<>();
        walker.bound().ifPresent(bound -> laws.add(within(bound, state.time())));
        if (distance > 0) {
            nearer().ifPresent(laws::add);
        }
        if (frame.w > 0 && v > 0 && relu) {
            laws.add(angle(input.symmetric()));
            if (input.symmetric()) {
                laws.add(length());
            }
        }
        if (relu && input instanceof NeuronInput.Adversarial) {
            laws.add(dead(state.x()));
        }
        if (walker.sigma() instanceof NeuronActivation.Sine) {
            laws.add(knows(state.x(), other));
        }
        return laws;
    }

    private static TheoremCheck law(String name, boolean holds, String words, Object... numbers) {
        return new TheoremCheck(name, holds, String.format(Locale.ROOT, words, numbers));
    }

    private TheoremCheck within(FlowBound bound, double time) {
        double most = bound.at(time);
        return law("Within the bound of " + bound.theorem(), distance <= most * (1 + ROUNDING),
                "distance %.4g, bound %.4g with a rate of %.3g", distance, most, bound.lambda());
    }

    // <grad F, w - v> >= alpha^4 beta gamma^2 sin^3(delta/4) |w-v|^2/(8 sqrt2)
    private Optional<TheoremCheck> nearer() {
        double strength = FlowBound.strength(walker.sigma(), walker.problem().input(), frame.d);
        double delta = Math.PI - Math.atan2(frame.v2, frame.v1);
        if (strength == 0 || frame.w > 2 || frame.w == 0 || delta <= 0 || Math.abs(v - 1) > NEAR) {
            return Optional.empty();
        }
        double rate = strength * Math.pow(Math.sin(delta / 4), 3) / (8 * Math.sqrt(2));
        double found = (along() * frame.away - across() * frame.v2) / (distance * distance);
        return Optional.of(law("Comes nearer (Theorem 4.2)", found >= rate * (1 - ROUNDING),
                "the rate of |w-v|^2/2 is %.3g, promised %.3g", found, rate));
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

    private TheoremCheck angle(boolean promised) {
        double speed = across() / frame.w;
        return law(promised ? "Angle falls (Lemma 6.2)" : "Angle falls (promised for symmetric laws alone)",
                speed <= ROUNDING, "it changes by %.3g in a unit of time", speed);
    }

    // the printed lemma has another threshold, which is too large
    private TheoremCheck length() {
        double angle = Math.atan2(frame.v2, frame.v1);
        double threshold = v * Lemma63Radius.right(angle);
        double speed = -along();
        String words = frame.w <= threshold ? "|w| is below %.3g and changes by %.3g" : "|w| is above %.3g, where nothing is"
                + " promised; it changes by %.3g";
        return law("Grows while short (Lemma 6.3)", frame.w > threshold || speed >= -ROUNDING, words, threshold, speed);
    }

    private TheoremCheck dead(double[] x) {
        int d = frame.d;
        double[] target = walker.problem().targetNumbers();
        long dead = 0;
        for (int i = 0; i < d; i++) {
            dead += NeuronInput.Adversarial.sign(target, i) * x[i] <= 0 ? 1 : 0;
        }
        double least = 1.0 / (8 * d);
        return law("Loss above 1/(8d) (Theorem 3.1)", loss >= least,
                "%d of %d coordinates are dead; the loss is %.4g, 1/(8d) is %.4g", dead, d, loss, least);
    }

    private TheoremCheck knows(double[] x, NeuronLoss other) {
        double[] without = Arrays.copyOf(x, x.length);
        Arrays.fill(without, frame.d, x.length, 0);
        double[] own = new double[frame.d];
        other.gradient(without, own);
        double share = Norms.distance(g, 0, own, 0, frame.d) / Norms.of(g, 0, frame.d);
        return law("Gradient depends on the target", share > 1e-3, "the target's share of it is %.3g (section 3.2)", share);
    }
}

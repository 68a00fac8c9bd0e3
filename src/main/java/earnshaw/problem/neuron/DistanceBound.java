package earnshaw.problem.neuron;

import earnshaw.problem.Motion;
import earnshaw.problem.State;
import earnshaw.problem.TheoremCheck.Premise;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a theorem promises of |w - v| along a run, with what it asks for.
///
/// - Theorem 5.3, part 1 (gradient flow, |w(0) - v| < 1): |w(t) - v|^2 <= |w(0) - v|^2 exp(-lambda t) with
///   lambda = alpha^4 beta gamma^2/210.
/// - Part 2 (gradient descent, |w_0 - v| < 1, |x|^2 <= c_1, slope at most c_2): |w_T - v|^2 <= |w_0 - v|^2 (1 - eta
///   lambda/2)^T for steps eta <= lambda/(2 c_1^2 c_2^4), lambda the smaller of 1 and the above.
/// - Part 3 (stochastic descent): |w_T - v| <= [#NEAR] with probability 1/2 from T = 2 log(1/NEAR^2)/(lambda eta) on,
///   for steps that are far shorter than any in use.
/// - Theorem 6.4 (gradient flow, ReLU, law symmetric about the origin, |w(0)| <= 2, angle below pi): the bound of part
///   1 with lambda = alpha^4 beta sin^3(epsilon/8)/(8 sqrt2), epsilon = pi - angle.
///
/// Here beta is the least density of the inputs within alpha in any plane, gamma the least slope of sigma on (0, 2
/// alpha), and alpha that which makes lambda largest. All ask for |v| = 1.
///
/// Source: *Learning a Single Neuron with Gradient Methods*, Assumptions 4.1 and 5.2 and the theorems named.
///
/// @param theorem  which of them
/// @param premises what it asks for
/// @param kind     of algorithm that it is about
/// @param lambda   the rate
/// @param step     eta
/// @param start    |w(0) - v|
record DistanceBound(String theorem, List<Premise> premises, Motion.Kind kind, double lambda, double step,
        double start) {

    /// Closer to its target than this, a neuron has learnt it; the square is the epsilon_2 of part 3.
    static final double NEAR = 0.05;

    private static final double UNIT = 1e-9;

    DistanceBound {
        premises = List.copyOf(premises);
    }

    /// |w - v| is no larger at a state of the run; NaN where nothing is promised.
    double at(State state) {
        if (!Premise.met(premises)) {
            return Double.NaN;
        }
        return switch (kind) {
            case DESCENT -> start * Math.pow(1 - step * lambda / 2, state.step() / 2.0);
            case STOCHASTIC -> state.step() >= -4 * Math.log(NEAR) / (lambda * step) ? NEAR : Double.NaN;
            default -> start * Math.exp(-lambda * state.time() / 2);
        };
    }

    /// The theorem about runs that move so, with the sharper of the two for a flow where both apply.
    static DistanceBound of(NeuronWalker walker, Motion motion) {
        NeuronActivation sigma = walker.sigma();
        NeuronInput input = walker.problem().input();
        PlaneFrame frame = new PlaneFrame(new double[walker.problem().d()]);
        frame.turn(walker.start().x());
        double strength = strength(sigma, input, frame.d);
        double distance = Math.hypot(frame.away, frame.v2);
        List<Premise> premises = new ArrayList<>(assumption(sigma, input, frame, UNIT));
        premises.add(motion.leftAlone());
        return switch (motion.kind()) {
            case DESCENT -> descent(sigma, input, motion, Math.min(1, strength / 210), distance, premises);
            case STOCHASTIC -> stochastic(sigma, input, motion, strength / 210, distance, premises);
            default -> distance < 1 ? near(motion, strength / 210, distance, premises)
                    : symmetric(sigma, input, motion, frame, strength, distance, premises);
        };
    }

    /// Assumption 4.1 and |v| = 1, which all theorems of the paper ask for.
    ///
    /// @param unit how far |v| may be from 1
    static List<Premise> assumption(NeuronActivation sigma, NeuronInput input, PlaneFrame frame, double unit) {
        double v = Math.hypot(frame.v1, frame.v2);
        return List.of(
                new Premise("|v| = 1", Math.abs(v - 1) <= unit, text("%.4g", v)),
                new Premise("inputs with a density around 0 in every plane", input.density(frame.d, 1e-3) > 0,
                        "there is none"),
                new Premise("an activation that never falls", sigma.least(1e-3) > 0, sigma.title()));
    }

    private static Premise closerThanOne(double distance) {
        return new Premise("a start closer than 1 to v", distance < 1, text("%.3g", distance));
    }

    private static DistanceBound near(Motion motion, double lambda, double distance, List<Premise> premises) {
        premises.add(motion.by(Motion.Kind.FLOW));
        premises.add(closerThanOne(distance));
        return new DistanceBound("Theorem 5.3, part 1", premises, Motion.Kind.FLOW, lambda, 0, distance);
    }

    private static DistanceBound symmetric(
            NeuronActivation sigma, NeuronInput input, Motion motion, PlaneFrame frame, double strength,
            double distance,
            List<Premise> premises) {
        double epsilon = Math.PI - Math.atan2(frame.v2, frame.v1);
        premises.add(motion.by(Motion.Kind.FLOW));
        premises.add(new Premise("ReLU", sigma instanceof NeuronActivation.Relu, sigma.title()));
        premises.add(symmetric(input));
        premises.add(new Premise("a start of a length above 0 and up to 2", frame.w > 0 && frame.w <= 2,
                text("%.3g", frame.w)));
        premises.add(new Premise("a start at an angle below 180\u00b0 to v", epsilon > 0, "180\u00b0"));
        double lambda = strength * Math.pow(Math.sin(epsilon / 8), 3) / (8 * Math.sqrt(2));
        return new DistanceBound("Theorem 6.4", premises, Motion.Kind.FLOW, lambda, 0, distance);
    }

    /// Assumption 6.1.
    static Premise symmetric(NeuronInput input) {
        return new Premise("a law of the inputs that looks the same from all sides", input.symmetric(), "it does not");
    }

    private static DistanceBound descent(
            NeuronActivation sigma, NeuronInput input, Motion motion, double lambda, double distance,
            List<Premise> premises) {
        double c = Math.pow(input.reach(), 4) * Math.pow(sigma.steepest(), 4);
        premises.add(closerThanOne(distance));
        premises.add(bounded(input));
        premises.add(motion.stepAtMost(lambda / (2 * c)));
        return new DistanceBound("Theorem 5.3, part 2", premises, Motion.Kind.DESCENT, lambda, motion.step(), distance);
    }

    private static DistanceBound stochastic(
            NeuronActivation sigma, NeuronInput input, Motion motion, double lambda, double distance,
            List<Premise> premises) {
        double c1 = input.reach() * input.reach();
        double c2 = sigma.steepest();
        double first = 1 - distance * distance;
        double second = NEAR * NEAR;
        double third = Math.pow(0.5, lambda / (20 * c1 * c2 * c2)) - Math.pow(0.5, lambda / (18 * c1 * c2 * c2));
        double delta = lambda / (40 * c1 * c2 * c2 * Math.log(1 / second)); // so that it holds with probability 1/2
        double most = lambda * first * first * second * second * third * third
                / (60 * Math.pow(c1, 3) * Math.pow(c2, 6) * Math.log(1 / delta));
        premises.add(closerThanOne(distance));
        premises.add(bounded(input));
        premises.add(motion.stepAtMost(Double.isNaN(most) ? 0 : most));
        return new DistanceBound("Theorem 5.3, part 3", premises, Motion.Kind.STOCHASTIC, lambda, motion.step(),
                distance);
    }

    // the first part of Assumption 5.2
    private static Premise bounded(NeuronInput input) {
        return new Premise("inputs of bounded length", Double.isFinite(input.reach()), "they are not");
    }

    private static String text(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    /// The largest alpha^4 beta gamma^2; 0 where the law has no density in a plane or sigma falls.
    static double strength(NeuronActivation sigma, NeuronInput input, int d) {
        double most = 0;
        for (int k = 0; k < 400; k++) {
            double alpha = 4 * Math.exp(-k / 60.0);
            double gamma = sigma.least(2 * alpha);
            most = Math.max(most, Math.pow(alpha, 4) * input.density(d, alpha) * gamma * gamma);
        }
        return most;
    }
}

package earnshaw.algorithm;

import earnshaw.algorithm.step.Stepper;
import earnshaw.math.Draws;
import earnshaw.math.Norms;
import earnshaw.problem.Event;
import earnshaw.problem.LowestMode;
import earnshaw.problem.Objective;
import earnshaw.problem.State;
import earnshaw.schema.Knob;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A gradient step where |grad L| >= eta, else a Hessian step x <- x - alpha lambda s v along the eigenvector v of the
/// smallest eigenvalue lambda, with s = sign(grad L.v) and s(0) = +1, without which it would never leave an exact
/// saddle. Ends, where it stands, at the first step that would lower the loss by less than min(alpha eta^2/2, alpha^2
/// gamma^3/3).
///
/// Source: Algorithms 1 and 2 of *Convergence Results for Neural Networks via Electrodynamics*; its Lemma D.2 prints
/// alpha^2 gamma^3/2, which forgets a factor. Thresholds must be tiny where charges are (Lemma 4.3).
public record SecondOrder(
        @StepLength double step,
        @Knob(doc = "gradients below this call for a Hessian step", symbol = "\\eta", min = 0, above = true,
                initial = "1e-3", sliderMin = 1e-6, sliderMax = 0.1, log = true) double eta,
        @Knob(doc = "negative curvature worth following", symbol = "\\gamma", min = 0, above = true, initial = "1e-2",
                sliderMin = 1e-6, sliderMax = 0.1, log = true) double gamma)
        implements TestedDescent {

    @Override
    public String title() {
        return "Second-order descent";
    }

    @Override
    public String about() {
        return "Descent that leaves saddles along the direction of negative curvature.";
    }

    @Override
    public Stepper stepper(Objective objective, Draws draws) {
        return new DiscreteStepper(objective, motion(), step) {
            @Override
            double[] move(State from, double length, double[] x, List<Event> events) {
                double before = evaluator.gradient(x, g);
                if (Norms.of(g) < eta) {
                    alongTheHessian(from, x, events);
                }
                retract(x, -length, g);
                evaluator.complete(x);
                double least = Math.min(length * eta * eta / 2, length * length * gamma * gamma * gamma / 3);
                if (before - evaluator.loss(x) < least) {
                    System.arraycopy(from.x(), 0, x, 0, x.length);
                    return EndedMemory.memory(true);
                }
                return EndedMemory.memory(false);
            }

            private void alongTheHessian(State from, double[] x, List<Event> events) {
                Optional<LowestMode> lowest = evaluator.lowest(x);
                if (lowest.isEmpty()) {
                    return; // no Hessian here: the gradient step stands
                }
                double[] v = lowest.get().direction();
                double slope = 0;
                for (int i = 0; i < v.length; i++) {
                    slope += g[i] * v[i];
                }
                double factor = lowest.get().eigenvalue() * (slope >= 0 ? 1 : -1);
                for (int i = 0; i < v.length; i++) {
                    g[i] = factor * v[i];
                }
                events.add(new Event(from.step() + 1, next(from), Event.Kind.HESSIAN_STEP, 0,
                        "Hessian step along the curvature " + (float) lowest.get().eigenvalue()));
            }

            @Override
            public String doing(State state) {
                double steepness = steepness(state);
                return String.format(Locale.ROOT, "a %s step is next, the gradient is %.2g",
                        steepness < eta ? "Hessian" : "gradient", steepness);
            }

            @Override
            public boolean done(State state) {
                return EndedMemory.in(state);
            }
        };
    }
}

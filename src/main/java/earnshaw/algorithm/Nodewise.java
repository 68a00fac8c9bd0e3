package earnshaw.algorithm;

import earnshaw.algorithm.step.Stepper;
import earnshaw.math.Draws;
import earnshaw.problem.Objective;
import earnshaw.schema.Knob;

/// One electron after the other: earlier ones frozen, later ones at charge 0, each moved by the inner algorithm until
/// that ends by itself or `steps` are made.
///
/// With fixed charges an electron starts where the scenario puts it, with its charge (paper 1, Algorithm 2). Otherwise
/// a place is drawn until (dL/da_i)^2 >= epsilon/2, at most `tries` times, the best one kept; there it gets its best
/// charge, which then either stays optimal, all charges being solved for together at the end of each electron (paper 1,
/// Algorithm 3), or descends with the position (paper 2, Algorithm 3).
///
/// Source: *Electron-Proton Dynamics in Deep Learning*, whose printed step for the charge, d2L/da^2, diverges: it must
/// be one over it, which is the exact optimum; *Convergence Results for Neural Networks via Electrodynamics*.
public record Nodewise(
        @Knob(doc = "what moves the electron whose turn it is",
                initial = "{\"type\": \"gradientDescent\"}") Algorithm inner,
        @Knob(doc = "most steps for one electron", min = 1, max = 1e9, initial = "1000") int steps,
        @Knob(doc = "a place with (dL/da)^2 below half of this is drawn again", symbol = "\\varepsilon", min = 0,
                above = true, initial = "0.01") double epsilon,
        @Knob(doc = "most draws of a place", min = 1, max = 1e7, initial = "1000") int tries,
        @Knob(doc = "standard deviation of the draws on R^d", min = 0, above = true, initial = "1", sliderMin = 0.1,
                sliderMax = 5) double scale)
        implements Algorithm {

    @Override
    public String title() {
        return "Node-wise";
    }

    @Override
    public String about() {
        return "One electron after the other; those that are done stay where they are.";
    }

    @Override
    public boolean continuous() {
        return inner.continuous();
    }

    @Override
    public double longestStep(double curvature) {
        return inner.longestStep(curvature);
    }

    @Override
    public String refusal(Objective objective) {
        if (inner instanceof Nodewise) {
            return "an inner algorithm other than nodewise";
        }
        return objective.nodes().isPresent() ? inner.refusal(objective)
                : "a problem of electrons that can be taken out";
    }

    @Override
    public boolean remembers(double[] memory, Objective objective) {
        return NodewiseStepper.remembers(this, memory, objective);
    }

    @Override
    public boolean draws() {
        return true;
    }

    @Override
    public Stepper stepper(Objective objective, Draws draws) {
        return new NodewiseStepper(this, objective.nodes().orElseThrow(), draws);
    }
}

package earnshaw.algorithm;

import earnshaw.algorithm.step.Stepper;
import earnshaw.math.Draws;
import earnshaw.problem.Objective;
import earnshaw.schema.Knob;

/// Heavy ball: v <- beta v + grad L, x <- Proj(x - alpha v), with v carried along the surface by projection. For
/// comparison with what practitioners use; beta = 0 is plain descent.
///
/// Source: Polyak 1964.
public record Momentum(
        @StepLength double step,
        @Knob(doc = "share of the last move that is kept", symbol = "\\beta", min = 0, max = 0.9999, initial = "0.9",
                sliderMin = 0, sliderMax = 0.99) double beta)
        implements Algorithm {

    @Override
    public String title() {
        return "Momentum";
    }

    @Override
    public String about() {
        return "Descent with inertia: part of the last move is kept.";
    }

    @Override
    public double longestStep(double curvature) {
        return 2 * (1 + beta) / curvature;
    }

    @Override
    public boolean remembers(double[] memory, Objective objective) {
        return VelocityStepper.remembers(memory, objective);
    }

    @Override
    public Stepper stepper(Objective objective, Draws draws) {
        return new VelocityStepper(objective, motion(), step) {
            @Override
            double velocity(double before, double gradient, double length) {
                return gradient + beta * before;
            }

            @Override
            double along(double length) {
                return -length;
            }
        };
    }
}

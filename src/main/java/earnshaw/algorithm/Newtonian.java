package earnshaw.algorithm;

import earnshaw.algorithm.step.Stepper;
import earnshaw.math.Draws;
import earnshaw.problem.Objective;
import earnshaw.schema.Knob;

/// The force as an acceleration, which is not what gradient descent does (Definition 2.2 makes it a velocity):
/// v <- v - alpha (grad L + gamma v), x <- Proj(x + alpha v). With large friction it becomes the flow again, slowed.
///
/// Source: symplectic Euler; the comparison is with Definition 2.2 of *Electron-Proton Dynamics in Deep Learning*.
public record Newtonian(
        @StepLength double step,
        @Knob(doc = "friction", symbol = "\\gamma", min = 0, initial = "0.5", sliderMin = 0,
                sliderMax = 5) double friction)
        implements Algorithm {

    @Override
    public String title() {
        return "Newtonian";
    }

    @Override
    public String about() {
        return "Mechanics: the force accelerates, electrons orbit and overshoot.";
    }

    @Override
    public double longestStep(double curvature) {
        return (Math.sqrt(friction * friction + 4 * curvature) - friction) / curvature;
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
                return before - length * (gradient + friction * before);
            }

            @Override
            double along(double length) {
                return length;
            }
        };
    }
}

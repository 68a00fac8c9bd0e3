package earnshaw.algorithm;

import earnshaw.math.Draws;
import earnshaw.problem.Event;
import earnshaw.problem.Objective;
import earnshaw.problem.State;
import earnshaw.schema.Knob;
import java.util.List;

/// The force as an acceleration, which is not what gradient descent does (Definition 2.2 makes it a velocity):
/// v <- v - h (grad L + friction v), x <- Proj(x + h v). With large friction it becomes the flow again, slowed.
///
/// Source: symplectic Euler; the comparison is with Definition 2.2 of *Electron-Proton Dynamics in Deep Learning*.
public record Newtonian(
        @Knob(doc = DiscreteStepper.STEP, symbol = "h", min = 0, above = true,
                initial = "0.05", written = true, slider = {1e-4, 1}, log = true)
                double step,
        @Knob(doc = "friction", symbol = "\\gamma", min = 0, initial = "0.5", slider = {0, 5}) double friction)
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
        return memory.length == 0 || memory.length == objective.space().size();
    }

    @Override
    public Stepper stepper(Objective objective, Draws draws) {
        return new DiscreteStepper(objective, step) {
            @Override
            double[] move(State from, double length, double[] x, List<Event> events) {
                evaluator.gradient(x, g);
                double[] v = new double[g.length];
                for (int i = 0; i < v.length; i++) {
                    double before = from.memory().length > 0 ? from.memory()[i] : 0;
                    v[i] = before - length * (g[i] + friction * before);
                }
                retract(x, length, v.clone());
                space.toTangent(x, v, 0);
                return v;
            }
        };
    }
}

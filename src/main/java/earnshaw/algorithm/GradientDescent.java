package earnshaw.algorithm;

import earnshaw.algorithm.step.StepLanes;
import earnshaw.algorithm.step.Stepper;
import earnshaw.math.Draws;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Event;
import earnshaw.problem.Motion;
import earnshaw.problem.Objective;
import earnshaw.problem.State;
import java.util.List;
import java.util.Optional;

/// x <- Proj(x - alpha grad L), all electrons at once; on the sphere with the tangent gradient.
///
/// Source: Algorithm 1 of *Electron-Proton Dynamics in Deep Learning*. Time is the sum of the steps, so that a descent
/// lies beside the flow.
public record GradientDescent(
        @StepLength double step)
        implements Algorithm {

    @Override
    public String title() {
        return "Gradient descent";
    }

    @Override
    public Motion motion() {
        return new Motion(Motion.Kind.DESCENT, title(), step);
    }

    @Override
    public String about() {
        return "Steps of a fixed length against the gradient.";
    }

    @Override
    public double longestStep(double curvature) {
        return 2 / curvature;
    }

    @Override
    public Optional<StepLanes> lanes(Objective objective, Evaluator.Lanes lanes, int width) {
        return Optional.of(new DescentLanes(lanes, objective.space().size(), width, step));
    }

    @Override
    public Stepper stepper(Objective objective, Draws draws) {
        return new DiscreteStepper(objective, motion(), step) {
            @Override
            double[] move(State from, double length, double[] x, List<Event> events) {
                evaluator.gradient(x, g);
                retract(x, -length, g);
                return from.memory();
            }
        };
    }
}

package earnshaw.algorithm;

import earnshaw.algorithm.step.Stepper;
import earnshaw.math.Draws;
import earnshaw.problem.Event;
import earnshaw.problem.Motion;
import earnshaw.problem.Objective;
import earnshaw.problem.State;
import earnshaw.schema.Knob;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// x <- Proj(x - alpha grad L_B) with the loss L_B of a few samples: fresh standard normal inputs at every step, or a
/// mini-batch of those that the problem has fixed.
///
/// Source: Algorithm 1 of *Electron-Proton Dynamics in Deep Learning* on the empirical loss.
public record StochasticDescent(
        @StepLength double step,
        @Knob(doc = "samples in a step; omitted: as many as the problem says, 100 of charges", min = 1, max = 1000000,
                sliderMin = 1, sliderMax = 1000, log = true) OptionalInt batch)
        implements Algorithm {

    @Override
    public String title() {
        return "Stochastic descent";
    }

    @Override
    public Motion motion() {
        return new Motion(Motion.Kind.STOCHASTIC, title(), step);
    }

    @Override
    public String about() {
        return "Steps against the gradient of a few samples of the real network.";
    }

    @Override
    public double longestStep(double curvature) {
        return 2 / curvature;
    }

    @Override
    public String refusal(Objective objective) {
        return objective.evaluator().samples() ? "" : "a potential that an activation realises, with fixed charges";
    }

    @Override
    public boolean samples() {
        return true;
    }

    @Override
    public boolean remembers(double[] memory, Objective objective) {
        return BatchLosses.remembers(memory);
    }

    @Override
    public boolean draws() {
        return true;
    }

    @Override
    public Stepper stepper(Objective objective, Draws draws) {
        return new DiscreteStepper(objective, motion(), step) {
            @Override
            double[] move(State from, double length, double[] x, List<Event> events) {
                double loss = evaluator.gradient(x, batch.orElse(evaluator.batch()),
                        draws.at(from.step(), Draws.Purpose.DATA, 0), g);
                retract(x, -length, g);
                return BatchLosses.after(from.memory(), loss);
            }

            @Override
            public Optional<double[]> batches(State state) {
                return Optional.of(state.memory());
            }
        };
    }
}

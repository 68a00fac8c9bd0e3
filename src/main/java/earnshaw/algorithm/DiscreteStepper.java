package earnshaw.algorithm;

import earnshaw.algorithm.step.Step;
import earnshaw.algorithm.step.StepFailure;
import earnshaw.algorithm.step.Stepper;
import earnshaw.algorithm.step.StraightPath;
import earnshaw.geometry.Manifold;
import earnshaw.math.Norms;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Event;
import earnshaw.problem.Motion;
import earnshaw.problem.Objective;
import earnshaw.problem.State;
import java.util.ArrayList;
import java.util.List;

/// What all algorithms with steps of a fixed length share: release, move, capture, and time as the sum of the steps.
abstract class DiscreteStepper implements Stepper {

    final Manifold space;
    final Evaluator evaluator;
    final double alpha;
    final double[] g;

    DiscreteStepper(Objective objective, Motion motion, double alpha) {
        this.alpha = alpha;
        space = objective.space();
        evaluator = objective.evaluator();
        evaluator.under(motion);
        g = new double[space.size()];
    }

    /// Moves `x`, at first a copy of the state's numbers, by one step of a length that is alpha but for a reading.
    ///
    /// @param events takes what is worth telling
    /// @return the memory of the next state
    abstract double[] move(State from, double length, double[] x, List<Event> events);

    @Override
    public final Step step(State from) {
        Evaluator.Settled released = evaluator.release(from);
        List<Event> events = new ArrayList<>(released.events());
        State to = moved(released.state(), alpha, from.step() + 1, next(from), events);
        evaluator.hold(to.held());
        Evaluator.Settled caught = evaluator.capture(to);
        events.addAll(caught.events());
        return new Step(caught.state(), new StraightPath(from.x(), to.x()), List.copyOf(events));
    }

    /// The time behind the step from a state.
    final double next(State from) {
        return Step.timeBehind(from.step(), from.time(), alpha);
    }

    @Override
    public final State reading(State from, double time) {
        return moved(evaluator.release(from).state(), time - from.time(), from.step(), time, new ArrayList<>());
    }

    private State moved(State from, double length, long step, double time, List<Event> events) {
        evaluator.hold(from.held());
        double[] x = from.x().clone();
        double[] memory = move(from, length, x, events);
        evaluator.complete(x);
        State to = new State(step, time, x, memory, from.held());
        if (!to.finite()) {
            throw new StepFailure("step " + (from.step() + 1) + ": the position of " + evaluator.culprit(x)
                    + " is not a finite number; a shorter step may help");
        }
        return to;
    }

    /// Moves `x` by `length` times the vector, tangent at `x`; the vector is used up.
    final void retract(double[] x, double length, double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= length;
        }
        space.retract(x, vector, 0);
    }

    /// The gradient's norm at a state, as the next step will see it.
    final double steepness(State state) {
        State from = evaluator.release(state).state();
        evaluator.hold(from.held());
        evaluator.gradient(from.x(), g);
        return Norms.of(g);
    }

    @Override
    public final double length(State from) {
        return alpha;
    }
}

package earnshaw.algorithm;

import earnshaw.problem.Evaluator;
import earnshaw.problem.Event;
import earnshaw.problem.Problem;
import earnshaw.problem.State;
import java.util.ArrayList;
import java.util.List;

/// [GradientDescent] at work.
final class DescentStepper implements Stepper {

    private final Problem problem;
    private final Evaluator evaluator;
    private final double alpha;
    private final double[] g;

    DescentStepper(Problem problem, double alpha) {
        this.problem = problem;
        this.alpha = alpha;
        evaluator = problem.evaluator();
        g = new double[problem.space().size()];
    }

    @Override
    public Step step(State from) {
        Evaluator.Settled released = evaluator.release(from);
        State to = moved(released.state(), alpha, from.step() + 1, next(from));
        evaluator.hold(to.held());
        Evaluator.Settled caught = evaluator.capture(to);
        List<Event> events = new ArrayList<>(released.events());
        events.addAll(caught.events());
        return new Step(caught.state(), new Line(from.x(), to.x()), events);
    }

    // k alpha as long as that is what the sum has been, so that 50 steps of .1 end at 5 and not a rounding before it
    private double next(State from) {
        return from.time() == from.step() * alpha ? (from.step() + 1) * alpha : from.time() + alpha;
    }

    @Override
    public State reading(State from, double time) {
        return moved(evaluator.release(from).state(), time - from.time(), from.step(), time);
    }

    private State moved(State from, double length, long step, double time) {
        evaluator.hold(from.held());
        evaluator.gradient(from.x(), g);
        double[] x = from.x().clone();
        for (int i = 0; i < g.length; i++) {
            g[i] *= -length;
        }
        problem.space().retract(x, g, 0);
        evaluator.complete(x);
        State to = new State(step, time, x, from.memory(), from.held());
        if (!to.finite()) {
            throw new StepFailure("step " + (from.step() + 1) + ": the position of " + evaluator.culprit(x)
                    + " is not a finite number; a shorter step may help");
        }
        return to;
    }

    @Override
    public double length(State from) {
        return alpha;
    }
}

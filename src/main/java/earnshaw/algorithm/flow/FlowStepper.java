package earnshaw.algorithm.flow;

import earnshaw.algorithm.step.Path;
import earnshaw.algorithm.step.Step;
import earnshaw.algorithm.step.StepFailure;
import earnshaw.algorithm.step.Stepper;
import earnshaw.algorithm.step.StraightPath;
import earnshaw.geometry.Frozen;
import earnshaw.geometry.Manifold;
import earnshaw.geometry.Product;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Event;
import earnshaw.problem.Motion;
import earnshaw.problem.Objective;
import earnshaw.problem.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GradientFlow` at work: explicit steps by [DormandPrince], along surfaces on which the force jumps those of
/// [SlidingMode], and in long stiff runs those of [StiffSteps]. The state's [FlowMemory] says which.
public final class FlowStepper implements Stepper {

    private static final double SHARE = 0.05;
    private static final int STRUGGLES = 30;
    // A single step of the usual length does not end a slide along a surface.
    private static final double MOST_STRUGGLES = 40;
    private static final double LONGEST_SLIDE = 1;
    // Under a loose tolerance a step of the usual length goes farther than the usual leap.
    private static final double WIDER = 10;
    private static final int RECOVERY = 2;
    // Close to a minimum the steps of every flow are as long as stability allows, mostly for a few dozen steps. An implicit
    // step costs more than an explicit one, so a run makes them only where that goes on for long.
    static final int LONG_RUN = 2000;
    private static final double STABLE = 2;
    private static final int STIFF = 15;

    private final Evaluator evaluator;
    private final Manifold space;
    private final double tolerance;
    private final int moving;
    private final DormandPrince method;
    private final SlidingMode sliding;
    private final boolean offersStiff;
    private @Nullable StiffSteps stiff;
    private double @Nullable [] ready;
    private int @Nullable [] readyHeld;

    public FlowStepper(Objective objective, Motion motion, double tolerance) {
        this.tolerance = tolerance;
        space = objective.space();
        evaluator = objective.evaluator();
        evaluator.under(motion);
        moving = moving(space);
        method = new DormandPrince(evaluator, space, moving);
        sliding = new SlidingMode(evaluator, space, moving);
        offersStiff = StiffSteps.offered(evaluator, moving);
    }

    // protons stand at the end of a state and are frozen: nothing has to be done for them
    static int moving(Manifold space) {
        int moving = space.size();
        if (space instanceof Product product) {
            for (int i = product.parts().size() - 1; i >= 0 && product.parts().get(i) instanceof Frozen frozen; i--) {
                moving -= frozen.size();
            }
        }
        return moving;
    }

    @Override
    public Step step(State given) {
        Evaluator.Settled released = evaluator.release(given);
        State from = released.state();
        List<Event> events = new ArrayList<>(released.events());
        begin(from);
        if (slides(from) && sliding.start(from.x(), radius(from.x()))) {
            return slide(from, events);
        }
        FlowMemory memory = FlowMemory.of(from);
        if (memory.stiffness() >= STIFF) {
            return implicit(from, events);
        }
        double h = length(from);
        double struggles = memory.struggles();
        double floor = floor(from.x());
        // a jump too weak to be seen by looking around still asks for short steps: it may be crossed with the error of
        // a slide
        double allowed = slides(from) ? Math.max(1, leap() / tolerance) : 1;
        boolean rejected = false;
        while (true) {
            if (!(from.time() + h > from.time())) {
                return collapse(from, events);
            }
            double error = method.attempt(from.x(), h, tolerance);
            if (error <= allowed) {
                boolean loose = error > 1;
                double count = h < floor || loose ? Math.min(struggles + 1, MOST_STRUGGLES)
                        : Math.max(0, struggles - RECOVERY);
                if (count == STRUGGLES && struggles < STRUGGLES) {
                    count = MOST_STRUGGLES;
                    events.add(new Event(from.step() + 1, from.time() + h, Event.Kind.SLIDING, 0,
                            "sliding along a surface on which the force jumps"));
                }
                double share = loose ? error / allowed : error;
                FlowMemory next = new FlowMemory(h * memory.factor(share, rejected), share, count,
                        stiffness(from, memory.stiffness(), h));
                State to = ended(from, h, method.end(), next);
                Path path = method.path(from.x(), h);
                Evaluator.Settled caught = caught(to, events);
                if (caught.state() == to && Arrays.equals(to.x(), 0, moving, method.end(), 0, moving)) {
                    method.shift();
                    ready = to.x();
                    readyHeld = from.held();
                }
                return new Step(caught.state(), path, List.copyOf(events));
            }
            rejected = true;
            h *= DormandPrince.shorter(error / allowed);
        }
    }

    private Step slide(State from, List<Event> events) {
        double least = floor(from.x());
        double h = Math.clamp(FlowMemory.of(from).length(), least, LONGEST_SLIDE);
        double error = sliding.attempt(from.x(), h);
        while (error > 1 && h > least) {
            h = Math.max(least, h * Math.max(FlowMemory.SHRINK, FlowMemory.SAFETY / Math.sqrt(error)));
            error = sliding.attempt(from.x(), h);
        }
        if (!Double.isFinite(error) || !(from.time() + h > from.time())) {
            throw failure(from);
        }
        double factor = Math.clamp(FlowMemory.SAFETY / Math.sqrt(error), FlowMemory.SHRINK, FlowMemory.GROW);
        double[] x = sliding.end().clone();
        FlowMemory memory = new FlowMemory(h * factor, error, MOST_STRUGGLES, 0);
        State to = new State(from.step() + 1, from.time() + h, x, memory.numbers(), from.held());
        return new Step(caught(to, events).state(), new StraightPath(from.x(), x), List.copyOf(events));
    }

    // What is left of a fall into a pole is shorter than the last place of the time: the electron has arrived.
    private Step collapse(State from, List<Event> events) {
        State stuck = new State(from.step() + 1, from.time(), from.x(), from.memory(), from.held());
        Evaluator.Settled fallen = evaluator.collapse(stuck);
        if (fallen.events().isEmpty()) {
            throw failure(from);
        }
        events.addAll(fallen.events());
        // the next step is another one altogether: its length is found anew
        State to = fallen.state().with(fallen.state().x(), fallen.state().held());
        return new Step(to, new StraightPath(from.x(), to.x()), List.copyOf(events));
    }

    // The state at the end of a step.
    private State ended(State from, double h, double[] end, FlowMemory memory) {
        double[] x = end.clone();
        space.project(x, 0);
        evaluator.complete(x);
        return new State(from.step() + 1, from.time() + h, x, memory.numbers(), from.held());
    }

    private Evaluator.Settled caught(State to, List<Event> events) {
        ready = null;
        Evaluator.Settled caught = evaluator.capture(to);
        events.addAll(caught.events());
        return caught;
    }

    // A step as long as the error alone allows, at most as long as the run has been.
    private Step implicit(State from, List<Event> events) {
        StiffSteps stiff = stiff();
        stiff.start(from.x());
        FlowMemory memory = FlowMemory.of(from);
        double h = Math.min(memory.length(), Math.max(1, from.time()));
        double error = stiff.attempt(from.x(), h, tolerance);
        boolean rejected = false;
        while (error > 1) {
            rejected = true;
            h *= Math.max(FlowMemory.SHRINK, FlowMemory.SAFETY * Math.pow(error, -0.2));
            if (!(from.time() + h > from.time())) {
                throw failure(from);
            }
            error = stiff.attempt(from.x(), h, tolerance);
        }
        FlowMemory next = new FlowMemory(h * memory.factor(error, rejected), error, memory.struggles(), STIFF);
        State to = ended(from, h, stiff.end(), next);
        Path path = stiff.path(from.x(), h);
        return new Step(caught(to, events).state(), path, List.copyOf(events));
    }

    private StiffSteps stiff() {
        if (stiff == null) {
            stiff = new StiffSteps(evaluator, space, moving);
        }
        return stiff;
    }

    private double stiffness(State from, double before, double h) {
        if (!offersStiff || from.step() < LONG_RUN) {
            return 0;
        }
        return method.stiffness(h) > STABLE ? before + 1 : Math.max(0, before - RECOVERY);
    }

    // The field at the start is the last one of the step that ended here, when this very object made that step just
    // before and holds the same electrons still: the same numbers, one evaluation less. A release leaves the place as
    // it is and changes the field.
    private void begin(State from) {
        evaluator.hold(from.held());
        if (ready != from.x() || !Arrays.equals(readyHeld, from.held())) {
            method.start(from.x());
        }
        ready = null;
    }

    @Override
    public State reading(State given, double time) {
        State from = evaluator.release(given).state();
        double h = time - from.time();
        if (h == 0) {
            return from;
        }
        evaluator.hold(from.held());
        method.start(from.x());
        ready = null;
        double[] x;
        FlowMemory memory = FlowMemory.of(from);
        if (slides(from) && sliding.start(from.x(), radius(from.x()))) {
            sliding.attempt(from.x(), h);
            x = sliding.end().clone();
        } else if (memory.stiffness() >= STIFF) {
            stiff().start(from.x());
            stiff().attempt(from.x(), h, tolerance);
            x = ended(from, h, stiff().end(), memory).x();
        } else {
            method.attempt(from.x(), h, tolerance);
            x = ended(from, h, method.end(), memory).x();
        }
        return new State(from.step(), time, x, from.memory(), from.held());
    }

    @Override
    public boolean slides(State state) {
        return FlowMemory.of(state).struggles() >= STRUGGLES;
    }

    @Override
    public double length(State from) {
        double remembered = FlowMemory.of(from).length();
        if (remembered > 0) {
            return remembered;
        }
        begin(from);
        ready = from.x();
        readyHeld = from.held();
        return method.initial(from.x(), tolerance);
    }

    // How far around a point the gradient may jump; nowhere in a potential without tips.
    private double radius(double[] x) {
        double size = 0;
        for (int i = 0; i < moving; i++) {
            size = Math.max(size, Math.abs(x[i]));
        }
        return leap() * (1 + size);
    }

    private double leap() {
        double leap = evaluator.leap();
        return leap > 0 ? Math.min(Math.max(leap, WIDER * tolerance), SHARE * Math.pow(tolerance, 0.2)) : 0;
    }

    // The length in which the fastest number goes so far; far below the step that the tolerance asks for where nothing
    // jumps.
    private double floor(double[] x) {
        double speed = 0;
        for (int i = 0; i < moving; i++) {
            speed = Math.max(speed, Math.abs(method.first()[i]));
        }
        return speed > 0 ? Math.min(radius(x) / speed, 0.1) : 0;
    }

    private StepFailure failure(State from) {
        for (int i = 0; i < moving; i++) {
            if (!Double.isFinite(method.first()[i])) {
                return new StepFailure("step " + (from.step() + 1) + ": the force on "
                        + evaluator.culprit(method.first()) + " is not a finite number");
            }
        }
        return new StepFailure("step " + (from.step() + 1) + ": no step length is short enough; the force on "
                + evaluator.culprit(fastest()) + " grows without bound");
    }

    // a copy of the field in which the fastest number is made to stand out
    private double[] fastest() {
        double[] f = method.first().clone();
        int fastest = 0;
        for (int i = 1; i < moving; i++) {
            fastest = Math.abs(f[i]) > Math.abs(f[fastest]) ? i : fastest;
        }
        f[fastest] = Double.NaN;
        return f;
    }
}

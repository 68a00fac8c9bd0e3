package earnshaw.algorithm;

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

/// [GradientFlow] at work. A state's memory: the length of the next step, the error of the last one (for the
/// controller), and how many steps more were far below the scale of the run of late than were not.
final class FlowStepper implements Stepper {

    private static final double SAFETY = 0.9;
    private static final double SHRINK = 0.2;
    private static final double GROW = 5;
    private static final double DAMPING = 0.04;
    private static final double ORDER = 0.2 - 0.75 * DAMPING;
    private static final double SHARE = 0.05;
    private static final int STRUGGLES = 30;
    // A single step of the usual length does not end a slide along a surface.
    private static final double MOST_STRUGGLES = 40;
    private static final double LONGEST_SLIDE = 1;
    // Under a loose tolerance a step of the usual length goes farther than the usual leap.
    private static final double WIDER = 10;
    private static final int RECOVERY = 2;
    private static final int REMEMBERED = 3;

    private final Evaluator evaluator;
    private final Manifold space;
    private final double tolerance;
    private final int moving;
    private final DormandPrince method;
    private final SlidingMode sliding;
    private double @Nullable [] ready;
    private int @Nullable [] readyHeld;

    FlowStepper(Objective objective, Motion motion, double tolerance) {
        this.tolerance = tolerance;
        space = objective.space();
        evaluator = objective.evaluator();
        evaluator.under(motion);
        moving = moving(space);
        method = new DormandPrince(evaluator, space, moving);
        sliding = new SlidingMode(evaluator, space, moving);
    }

    static boolean remembers(double[] memory) {
        return memory.length == 0
                || memory.length <= REMEMBERED && memory[0] > 0 && (memory.length < 2 || memory[1] > 0);
    }

    // protons stand at the end of a state and are frozen: nothing has to be done for them
    private static int moving(Manifold space) {
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
        double h = length(from);
        double before = from.memory().length > 1 ? from.memory()[1] : 1;
        double struggles = from.memory().length > 2 ? from.memory()[2] : 0;
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
                return end(from, h, new double[] {h * factor(share, before, rejected), Math.max(share, 1e-4), count},
                        events);
            }
            rejected = true;
            h *= error < Double.POSITIVE_INFINITY ? Math.max(SHRINK, SAFETY * Math.pow(error / allowed, -0.2))
                    : SHRINK / 2;
        }
    }

    private Step slide(State from, List<Event> events) {
        double least = floor(from.x());
        double h = Math.clamp(from.memory()[0], least, LONGEST_SLIDE);
        double error = sliding.attempt(from.x(), h);
        while (error > 1 && h > least) {
            h = Math.max(least, h * Math.max(SHRINK, SAFETY / Math.sqrt(error)));
            error = sliding.attempt(from.x(), h);
        }
        if (!Double.isFinite(error) || !(from.time() + h > from.time())) {
            throw failure(from);
        }
        double factor = Math.clamp(SAFETY / Math.sqrt(error), SHRINK, GROW);
        double[] x = sliding.end().clone();
        State to = new State(
                from.step() + 1, from.time() + h, x, new double[] {h * factor, Math.max(error, 1e-4), MOST_STRUGGLES},
                from.held());
        Evaluator.Settled caught = evaluator.capture(to);
        events.addAll(caught.events());
        ready = null;
        return new Step(caught.state(), new StraightPath(from.x(), x), List.copyOf(events));
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

    // Hairer, Norsett, Wanner II, IV.2: a controller with a memory of one step makes fewer rejections
    private static double factor(double error, double before, boolean rejected) {
        double raw = SAFETY * Math.pow(Math.max(error, 1e-10), -ORDER) * Math.pow(before, DAMPING);
        return Math.min(rejected ? 1 : GROW, Math.max(SHRINK, raw));
    }

    private Step end(State from, double h, double[] memory, List<Event> events) {
        Path path = method.path(from.x(), h);
        double[] x = method.end().clone();
        space.project(x, 0);
        evaluator.complete(x);
        State to = new State(from.step() + 1, from.time() + h, x, memory, from.held());
        Evaluator.Settled caught = evaluator.capture(to);
        events.addAll(caught.events());
        if (caught.state() == to && Arrays.equals(x, 0, moving, method.end(), 0, moving)) {
            method.shift();
            ready = x;
            readyHeld = from.held();
        } else {
            ready = null;
        }
        return new Step(caught.state(), path, List.copyOf(events));
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
        if (slides(from) && sliding.start(from.x(), radius(from.x()))) {
            sliding.attempt(from.x(), h);
            x = sliding.end().clone();
        } else {
            method.attempt(from.x(), h, tolerance);
            x = method.end().clone();
            space.project(x, 0);
            evaluator.complete(x);
        }
        return new State(from.step(), time, x, from.memory(), from.held());
    }

    @Override
    public boolean slides(State state) {
        return state.memory().length == REMEMBERED && state.memory()[2] >= STRUGGLES;
    }

    @Override
    public double length(State from) {
        if (from.memory().length > 0) {
            return from.memory()[0];
        }
        begin(from);
        ready = from.x();
        readyHeld = from.held();
        return initial(from.x());
    }

    // Hairer, Norsett, Wanner I, II.4: a length for which an Euler step changes neither point nor field by much
    private double initial(double[] x) {
        double[] f = method.first().clone();
        double point = 0;
        double field = 0;
        for (int i = 0; i < moving; i++) {
            double allowed = tolerance * (1 + Math.abs(x[i]));
            point = Math.max(point, Math.abs(x[i]) / allowed);
            field = Math.max(field, Math.abs(f[i]) / allowed);
        }
        double h = point < 1e-5 || field < 1e-5 ? 1e-6 : 0.01 * point / field;
        double[] y = x.clone();
        for (int i = 0; i < moving; i++) {
            y[i] -= h * f[i];
        }
        space.project(y, 0);
        evaluator.complete(y);
        double[] g = new double[x.length];
        evaluator.gradient(y, g);
        double change = 0;
        for (int i = 0; i < moving; i++) {
            change = Math.max(change, Math.abs(g[i] - f[i]) / (tolerance * (1 + Math.abs(x[i]))) / h);
        }
        double steepest = Math.max(field, change);
        double other = steepest <= 1e-15 ? Math.max(1e-6, h * 1e-3) : Math.pow(0.01 / steepest, 0.2);
        double length = Math.min(100 * h, other);
        return length > 0 ? length : 1e-6; // also where the field is not finite: the step then says so
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

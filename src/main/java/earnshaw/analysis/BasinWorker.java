package earnshaw.analysis;

import earnshaw.algorithm.step.StepLanes;
import earnshaw.analysis.BasinRun.Ending;
import earnshaw.math.Norms;
import earnshaw.problem.State;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// What one thread does for a basin map: it takes one start after the other and writes its cell. Where many runs can be
/// stepped at a time, each stands in a lane; a run whose next step no lane can make is made to its end alone. Either way
/// the cells are the same.
final class BasinWorker {

    /// So many runs at a time: their numbers stay in the nearest cache.
    private static final int WIDTH = 128;

    /// Nanoseconds between two looks of a thread that waits.
    private static final long TURN = 2_000_000L;

    private final BasinMap map;
    private final BasinRun run;
    private final Optional<StepLanes> lanes;
    private final Starts starts;
    private final BooleanSupplier allowed;
    private final BooleanSupplier cancelled;
    private final int[] cell = new int[WIDTH];
    private final boolean[] seen = new boolean[WIDTH];
    private final double[] begun = new double[WIDTH];
    private final double[] at;

    /// The starts of a map in the order in which its threads take them.
    ///
    /// @param order the places in the list of cells
    /// @param next  how many have been taken
    record Starts(int[] order, AtomicInteger next) {

        boolean left() {
            return next.get() < order.length;
        }

        /// The place of a start that nobody else has taken; -1 when none is left.
        int take() {
            int i = next.getAndIncrement();
            return i < order.length ? order[i] : -1;
        }
    }

    /// @param from    the moment at which the electron is put elsewhere
    /// @param allowed whether to begin another run just now
    BasinWorker(BasinQuestion question, State from, BasinMap map, Starts starts, BooleanSupplier allowed,
            BooleanSupplier cancelled) {
        this.map = map;
        this.starts = starts;
        this.allowed = allowed;
        this.cancelled = cancelled;
        run = new BasinRun(question, from);
        boolean plain = from.memory().length == 0 && from.held().length == 0;
        lanes = plain ? question.lanes(WIDTH) : Optional.empty();
        at = new double[run.numbers()];
    }

    /// Works until no start is left or it is cancelled.
    void work() {
        lanes.ifPresentOrElse(this::workInLanes, this::workOneByOne);
    }

    // A thread waits between runs alone: within one it would hold up the map.
    private void workOneByOne() {
        while (!cancelled.getAsBoolean()) {
            if (starts.left() && !allowed.getAsBoolean()) {
                LockSupport.parkNanos(TURN);
                continue;
            }
            int i = starts.take();
            if (i < 0) {
                return;
            }
            if (place(i).isPresent()) {
                alone(i, start(i), Double.NaN);
            }
        }
    }

    // A lane without a run calculates what nobody looks at.
    private void workInLanes(StepLanes steps) {
        Arrays.fill(cell, -1);
        while (!cancelled.getAsBoolean()) {
            if (!fill(steps)) {
                if (!starts.left()) {
                    return;
                }
                LockSupport.parkNanos(TURN);
                continue;
            }
            steps.evaluate();
            boolean allGoOn = true;
            for (int l = 0; l < WIDTH; l++) {
                if (cell[l] >= 0 && !seen[l] && !goesOn(steps, l)) {
                    cell[l] = -1;
                    allGoOn = false;
                }
                seen[l] = true;
            }
            if (allGoOn) {
                steps.step();
                for (int l = 0; l < WIDTH; l++) {
                    seen[l] = !steps.moved(l);
                }
            }
        }
    }

    // Puts runs into lanes that have none; whether some lane has one then.
    private boolean fill(StepLanes steps) {
        boolean some = false;
        for (int l = 0; l < WIDTH; l++) {
            while (cell[l] < 0 && starts.left() && allowed.getAsBoolean()) {
                int i = starts.take();
                if (i >= 0 && place(i).isPresent()) {
                    steps.put(l, start(i));
                    cell[l] = i;
                    seen[l] = false;
                    begun[l] = Double.NaN;
                }
            }
            some |= cell[l] >= 0;
        }
        return some;
    }

    // Writes the cell of a run that has ended, or that goes on alone; whether it goes on in its lane.
    private boolean goesOn(StepLanes steps, int lane) {
        int i = cell[lane];
        if (!steps.isSound(lane)) {
            alone(i, start(i), Double.NaN);
            return false;
        }
        double square = steps.steepness(lane);
        if (!Norms.keeps(square)) {
            alone(i, steps.state(lane), begun[lane]);
            return false;
        }
        double slope = Math.sqrt(square);
        begun[lane] = Double.isNaN(begun[lane]) ? slope : begun[lane];
        double loss = steps.loss(lane);
        Ending ending = run.ending(steps.steps(lane), steps.time(lane), loss, slope, away(steps, lane));
        if (ending != Ending.NONE) {
            map.cells()[i] = run.ended(x(i), y(i), ending, steps.state(lane), loss, slope, begun[lane]);
            return false;
        }
        if (!steps.isPlain(lane)) {
            alone(i, steps.state(lane), begun[lane]);
            return false;
        }
        return true;
    }

    private double away(StepLanes steps, int lane) {
        for (int c = 0; c < at.length; c++) {
            at[c] = steps.number(lane, run.firstNumber() + c);
        }
        return Norms.of(at);
    }

    private State start(int i) {
        return run.start(place(i).orElseThrow());
    }

    private Optional<double[]> place(int i) {
        return map.region().place(x(i), y(i));
    }

    private double x(int i) {
        return map.region().x(i % map.region().columns(map.size()), map.size());
    }

    private double y(int i) {
        return map.region().y(i / map.region().columns(map.size()), map.size());
    }

    private void alone(int i, State state, double steepness) {
        map.cells()[i] = run.from(x(i), y(i), state, steepness, cancelled).orElse(null);
    }
}

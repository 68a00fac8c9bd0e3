package earnshaw.experiment;

import earnshaw.algorithm.step.StepLanes;
import earnshaw.problem.Walker;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.Stop;
import earnshaw.schema.InputRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Many runs at a time, each in a lane of its own. Lanes make the steps; as soon as anything else may
/// happen to a run, such as its stop, it goes on by itself from where it stands, so that its result has the bytes of a
/// run that was made alone.
final class LaneTask {

    /// Most runs at a time: rows of so many numbers stay in the nearest cache.
    static final int WIDTH = 128;

    private static final int WAITING = 64;
    // Below so many, loops over the lanes gain nothing.
    private static final int FEWEST = 8;
    // Of the square of a norm, which is summed with and without care.
    private static final double ROUNDING = 1e-9;

    private final ExperimentPlan plan;
    private final List<RunUnderWay> runs;
    private final List<RunTask> tasks;
    private final Results results;
    private final Stop stop;
    // What ends a run, as numbers that nothing reaches where the stop names none.
    private final double rest;
    private final double lowest;
    private final double end;
    private final int[] taskOf;
    private final boolean[] taken;
    private final boolean continuous;
    private final double[][] moments;
    private final double[][] losses;
    private final int[] waiting;
    private final StepLanes steps;
    private int next;

    /// Takes what comes of the runs.
    @FunctionalInterface
    interface Results {

        /// @param place of the run in the list
        void take(int place, RunResult result);
    }

    private LaneTask(ExperimentPlan plan, List<RunUnderWay> runs, List<RunTask> tasks, StepLanes steps, int width,
            Results results) {
        this.plan = plan;
        this.runs = runs;
        this.tasks = tasks;
        this.steps = steps;
        this.results = results;
        stop = tasks.getFirst().scenario().stop();
        rest = stop.gradientNorm().orElse(-1);
        lowest = stop.loss().orElse(Double.NEGATIVE_INFINITY);
        end = stop.time().orElse(Double.POSITIVE_INFINITY);
        taskOf = new int[width];
        taken = new boolean[width];
        continuous = tasks.getFirst().scenario().algorithm().continuous();
        moments = new double[WAITING][width];
        losses = new double[WAITING][width];
        waiting = new int[width];
        Arrays.fill(taskOf, -1);
    }

    /// Whether the runs of a scenario can stand in lanes.
    static boolean fits(Scenario scenario, String measure) {
        return scenario.stop().wallSeconds().isEmpty()
                && scenario.state().isEmpty()
                && scenario.problem().walkers().size() == 1
                && steps(scenario, scenario.problem().walkers().getFirst(), List.of(), 1).isPresent()
                && new RunTask(scenario, measure).asksForTheLossAlone();
    }

    /// Makes all runs to their ends, unless they are cancelled.
    ///
    /// @param runs of one cell that fits
    /// @return whether they could be made so
    static boolean run(ExperimentPlan plan, List<RunUnderWay> runs, Results results, BooleanSupplier cancelled)
            throws InputRefused {
        List<RunTask> tasks = new ArrayList<>();
        for (Scenario scenario : plan.scenarios(runs.stream().map(RunUnderWay::trial).toList())) {
            tasks.add(new RunTask(scenario, plan.experiment().measure()));
        }
        Walker walker = tasks.getFirst().walker();
        int width = Math.clamp(tasks.size(), FEWEST, WIDTH);
        Optional<StepLanes> steps =
                steps(tasks.getFirst().scenario(), walker, tasks.stream().map(RunTask::walker).toList(), width);
        if (steps.isEmpty()) {
            return false;
        }
        new LaneTask(plan, runs, tasks, steps.get(), width, results).run(cancelled);
        return true;
    }

    private static Optional<StepLanes> steps(Scenario scenario, Walker walker, List<Walker> walkers, int width) {
        return walker.lanes(walkers, width).flatMap(lanes -> scenario.algorithm().lanes(walker, lanes, width));
    }

    private void run(BooleanSupplier cancelled) throws InputRefused {
        for (int l = 0; l < taskOf.length; l++) {
            fill(l);
        }
        for (int l = tasks.size(); l < taskOf.length; l++) {
            steps.put(l, tasks.getFirst().walker().start()); // an idle lane calculates what nobody looks at
        }
        while (Arrays.stream(taskOf).anyMatch(task -> task >= 0) && !cancelled.getAsBoolean()) {
            steps.evaluate();
            boolean changed = false;
            for (int l = 0; l < taskOf.length; l++) {
                if (taskOf[l] >= 0 && !look(l, cancelled)) {
                    changed = true;
                    fill(l);
                }
            }
            if (!changed) {
                steps.step();
                for (int l = 0; l < taken.length; l++) {
                    taken[l] &= !steps.moved(l);
                }
            }
        }
    }

    private void fill(int lane) {
        taskOf[lane] = next < tasks.size() ? next++ : -1;
        taken[lane] = false;
        waiting[lane] = 0;
        if (taskOf[lane] >= 0) {
            steps.put(lane, tasks.get(taskOf[lane]).walker().start());
        }
    }

    // Takes the loss of a lane's state; whether the run can make one more step here.
    private boolean look(int lane, BooleanSupplier cancelled) throws InputRefused {
        int place = taskOf[lane];
        RunUnderWay run = runs.get(place);
        double loss = steps.loss(lane);
        if (!steps.isSound(lane)) {
            end(place, RunTask.of(plan, run.trial()).run(state -> run.at(state.step()), cancelled));
            return false;
        }
        if (!taken[lane]) {
            taken[lane] = true;
            moments[waiting[lane]][lane] = continuous ? steps.time(lane) : steps.steps(lane);
            losses[waiting[lane]++][lane] = loss;
            if (waiting[lane] == losses.length) {
                hand(lane);
            }
        }
        Optional<Stop.Reason> reason = reason(lane, loss);
        if (reason.isPresent()) {
            hand(lane);
            end(place, Optional.of(
                    tasks.get(place).ended(reason.get(), steps.steps(lane), steps.time(lane), loss)));
            return false;
        }
        if (isPlain(lane)) {
            return true;
        }
        hand(lane);
        end(place, tasks.get(place).goOn(steps.state(lane), state -> run.at(state.step()), cancelled));
        return false;
    }

    // Gives a run the losses that wait for it: many at a time, since the curves of all runs do not fit into the nearest
    // cache.
    private void hand(int lane) {
        int place = taskOf[lane];
        for (int i = 0; i < waiting[lane]; i++) {
            tasks.get(place).loss(moments[i][lane], losses[i][lane]);
        }
        waiting[lane] = 0;
        runs.get(place).at(steps.steps(lane));
    }

    private void end(int place, Optional<List<WalkerResult>> scores) {
        scores.ifPresent(all -> results.take(place,
                RunTask.result(runs.get(place).trial(), tasks.get(place).scenario(), all)));
    }

    // Why a run ends in this very state, in the order in which a stop is tested; empty too where rounding might decide.
    private Optional<Stop.Reason> reason(int lane, double loss) {
        double steepness = steps.steepness(lane);
        if (rest >= 0 && steepness <= rest * rest * (1 + ROUNDING)) {
            return steepness < rest * rest * (1 - ROUNDING) ? Optional.of(Stop.Reason.GRADIENT_NORM)
                    : Optional.empty();
        }
        if (loss <= lowest) {
            return Optional.of(Stop.Reason.LOSS);
        }
        if (steps.steps(lane) >= stop.steps().orElse(Long.MAX_VALUE)) {
            return Optional.of(Stop.Reason.STEPS);
        }
        return steps.time(lane) >= end ? Optional.of(Stop.Reason.TIME) : Optional.empty();
    }

    // Whether neither this state nor a moment of the next step can be the end of a run.
    private boolean isPlain(int lane) {
        return steps.isPlain(lane)
                && (rest < 0 || steps.steepness(lane) > rest * rest * (1 + ROUNDING))
                && steps.next(lane) <= end;
    }
}

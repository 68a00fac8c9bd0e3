package earnshaw.experiment;

import earnshaw.schema.InputRefused;
import earnshaw.simulation.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// All runs of an experiment on threads of their own, each kept in a folder as soon as it is finished. What comes out
/// does not depend on the number of threads or on how often it was begun again.
public final class ExperimentRunner implements AutoCloseable {

    /// Nanoseconds of a try by which the speed of a cell is known.
    private static final long ENOUGH_NANOS = 50_000_000;

    /// Nanoseconds of the first try, in which the code is compiled.
    private static final long WARM_NANOS = 500_000_000;

    /// Seconds, and share, after which a run under way says more than any try.
    private static final double ENOUGH_SECONDS = 2;
    private static final double ENOUGH_SHARE = 0.02;

    private final ExperimentPlan plan;
    private final ExperimentFolder folder;
    private final int threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final CountDownLatch working;
    private final Deque<Integer> untried = new ArrayDeque<>();
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final List<RunUnderWay> running = new ArrayList<>();
    private final FinishedRuns finished;
    private final DurationEstimate forecast;
    private final AtomicBoolean warm = new AtomicBoolean();
    private final Map<Integer, Boolean> lanes = new ConcurrentHashMap<>();
    // Written under the lock like everything below; read without it before every step of a run.
    private volatile ExperimentProgress.Phase phase = ExperimentProgress.Phase.READY;
    private Optional<String> error = Optional.empty();

    /// @param folder  whose finished runs are not run again
    /// @param threads how many runs go on at once, 1 or more
    public ExperimentRunner(ExperimentFolder folder, int threads) throws InputRefused {
        this.folder = folder;
        this.threads = threads;
        plan = folder.plan();
        forecast = new DurationEstimate(plan);
        working = new CountDownLatch(threads);
        finished = new FinishedRuns(plan, folder.results());
        for (int i = 0; i < plan.trials().size(); i++) {
            if (!finished.has(i)) {
                int cell = plan.index(plan.trials().get(i));
                waiting.add(i);
                if (!untried.contains(cell)) {
                    untried.add(cell);
                }
            }
        }
    }

    /// Finds out how long it will take, and waits for [#start]; once.
    public void estimate() {
        for (int i = 0; i < threads; i++) {
            Thread.ofPlatform().daemon().name("experiment " + (i + 1)).start(this::work);
        }
    }

    /// Begins, after [#estimate].
    public void start() {
        turn(ExperimentProgress.Phase.READY, ExperimentProgress.Phase.RUNNING);
    }

    /// Stands still after the steps that are under way.
    public void pause() {
        turn(ExperimentProgress.Phase.RUNNING, ExperimentProgress.Phase.PAUSED);
    }

    /// Goes on from a pause.
    public void resume() {
        turn(ExperimentProgress.Phase.PAUSED, ExperimentProgress.Phase.RUNNING);
    }

    /// Gives up the runs under way; finished ones stay in the folder.
    public void cancel() {
        turn(ExperimentProgress.Phase.READY, ExperimentProgress.Phase.CANCELLED);
        turn(ExperimentProgress.Phase.RUNNING, ExperimentProgress.Phase.CANCELLED);
        turn(ExperimentProgress.Phase.PAUSED, ExperimentProgress.Phase.CANCELLED);
    }

    private void turn(ExperimentProgress.Phase from, ExperimentProgress.Phase to) {
        change(() -> {
            if (phase == from) {
                phase = to;
                changed.signalAll();
            }
        });
    }

    /// Waits for the end, not longer than some time.
    ///
    /// @return whether it has ended
    public boolean await(long milliseconds) throws InterruptedException {
        return working.await(milliseconds, TimeUnit.MILLISECONDS);
    }

    /// How far it has come.
    public ExperimentProgress latest() {
        lock.lock();
        try {
            running.stream()
                    .filter(run -> Double.isFinite(run.steps()) && run.seconds() > ENOUGH_SECONDS
                            && forecast.share(run) > ENOUGH_SHARE)
                    .forEach(run -> forecast.tried(plan.index(run.trial()), run.seconds() / forecast.share(run)));
            double done = finished.all().stream().mapToDouble(result -> forecast.weight(result.trial())).sum();
            double left = waiting.stream().mapToDouble(i -> forecast.weight(plan.trials().get(i))).sum();
            for (RunUnderWay run : running) {
                done += forecast.share(run) * forecast.weight(run.trial());
                left += (1 - forecast.share(run)) * forecast.weight(run.trial());
            }
            return new ExperimentProgress(plan, phase, finished.all(), left > 0 ? done / (done + left) : 1,
                    secondsLeft(left),
                    error);
        } finally {
            lock.unlock();
        }
    }

    private OptionalDouble secondsLeft(double left) {
        boolean known = waiting.stream().allMatch(i -> Double.isFinite(forecast.seconds(plan.trials().get(i))))
                && running.stream().allMatch(run -> Double.isFinite(forecast.seconds(run.trial())));
        return known ? OptionalDouble.of(left / Math.max(1, Math.min(threads, running.size() + waiting.size())))
                : OptionalDouble.empty();
    }

    private void work() {
        try {
            for (Integer cell = next(untried); cell != null; cell = next(untried)) {
                tryOut(cell);
            }
            stay(ExperimentProgress.Phase.READY);
            for (Integer index = next(waiting); index != null; index = next(waiting)) {
                List<Integer> batch = batch(index);
                if (batch.size() == 1 || !attempt(batch)) {
                    for (int one : batch) {
                        attempt(one);
                    }
                }
            }
        } catch (InputRefused | IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            fail(Failure.line(broken));
        } finally {
            leave();
        }
    }

    private @Nullable Integer next(Deque<Integer> queue) {
        if (halted(null)) {
            return null;
        }
        lock.lock();
        try {
            return queue.poll();
        } finally {
            lock.unlock();
        }
    }

    private void tryOut(int cell) {
        long enough = warm.getAndSet(true) ? ENOUGH_NANOS : WARM_NANOS;
        DurationSample.seconds(plan.cells().get(cell).scenario(), enough, () -> halted(null))
                .ifPresent(seconds -> change(() -> forecast.tried(cell, seconds)));
    }

    // The runs of the same cell that can be made at the same time as one: of those that wait a fair share.
    private List<Integer> batch(int index) {
        int cell = plan.index(plan.trials().get(index));
        if (!laned(cell)) {
            return List.of(index);
        }
        List<Integer> batch = new ArrayList<>(List.of(index));
        change(() -> {
            List<Integer> alike = waiting.stream().filter(i -> plan.index(plan.trials().get(i)) == cell).toList();
            int most = Math.min(LaneTask.WIDTH, (alike.size() + threads) / threads);
            alike.stream().limit(most - 1L).forEach(batch::add);
            waiting.removeAll(new HashSet<>(batch));
        });
        return batch;
    }

    private boolean laned(int cell) {
        return lanes.computeIfAbsent(cell,
                one -> LaneTask.fits(plan.cells().get(one).scenario(), plan.experiment().measure()));
    }

    // Whether the runs could be made at the same time.
    private boolean attempt(List<Integer> batch) throws InputRefused, IOException {
        List<RunUnderWay> runs = batch.stream().map(index -> under(plan.trials().get(index))).toList();
        change(() -> running.addAll(runs));
        try {
            return LaneTask.run(plan, runs, (place, result) -> {
                try {
                    folder.keep(result);
                } catch (IOException unkept) {
                    throw new UncheckedIOException(unkept);
                }
                ended(batch.get(place), runs.get(place), result, runs.get(place).seconds() / batch.size());
            }, () -> halted(runs.getFirst()));
        } catch (UncheckedIOException unkept) {
            throw unkept.getCause();
        } finally {
            change(() -> running.removeAll(runs));
        }
    }

    private RunUnderWay under(PlannedRun trial) {
        return new RunUnderWay(trial, DurationSample.steps(plan.cell(trial).scenario()));
    }

    private void ended(int index, RunUnderWay run, RunResult result, double seconds) {
        change(() -> {
            running.remove(run);
            forecast.took(run.trial(), seconds);
            finished.put(index, result);
        });
    }

    private void attempt(int index) throws InputRefused, IOException {
        PlannedRun trial = plan.trials().get(index);
        RunUnderWay run = under(trial);
        change(() -> running.add(run));
        Optional<RunResult> result = RunTask.of(plan, trial, state -> run.at(state.step()), () -> halted(run));
        if (result.isPresent()) {
            folder.keep(result.get());
        }
        change(() -> running.remove(run));
        result.ifPresent(one -> ended(index, run, one, run.seconds()));
    }

    private void change(Runnable deed) {
        lock.lock();
        try {
            deed.run();
        } finally {
            lock.unlock();
        }
    }

    // Waits while there is a pause; whether there is nothing to go on for.
    private boolean halted(@Nullable RunUnderWay run) {
        if (phase == ExperimentProgress.Phase.PAUSED) {
            long since = System.nanoTime();
            stay(ExperimentProgress.Phase.PAUSED);
            if (run != null) {
                change(() -> run.waited(System.nanoTime() - since));
            }
        }
        return phase.ended();
    }

    private void stay(ExperimentProgress.Phase here) {
        change(() -> {
            while (phase == here) {
                changed.awaitUninterruptibly();
            }
        });
    }

    private void fail(String message) {
        change(() -> {
            phase = ExperimentProgress.Phase.BROKEN;
            error = Optional.of(message);
            changed.signalAll();
        });
    }

    private void leave() {
        change(() -> {
            if (working.getCount() == 1 && phase == ExperimentProgress.Phase.RUNNING) {
                phase = ExperimentProgress.Phase.FINISHED;
            }
            working.countDown();
        });
    }

    @Override
    public void close() {
        cancel();
    }
}

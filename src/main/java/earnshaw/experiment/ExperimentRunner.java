package earnshaw.experiment;

import earnshaw.schema.InputRefused;
import earnshaw.simulation.Failure;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
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
    private static final long ENOUGH_NANOS = 100_000_000;

    /// Nanoseconds of the first try, in which the code is compiled.
    private static final long WARM_NANOS = 2_000_000_000;

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
    private final List<Attending> running = new ArrayList<>();
    private final RunResult[] results;
    private final DurationEstimate forecast;
    private final AtomicBoolean warm = new AtomicBoolean();
    // Written under the lock like everything below; read without it before every step of a run.
    private volatile ExperimentProgress.Phase phase = ExperimentProgress.Phase.READY;
    private List<RunResult> finished;
    private Optional<String> error = Optional.empty();

    /// @param folder  whose finished runs are not run again
    /// @param threads how many runs go on at once, 1 or more
    public ExperimentRunner(ExperimentFolder folder, int threads) throws InputRefused {
        this.folder = folder;
        this.threads = threads;
        plan = folder.plan();
        forecast = new DurationEstimate(plan);
        working = new CountDownLatch(threads);
        results = new RunResult[plan.trials().size()];
        for (RunResult result : folder.results()) {
            results[plan.trials().indexOf(result.trial())] = result;
        }
        for (int i = 0; i < results.length; i++) {
            if (results[i] == null) {
                int cell = plan.index(plan.trials().get(i));
                waiting.add(i);
                if (!untried.contains(cell)) {
                    untried.add(cell);
                }
            }
        }
        finished = Arrays.stream(results).filter(Objects::nonNull).toList();
    }

    /// One run under way.
    private final class Attending {
        private final PlannedRun trial;
        private final double steps;
        // Under the campaign's lock.
        private long began = System.nanoTime();
        // Written by the thread of the run at every step, without the lock.
        private volatile long step;

        Attending(PlannedRun trial) {
            this.trial = trial;
            steps = DurationSample.steps(plan.cell(trial).scenario());
        }

        double seconds() {
            return (System.nanoTime() - began) * 1e-9;
        }

        // Where nobody knows how many steps there are, by time.
        double share() {
            double done = Double.isFinite(steps) ? step / steps : seconds() / forecast.seconds(trial);
            return Double.isFinite(done) ? Math.clamp(done, 0, 0.99) : 0;
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
                    .filter(run -> Double.isFinite(run.steps) && run.seconds() > ENOUGH_SECONDS
                            && run.share() > ENOUGH_SHARE)
                    .forEach(run -> forecast.tried(plan.index(run.trial), run.seconds() / run.share()));
            double done = finished.stream().mapToDouble(result -> weight(result.trial())).sum();
            double left = waiting.stream().mapToDouble(i -> weight(plan.trials().get(i))).sum();
            for (Attending run : running) {
                done += run.share() * weight(run.trial);
                left += (1 - run.share()) * weight(run.trial);
            }
            return new ExperimentProgress(plan, phase, finished, left > 0 ? done / (done + left) : 1, secondsLeft(left),
                    error);
        } finally {
            lock.unlock();
        }
    }

    // The work of a run against that of others: its seconds, or 1 where nobody can say.
    private double weight(PlannedRun trial) {
        double seconds = forecast.seconds(trial);
        return Double.isFinite(seconds) ? seconds : 1;
    }

    private OptionalDouble secondsLeft(double left) {
        boolean known = waiting.stream().allMatch(i -> Double.isFinite(forecast.seconds(plan.trials().get(i))))
                && running.stream().allMatch(run -> Double.isFinite(forecast.seconds(run.trial)));
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
                attempt(index);
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

    private void attempt(int index) throws InputRefused, IOException {
        PlannedRun trial = plan.trials().get(index);
        Attending run = new Attending(trial);
        change(() -> running.add(run));
        Optional<RunResult> result = RunTask.of(plan, trial, state -> run.step = state.step(), () -> halted(run));
        if (result.isPresent()) {
            folder.keep(result.get());
        }
        change(() -> {
            running.remove(run);
            result.ifPresent(one -> {
                forecast.took(trial, run.seconds());
                results[index] = one;
                finished = Arrays.stream(results).filter(Objects::nonNull).toList();
            });
        });
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
    private boolean halted(@Nullable Attending run) {
        if (phase == ExperimentProgress.Phase.PAUSED) {
            long since = System.nanoTime();
            stay(ExperimentProgress.Phase.PAUSED);
            if (run != null) {
                change(() -> run.began += System.nanoTime() - since);
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

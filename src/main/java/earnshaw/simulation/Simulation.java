package earnshaw.simulation;

import earnshaw.problem.Observable;
import earnshaw.problem.State;
import earnshaw.scenario.Plot;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.record.RowNumbers;
import earnshaw.simulation.run.Command;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/// An [Engine] on a thread of its own. The world sends commands and looks at the latest frame; neither can block, and
/// the thread outlives every failure, which travels in the frame's status.
public final class Simulation implements AutoCloseable {

    // Most frames in a second: 120.
    private static final long FRAME_NANOS = 8_333_333;
    private static final long RECALL_NANOS = 500_000_000;
    // After a pause of the thread that is longer than this, the run goes on from where it is instead of catching up at
    // once.
    private static final double LONGEST_SECONDS = 0.1;

    private final ConcurrentLinkedQueue<Command> commands = new ConcurrentLinkedQueue<>();
    private final Engine engine;
    private final Thread thread;
    // Written by the thread alone, whole: a frame is never changed after it is published.
    private volatile Frame latest;
    private volatile boolean open = true;
    // Columns of the rows of each walker that the window plots; for the thread alone.
    private int[][] plotted = {};

    /// Opens a scenario and shows its first frame.
    ///
    /// @throws IllegalArgumentException if its state does not fit its problem
    public Simulation(Scenario scenario) {
        engine = new Engine(scenario, System::nanoTime, this::row);
        await();
        latest = engine.frame();
        plotted = plotted(latest);
        thread = Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("simulation").start(this::loop);
    }

    /// Asks for something; it takes effect in a later frame.
    public void send(Command command) {
        commands.add(command);
        LockSupport.unpark(thread);
    }

    /// The newest frame.
    public Frame latest() {
        return latest;
    }

    /// Ends the thread after the step it is in.
    @Override
    public void close() {
        open = false;
        LockSupport.unpark(thread);
    }

    private void loop() {
        long before = System.nanoTime();
        while (open) {
            boolean was = engine.playing();
            boolean changed = perform();
            long now = System.nanoTime();
            changed |= play(was ? Math.min((now - before) * 1e-9, LONGEST_SECONDS) : 0, now);
            before = now;
            changed |= retrace(now);
            if (changed) {
                publish();
            }
            rest(now);
        }
    }

    private boolean perform() {
        boolean any = false;
        for (Command command; (command = commands.poll()) != null;) {
            if (!isOvertaken(command)) {
                attempt(command);
                any = true;
            }
        }
        return any;
    }

    // When several places of the same body arrive between two frames, only the last one is used.
    private boolean isOvertaken(Command command) {
        return switch (command) {
            case Command.Place place -> commands.peek() instanceof Command.Place next && next.body() == place.body();
            case Command.Move move -> commands.peek() instanceof Command.Move next && bodies(next).equals(bodies(move));
            case Command.Seek _ -> commands.peek() instanceof Command.Seek;
            default -> false;
        };
    }

    private static List<Integer> bodies(Command.Move move) {
        return move.places().stream().map(Command.Place::body).toList();
    }

    private void attempt(Command command) {
        try {
            engine.apply(command);
            if (command instanceof Command.Load) {
                await();
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            engine.failed(Failure.line(failure));
        }
    }

    private boolean play(double seconds, long now) {
        try {
            return engine.advance(seconds, () -> !commands.isEmpty() || System.nanoTime() - now > FRAME_NANOS);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            engine.failed(Failure.line(failure));
            return true;
        }
    }

    // An opened document is shown with its way from the start, unless that takes long: then it is found while things go
    // on.
    private void await() {
        long since = System.nanoTime();
        engine.retrace(() -> System.nanoTime() - since > RECALL_NANOS);
    }

    // In what is left of a frame's time: what a person asked for comes first.
    private boolean retrace(long now) {
        try {
            return engine.retrace(() -> !commands.isEmpty() || System.nanoTime() - now > FRAME_NANOS);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            engine.failed(Failure.line(failure));
            return true;
        }
    }

    private void publish() {
        try {
            latest = engine.frame();
            plotted = plotted(latest);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            engine.failed(Failure.line(failure));
            latest = engine.frame(latest, Failure.line(failure));
        }
    }

    private static int[][] plotted(Frame frame) {
        List<Plot> plots = frame.scenario().view().plots();
        return frame.runs().stream()
                .map(run -> plots.stream()
                        .mapToInt(plot -> Observable.column(run.walker().observables(), plot.show()))
                        .filter(column -> column >= 0)
                        .toArray())
                .toArray(int[][]::new);
    }

    // Left to who draws them, the rows of a run that races would pile up there.
    private void row(int walker, State state, RowNumbers numbers) {
        if (walker < plotted.length) {
            for (int column : plotted[walker]) {
                if (column < numbers.width()) {
                    numbers.get(column);
                }
            }
        }
    }

    private void rest(long since) {
        if (!commands.isEmpty() || !open) {
            return;
        }
        if (engine.playing()) {
            LockSupport.parkNanos(FRAME_NANOS - (System.nanoTime() - since));
        } else if (!engine.forgotten()) {
            LockSupport.park();
        }
    }
}

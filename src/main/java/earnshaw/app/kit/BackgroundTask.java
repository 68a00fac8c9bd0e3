package earnshaw.app.kit;

import earnshaw.simulation.Failure;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/// A calculation that costs more than a pulse, on a thread of its own. The newest question wins: one that was not yet
/// begun is dropped for it. Answers are picked up by who looks.
///
/// @param <Q> questions
/// @param <A> answers, never null
public final class BackgroundTask<Q, A> implements AutoCloseable {

    private final AtomicReference<Q> question = new AtomicReference<>();
    private final Work<Q, A> work;
    private final Consumer<String> errors;
    private final Thread thread;
    // Written by the thread, read by whoever looks.
    private volatile A answer;
    // The other way round.
    private volatile boolean closed;

    /// A calculation that gives several answers to one question, each better than the one before.
    ///
    /// @param <Q> questions
    /// @param <A> answers
    @FunctionalInterface
    public interface Work<Q, A> {

        /// @param told      takes an answer
        /// @param overtaken whether a newer question waits
        void on(Q question, Consumer<A> told, BooleanSupplier overtaken);
    }

    /// @param name        of the thread, and of what failed
    /// @param calculation pure; what it throws leaves the last answer in place
    /// @param errors      takes a failure in one line, on the thread
    public BackgroundTask(String name, Function<Q, A> calculation, Consumer<String> errors) {
        this((question, told, _) -> told.accept(calculation.apply(question)), name, errors);
    }

    private BackgroundTask(Work<Q, A> work, String name, Consumer<String> errors) {
        this.work = work;
        this.errors = errors;
        thread = Thread.ofPlatform().daemon().name(name).priority(Thread.MIN_PRIORITY).start(this::loop);
    }

    /// @param name   of the thread, and of what failed
    /// @param work   pure; what it throws leaves the last answer in place
    /// @param errors takes a failure in one line, on the thread
    public static <Q, A> BackgroundTask<Q, A> refining(String name, Work<Q, A> work, Consumer<String> errors) {
        return new BackgroundTask<>(work, name, errors);
    }

    private void loop() {
        while (!closed) {
            Q next = question.getAndSet(null);
            if (next == null) {
                LockSupport.park(this);
            } else {
                answer(next);
            }
        }
    }

    // A question that fails does not stop the thread; it goes on with the next one.
    private void answer(Q next) {
        try {
            work.on(next, found -> answer = found, () -> closed || question.get() != null);
        } catch (RuntimeException | Error failure) {
            errors.accept(thread.getName() + ": " + Failure.line(failure));
        }
    }

    /// Asks, without waiting.
    public void ask(Q next) {
        question.set(next);
        LockSupport.unpark(thread);
    }

    /// The newest answer, null before the first.
    public A answer() {
        return answer;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}

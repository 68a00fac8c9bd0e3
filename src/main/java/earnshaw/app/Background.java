package earnshaw.app;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// A calculation that costs more than a pulse, on a thread of its own. The newest question wins: one that was not yet
/// begun is dropped for it. Answers are picked up by who looks.
///
/// @param <Q> questions
/// @param <A> answers, never null
final class Background<Q, A> implements AutoCloseable {

    private final AtomicReference<Q> question = new AtomicReference<>();
    private final Function<Q, A> calculation;
    private final Thread thread;
    private volatile A answer;
    private volatile boolean closed;

    /// @param name        of the thread
    /// @param calculation pure; what it throws is handed to the thread's handler and leaves the last answer in place
    Background(String name, Function<Q, A> calculation) {
        this.calculation = calculation;
        thread = Thread.ofPlatform().daemon().name(name).priority(Thread.MIN_PRIORITY).start(this::work);
    }

    private void work() {
        while (!closed) {
            Q next = question.getAndSet(null);
            if (next == null) {
                LockSupport.park(this);
            } else {
                answer = calculation.apply(next);
            }
        }
    }

    /// Asks, without waiting.
    void ask(Q next) {
        question.set(next);
        LockSupport.unpark(thread);
    }

    /// The newest answer, null before the first.
    A answer() {
        return answer;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}

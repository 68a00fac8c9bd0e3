package earnshaw.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// What happens at Ctrl-C and at the signals that ask a process to end. The first one asks the run to stop after its
/// present natural step. Where that takes too long, another thread writes what was asked for and ends the process
/// within a second. A second signal ends the process at once.
final class InterruptHandler implements AutoCloseable {

    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

    /// The code of a process that a signal has ended is this and the signal's number.
    private static final int SIGNALLED = 128;

    /// How long the run itself has to stop and to write, and how long it may go on to print what it came to.
    private static final long STOP_MILLIS = 500;
    private static final long PRINT_MILLIS = 300;

    private final Map<Object, Object> before = new LinkedHashMap<>();
    private final AtomicInteger signal = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Runnable write = () -> {};
    private volatile Runnable drop = () -> {};

    private InterruptHandler() {}

    /// Listens from now until closed.
    static InterruptHandler listen() {
        InterruptHandler interrupt = new InterruptHandler();
        for (String name : SIGNALS) {
            interrupt.take(name);
        }
        return interrupt;
    }

    // By reflection, since the compiler warns of the class and has no option to let this one use pass.
    private void take(String name) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object one = type.getConstructor(String.class).newInstance(name);
            InvocationHandler called = (proxy, method, arguments) -> switch (method.getName()) {
                case "handle" -> {
                    came((Integer) type.getMethod("getNumber").invoke(arguments[0]));
                    yield null;
                }
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> name;
            };
            Object mine = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, called);
            before.put(one, type.getMethod("handle", type, handler).invoke(null, one, mine));
        } catch (ReflectiveOperationException unknownHere) {
            // A system without this signal cannot send it.
            return;
        }
    }

    /// Says how to write what was asked for while the run is in the middle of a step, and how to remove files half
    /// written.
    void rescue(Runnable write, Runnable drop) {
        this.write = write;
        this.drop = drop;
    }

    private void came(int number) {
        if (signal.compareAndSet(0, number)) {
            Thread guard = new Thread(this::guard, "interrupt");
            guard.setDaemon(true);
            guard.setPriority(Thread.MAX_PRIORITY); // on a busy machine it would wait for the threads that it is to end
            guard.start();
        } else {
            end();
        }
    }

    // What the run has written before it was last asked is seen here, since both read and write the same number.
    private void guard() {
        try {
            if (!closed.await(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
                asked.incrementAndGet();
                write.run();
                if (!closed.await(PRINT_MILLIS, TimeUnit.MILLISECONDS)) {
                    end();
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unwritable) {
            end();
        }
    }

    private void end() {
        drop.run();
        Runtime.getRuntime().halt(code());
    }

    boolean requested() {
        asked.incrementAndGet();
        return signal.get() > 0;
    }

    /// The code of a process that the signal ends: 130 for Ctrl-C.
    int code() {
        return SIGNALLED + signal.get();
    }

    @Override
    public void close() {
        closed.countDown();
        before.forEach((one, handler) -> {
            try {
                Class<?> type = one.getClass();
                type.getMethod("handle", type, Class.forName("sun.misc.SignalHandler")).invoke(null, one, handler);
            } catch (ReflectiveOperationException unknownHere) {
                throw new IllegalStateException(unknownHere);
            }
        });
    }
}

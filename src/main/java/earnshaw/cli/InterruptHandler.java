package earnshaw.cli;

import java.util.concurrent.CountDownLatch;

/// Ctrl-C during a run: the run is asked to stop after the present natural step, and the process ends, with code 130,
/// only when what was asked for has been written.
final class InterruptHandler implements AutoCloseable {

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupted, "interrupt");
    private volatile boolean requested;

    private InterruptHandler() {}

    /// Listens from now until closed.
    static InterruptHandler listen() {
        InterruptHandler interrupt = new InterruptHandler();
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    boolean requested() {
        return requested;
    }

    // The Java machine ends when its hooks have; its exit code is then that of the signal.
    private void interrupted() {
        requested = true;
        try {
            written.await();
        } catch (InterruptedException noLongerWaiting) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        written.countDown();
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException endingAlready) {
                requested = true;
            }
        }
    }
}

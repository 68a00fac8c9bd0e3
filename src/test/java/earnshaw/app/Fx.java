package earnshaw.app;

import earnshaw.app.kit.ToolkitStart;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.robot.Robot;

/// The toolkit's thread, from a test's thread.
final class Fx {

    /// Pulses after which a condition is given up: some ten seconds.
    private static final int PATIENCE = 600;

    private static final CountDownLatch STARTED = new CountDownLatch(1);

    static {
        ToolkitStart.headless();
        ToolkitStart.start(STARTED::countDown);
        Platform.setImplicitExit(false);
    }

    private static Robot robot;

    private Fx() {}

    /// The hand that moves the mouse and presses keys. One for all windows, because the headless toolkit keeps every robot
    /// and each robot the window that it touched last.
    static Robot robot() {
        if (robot == null) {
            robot = get(Robot::new);
        }
        return robot;
    }

    /// Does something there and waits for its result.
    static <T> T get(Callable<T> deed) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(deed.call());
            } catch (Throwable failure) {
                done.completeExceptionally(failure);
            }
        });
        try {
            STARTED.await();
            return done.join();
        } catch (CompletionException failure) {
            throw new AssertionError(failure.getCause());
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    static void run(Runnable deed) {
        get(() -> {
            deed.run();
            return null;
        });
    }

    /// Lets some pulses pass.
    static void pulses(int count) {
        int[] seen = {0};
        wait("pulses", () -> ++seen[0] > count);
    }

    /// Waits until something holds, looking once per pulse; a bounded number of pulses.
    static void until(String what, BooleanSupplier condition) {
        wait(what, condition);
    }

    private static void wait(String what, BooleanSupplier condition) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                try {
                    if (condition.getAsBoolean()) {
                        stop();
                        done.complete(null);
                    } else if (++pulses > PATIENCE) {
                        stop();
                        done.completeExceptionally(new AssertionError("not within " + PATIENCE + " pulses: " + what));
                    }
                } catch (Throwable failure) {
                    stop();
                    done.completeExceptionally(failure);
                }
            }
        }.start());
        try {
            done.join();
        } catch (CompletionException failure) {
            throw new AssertionError(failure.getCause());
        }
    }
}

package earnshaw.app;

import earnshaw.scenario.Presets;
import earnshaw.simulation.run.Command;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A window in a process of its own, which moves a charge, says so when a run goes on from there, and waits to be killed.
final class Crashing {

    static final double[] PLACE = {0.125, -0.75};
    static final String READY = "running";

    private Crashing() {}

    public static void main(String[] arguments) throws Exception {
        Opened opened = new Opened(Presets.read("five-electrons"), Optional.empty(), Path.of(arguments[0]));
        Fx.run(() -> opened.window().session().place(2, PLACE));
        opened.until(2, 0, PLACE[0]);
        Fx.run(() -> opened.window().session().send(new Command.Play()));
        Fx.until("time passes", () -> opened.window().session().frame().run().shown().time() > 0.1);
        // Straight to the file descriptor: the one who waits reads lines.
        System.out.println(READY);
        System.out.flush();
        new CountDownLatch(1).await();
    }
}

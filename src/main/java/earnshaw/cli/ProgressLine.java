package earnshaw.cli;

import earnshaw.problem.State;
import java.util.Locale;

/// One line that says how far a run has come, overwritten ten times a second while a person watches.
final class ProgressLine {

    private static final long EVERY_NANOS = 100_000_000;
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private long shown = System.nanoTime();
    private boolean there;

    ProgressLine(Console console) {
        this.console = console;
    }

    void at(State state) {
        if (due()) {
            show(String.format(Locale.ROOT, "step %d, time %.6g", state.step(), state.time()));
        }
    }

    void line(String words) {
        if (due()) {
            show(words);
        }
    }

    private boolean due() {
        return console.progress() && System.nanoTime() - shown >= EVERY_NANOS;
    }

    private void show(String words) {
        shown = System.nanoTime();
        there = true;
        console.err().print(CLEAR + words);
        console.err().flush();
    }

    void clear() {
        if (there) {
            console.err().print(CLEAR);
            console.err().flush();
        }
    }
}

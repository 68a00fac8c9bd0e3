package earnshaw.cli;

import java.io.PrintStream;

/// The program's standard error, for those who start something that speaks there unasked.
public final class StandardError extends PrintStream {

    private final String beginning;

    private StandardError(PrintStream terminal, String beginning) {
        super(terminal, true, terminal.charset());
        this.beginning = beginning;
    }

    /// Leaves out lines that begin in a certain way from now on.
    ///
    /// @return lets them through again
    public static Runnable without(String beginning) {
        PrintStream terminal = System.err;
        System.setErr(new StandardError(terminal, beginning));
        return () -> System.setErr(terminal);
    }

    @Override
    public void println(String line) {
        if (!line.startsWith(beginning)) {
            super.println(line);
        }
    }
}

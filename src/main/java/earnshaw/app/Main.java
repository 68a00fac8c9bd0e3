package earnshaw.app;

import earnshaw.cli.Program;

/// Where the program starts.
public final class Main {

    private Main() {}

    /// Runs one command line and ends the process with its code.
    public static void main(String[] arguments) {
        // Java2D draws in memory alone, and must not look for a display of its own.
        System.setProperty("java.awt.headless", "true");
        System.exit(Program.run(arguments, new WindowDesktop()));
    }
}

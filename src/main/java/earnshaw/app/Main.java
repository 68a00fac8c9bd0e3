package earnshaw.app;

import earnshaw.cli.Program;

/// Where the program starts.
public final class Main {

    private Main() {}

    /// Runs one command line and ends the process with its code.
    public static void main(String[] arguments) {
        // Java2D only draws into memory here, and must not look for a display.
        System.setProperty("java.awt.headless", "true");
        System.exit(Program.run(arguments, new WindowDesktop()));
    }
}

package earnshaw.app;

import earnshaw.cli.Program;

/// Where the program starts.
public final class Main {

    private Main() {}

    /// Runs one command line and ends the process with its code.
    public static void main(String[] arguments) {
        System.exit(Program.run(arguments, new Screen()));
    }
}

package earnshaw.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures the window on this machine. Not among the listed commands: it is for those who work on the program.
@Command(hidden = true, description = "Measures how fast the window starts, draws and answers; needs no display.")
final class MeasureCommand implements Callable<Integer> {

    private final Console console;
    private final Desktop desktop;

    @Option(names = "--start", description = "Measures the start alone.")
    private boolean start;

    MeasureCommand(Console console, Desktop desktop) {
        this.console = console;
        this.desktop = desktop;
    }

    @Override
    public Integer call() {
        (start ? desktop.measureStart() : desktop.measure()).forEach(console::line);
        return Program.GOOD;
    }
}

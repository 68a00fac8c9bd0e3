package earnshaw.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Measures the window on this machine. Not among the listed commands: it is for those who work on the program.
@Command(hidden = true, description = "Measures how fast the window starts, draws and answers; needs no display.")
final class MeasureCommand implements Callable<Integer> {

    private final Console console;
    private final Desktop desktop;

    MeasureCommand(Console console, Desktop desktop) {
        this.console = console;
        this.desktop = desktop;
    }

    @Override
    public Integer call() {
        desktop.measure().forEach(console::line);
        return Program.GOOD;
    }
}

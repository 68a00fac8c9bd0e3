package earnshaw.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures the window on this machine. Not among the listed commands: it is for those who work on the program.
@Command(hidden = true,
        description = "Measures how fast the window starts, draws and answers, on the display or without one.")
final class MeasureCommand implements Callable<Integer> {

    private final Console console;
    private final Desktop desktop;

    @Option(names = "--start", description = "Measures the start alone.") private boolean start;

    @Option(names = "--forecast",
            description = "Measures what is drawn of the future during a drag.") private boolean forecast;

    MeasureCommand(Console console, Desktop desktop) {
        this.console = console;
        this.desktop = desktop;
    }

    @Override
    public Integer call() {
        List<String> lines = start ? desktop.measureStart() : forecast ? desktop.measureForecast() : desktop.measure();
        lines.forEach(console::line);
        return Program.GOOD;
    }
}

package earnshaw.cli;

import earnshaw.scenario.Scenario;
import earnshaw.schema.InputRefused;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Measures the window on this machine. Not among the listed commands: it is for those who work on the program.
@Command(hidden = true,
        description = "Measures how fast the window starts, draws and answers, on the display or without one.")
final class MeasureCommand implements Callable<Integer> {

    private final Console console;
    private final Desktop desktop;

    @Option(names = "--start", description = "Measures the start alone.") private boolean start;

    @Option(names = "--forecast",
            description = "Measures what is drawn of the future during a drag.") private boolean forecast;

    @Mixin private final ScenarioInput inputs = new ScenarioInput();

    @Parameters(arity = "0..1", paramLabel = "FILE",
            description = "a scenario that plays meanwhile; 20 + 20 charges if omitted") private Optional<String> file =
                    Optional.empty();

    @Option(names = "--size", paramLabel = "WxH",
            description = "of the window in pixels (${DEFAULT-VALUE})") private String size = "1000x900";

    MeasureCommand(Console console, Desktop desktop) {
        this.console = console;
        this.desktop = desktop;
    }

    @Override
    public Integer call() throws InputRefused {
        Optional<Scenario> scenario =
                file.isPresent() ? Optional.of(inputs.read(file.get(), console)) : Optional.empty();
        List<String> lines = start ? desktop.measureStart() : forecast ? desktop.measureForecast()
                : desktop.measure(new Desktop.Measured(scenario, Desktop.Pixels.of(size)));
        lines.forEach(console::line);
        return Program.GOOD;
    }
}

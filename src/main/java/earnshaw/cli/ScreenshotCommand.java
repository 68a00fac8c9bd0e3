package earnshaw.cli;

import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Draws the whole window to a file.
@Command(description = "Draws the whole window to a PNG; needs no display.")
final class ScreenshotCommand implements Callable<Integer> {

    private final Console console;
    private final Desktop desktop;

    @Mixin private final ScenarioInput inputs = new ScenarioInput();

    @Parameters(arity = "0..1", paramLabel = "FILE",
            description = "a scenario file, a figure or the name of a preset") private String file = Presets.DEFAULT;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "OUT.png",
            description = "the file; - for standard output") private String output;

    @Option(names = "--size", paramLabel = "WxH", description = "in pixels (${DEFAULT-VALUE})") private String size =
            "1600x1000";

    @Option(names = "--at", paramLabel = "T",
            description = "at this time, not where the file's run stands") private Optional<Double> at =
                    Optional.empty();

    @Option(names = "--theme", paramLabel = "THEME",
            description = "light or dark (${DEFAULT-VALUE})") private String theme = "light";

    ScreenshotCommand(Console console, Desktop desktop) {
        this.console = console;
        this.desktop = desktop;
    }

    @Override
    public Integer call() throws InputRefused, IOException {
        if (!output.equals("-") && !output.toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new InputRefused(Fault.of("-o", output, "a name that ends in .png"));
        }
        Desktop.Pixels pixels = Desktop.Pixels.of(size);
        if (at.isPresent() && !(at.get() >= 0 && at.get() < Double.POSITIVE_INFINITY)) {
            throw new InputRefused(Fault.of("--at", String.valueOf(at.get()), "a time from 0"));
        }
        if (!List.of("light", "dark").contains(theme)) {
            throw new InputRefused(Fault.of("--theme", theme, "light or dark"));
        }
        Scenario scenario = inputs.read(file, console);
        try (OutputFiles outputs = new OutputFiles()) {
            AtomicFile out = outputs.open("-o", Optional.of(output), console).orElseThrow();
            out.write(desktop.screenshot(new Desktop.Shot(
                    scenario,
                    pixels,
                    at.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                    theme.equals("dark"))));
            outputs.finish();
            return Program.GOOD;
        }
    }
}

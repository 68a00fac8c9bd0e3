package earnshaw.cli;

import earnshaw.cli.text.JsonText;
import earnshaw.figure.ScenarioFigure;
import earnshaw.figure.export.FigureExport;
import earnshaw.figure.export.FileFormat;
import earnshaw.figure.export.Length;
import earnshaw.figure.export.Page;
import earnshaw.figure.plot.PotentialFigure;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.problem.Observable;
import earnshaw.scenario.Plot;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Draws scene and plots to a file.
@Command(
        description = "Runs to the stop, or to a time, and draws scene and plots to a file: PNG, SVG and PDF carry the scenario, a GIF shows the run.")
final class RenderCommand implements Callable<Integer> {

    /// A PDF has no larger page.
    private static final double MOST_POINTS = 14_400;

    private final Console console;

    @Mixin private final ScenarioInput inputs = new ScenarioInput();

    @Parameters(paramLabel = "FILE",
            description = "a scenario file, a figure or the name of a preset") private String file;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "OUT",
            description = "the file, whose name ends in .png, .svg, .pdf or .gif; - for a PNG to standard output") private String output;

    @Option(names = "--show", split = ",", paramLabel = "WHAT",
            description = "scene, potential, and quantities to plot: loss, laplacian, angle, ...; the scene and the scenario's plots if "
                    + "omitted") private List<String> shows = new ArrayList<>();

    @Option(names = "--width", paramLabel = "LENGTH",
            description = "89mm, 8.9cm, 5.5in, 252pt or 600px; 183mm, or 89mm for one panel, if omitted") private Optional<String> width =
                    Optional.empty();

    @Option(names = "--height", paramLabel = "LENGTH",
            description = "what suits the width if omitted") private Optional<String> height = Optional.empty();

    @Option(names = "--dpi", paramLabel = "N",
            description = "pixels per inch of a PNG (${DEFAULT-VALUE})") private double dpi = 300;

    @Option(names = "--at", paramLabel = "T",
            description = "at this time, not at the end") private Optional<Double> at = Optional.empty();

    @Option(names = "--theme", paramLabel = "THEME",
            description = "print, light or dark (${DEFAULT-VALUE})") private String theme = Palette.PRINT.name();

    @Mixin private final Animation animation = new Animation();

    RenderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputRefused, IOException {
        Optional<FileFormat> format = format();
        animation.check();
        Optional<Length> wide = length("--width", width);
        Optional<Length> high = length("--height", height);
        Palette palette = palette();
        if (!(dpi >= 10 && dpi <= 2400)) {
            throw new InputRefused(Fault.of("--dpi", JsonText.number(dpi), "10 to 2400"));
        }
        Scenario scenario = inputs.read(file, console);
        List<String> panels = panels(scenario);
        try (OutputFiles outputs = new OutputFiles()) {
            AtomicFile out = outputs.open("-o", Optional.of(output), console).orElseThrow();
            OptionalDouble time = at.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
            RunAtTime arrival = RunAtTime.of(scenario, time, console);
            Frame frame = arrival.engine().frame();
            for (String missing : MissingGlyphs.of(frame)) {
                console.say(missing);
            }
            out.write(format.isPresent()
                    ? draw(frame, panels, format.get(), palette,
                            wide.orElseGet(() -> Length.mm(panels.size() > 1 ? 183 : 89)), high)
                    : animation.draw(scenario, arrival.time(), panels, palette,
                            wide.orElseGet(() -> Length.px(panels.size() > 1 ? 960 : 480)), high, dpi));
            outputs.finish();
            arrival.errors().forEach(console::say);
            return arrival.errors().isEmpty() ? Program.GOOD : Program.FAILED;
        }
    }

    private byte[] draw(Frame frame, List<String> panels, FileFormat format, Palette palette, Length wide,
            Optional<Length> high)
            throws IOException {
        ScenarioFigure sheet = ScenarioFigure.of(frame, panels, Page.on(palette, wide, wide, dpi).style(palette));
        Page page = Page.on(palette, wide, high.orElseGet(() -> wide.times(sheet.aspect())), dpi);
        return FigureExport.bytes(format, sheet, page, frame.run().name(), ScenarioFile.write(frame.scenario()));
    }

    // Empty for moving pictures.
    private Optional<FileFormat> format() throws InputRefused {
        if (output.toLowerCase(Locale.ROOT).endsWith(".gif")) {
            return Optional.empty();
        }
        try {
            return Optional.of(output.equals("-") ? FileFormat.PNG : FileFormat.of(output));
        } catch (IllegalArgumentException unknown) {
            throw new InputRefused(Fault.of("-o", output, "a name that ends in .png, .svg, .pdf or .gif"));
        }
    }

    private Palette palette() throws InputRefused {
        return Stream.of(Palette.PRINT, Palette.LIGHT, Palette.DARK)
                .filter(palette -> palette.name().equals(theme))
                .findFirst()
                .orElseThrow(() -> new InputRefused(Fault.of("--theme", theme, "print, light or dark")));
    }

    private static Optional<Length> length(String option, Optional<String> text) throws InputRefused {
        try {
            Optional<Length> length = text.map(Length::parse);
            if (length.filter(one -> one.points() > MOST_POINTS || one.points() < 1).isPresent()) {
                throw new InputRefused(Fault.of(option, text.orElseThrow(), "1pt to 200in, the largest page of a PDF"));
            }
            return length;
        } catch (IllegalArgumentException unreadable) {
            throw new InputRefused(Fault.of(option, text.orElseThrow(),
                    "a number above 0 and its unit: 89mm, 8.9cm, 5.5in, 252pt, 600px"));
        }
    }

    private List<String> panels(Scenario scenario) throws InputRefused {
        List<String> known = Stream.of(
                Stream.of("scene"),
                scenario.problem().observables().stream().map(Observable::id),
                PotentialFigure.of(scenario.problem(), Style.print()).stream().map(_ -> PotentialFigure.NAME))
                .flatMap(each -> each)
                .toList();
        if (shows.isEmpty()) {
            return Stream
                    .concat(Stream.of("scene"),
                            scenario.view().plots().stream().map(Plot::show).filter(known::contains))
                    .toList();
        }
        for (String show : shows) {
            if (!known.contains(show)) {
                throw new InputRefused(Fault.of("--show", show, String.join(", ", known)));
            }
        }
        return shows;
    }
}

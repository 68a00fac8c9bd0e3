package earnshaw.cli;

import earnshaw.cli.page.Animation;
import earnshaw.cli.page.PageOptions;
import earnshaw.figure.FigureData;
import earnshaw.figure.FigureLatex;
import earnshaw.figure.PlannedFigure;
import earnshaw.figure.Sheet;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.export.FigureExport;
import earnshaw.figure.export.FigureLint;
import earnshaw.figure.export.FileFormat;
import earnshaw.figure.export.Length;
import earnshaw.figure.export.Page;
import earnshaw.figure.plot.PotentialFigure;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.problem.Observable;
import earnshaw.scenario.FigurePlan;
import earnshaw.scenario.Plot;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

/// Draws scene and plots to files.
@Command(
        description = "Runs to the stop, or to a time, and draws scene and plots to a file: PNG, SVG, PDF and EPS; PNG, SVG and PDF carry the scenario; "
                + "a GIF and an MP4 show the run.")
final class RenderCommand implements Callable<Integer> {

    private final Console console;

    @Mixin private final ScenarioInput inputs = new ScenarioInput();

    @Parameters(paramLabel = "FILE", arity = "1..*",
            description = "scenario files, figures or names of presets") private List<String> files =
                    new ArrayList<>();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT",
            description = "the file, whose name ends in .png, .svg, .pdf, .eps, .gif or .mp4; - for a PNG to standard output; for several FILEs the folder") private Optional<String> output =
                    Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "of the files in a folder: png, svg, pdf, eps, gif or mp4 (${DEFAULT-VALUE})") private String format =
                    "pdf";

    @Option(names = "--show", split = ",", paramLabel = "WHAT",
            description = "scene, potential, and quantities to plot: loss, laplacian, angle, ...; the scene and the scenario's plots if "
                    + "omitted") private List<String> shows = new ArrayList<>();

    @Option(names = "--at", paramLabel = "TIME",
            description = "the time to draw; the stop if omitted") private Optional<Double> at = Optional.empty();

    @Option(names = "--bare",
            description = "leave the scenario out of the file, which then cannot be opened again") private boolean bare;

    @Option(names = "--data", paramLabel = "OUT.csv",
            description = "write what is drawn as a table too, beside it a script OUT.py that draws it with matplotlib, and OUT.tex, which includes the figure "
                    + "and says what to cite; for one FILE") private Optional<String> data = Optional.empty();

    @Option(names = "--lint",
            description = "say what a referee would object to at this size, one line each, and end with 1 if there is anything; needs no OUT") private boolean lint;

    @Mixin private final PageOptions pages = new PageOptions();

    @Mixin private final Animation animation = new Animation();

    RenderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputRefused, IOException {
        if (output.isEmpty() && !lint && data.isEmpty()) {
            throw new InputRefused(Fault.of("-o", "nothing", "the name of a file, or --lint or --data without one"));
        }
        if (data.isPresent() && (files.size() > 1 || !data.get().endsWith(".csv"))) {
            throw new InputRefused(Fault.of("--data", files.size() > 1 ? "several files to draw" : data.get(),
                    "one file to draw, and a name that ends in .csv"));
        }
        pages.check();
        List<String> names = names();
        animation.check(names);
        for (String name : names) {
            format(name);
        }
        List<Scenario> scenarios = inputs.readAll(files, console);
        List<List<String>> panels = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            panels.add(panels(scenario));
        }
        int worst = Program.GOOD;
        for (int i = 0; i < scenarios.size(); i++) {
            worst = Math.max(worst, render(i, scenarios.get(i), panels.get(i), names));
        }
        return worst;
    }

    // Of the files to write; none where the figures are only looked at.
    private List<String> names() throws InputRefused {
        if (output.isEmpty() || files.size() == 1) {
            return output.stream().toList();
        }
        Path folder = Path.of(output.get());
        if (!folder.toFile().isDirectory() && !folder.toFile().mkdirs()) {
            throw new InputRefused(Fault.of("-o", output.get(), "for several files the name of a folder"));
        }
        List<String> names = new ArrayList<>();
        for (String file : files) {
            String name = Path.of(file).getFileName().toString();
            boolean ends = !ScenarioInput.isPreset(file) && name.lastIndexOf('.') > 0;
            String stem = ends ? name.substring(0, name.lastIndexOf('.')) : name;
            String path = folder.resolve(stem + "." + format).toString();
            if (names.contains(path)) {
                throw new InputRefused(Fault.of(file, "two files that are both drawn to " + path,
                        "files with different names"));
            }
            names.add(path);
        }
        return names;
    }

    private int render(int i, Scenario scenario, List<String> panels, List<String> names)
            throws InputRefused, IOException {
        try (OutputFiles outputs = new OutputFiles()) {
            Optional<String> name = names.isEmpty() ? Optional.empty() : Optional.of(names.get(i));
            Optional<AtomicFile> out = outputs.open("-o", name, console);
            OptionalDouble time = at.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
            RunAtTime arrival = RunAtTime.of(scenario, time, console);
            Frame frame = arrival.engine().frame();
            MissingGlyphs.of(frame).forEach(console::say);
            Optional<FileFormat> kind = name.isPresent() ? format(name.get()) : Optional.of(FileFormat.PDF);
            Optional<FigurePlan> plan = shows.isEmpty() ? scenario.view().figure() : Optional.empty();
            int count = plan.filter(one -> !one.panels().isEmpty()).map(one -> one.panels().size())
                    .orElse(panels.size());
            Length usual = kind.isPresent() ? Length.mm(count > 1 ? 183 : 89) : Length.px(count > 1 ? 960 : 480);
            Length wide = pages.width().or(() -> plan.map(one -> PlannedFigure.width(one, count))).orElse(usual);
            Palette palette = pages.palette(plan);
            Style style = Page.on(palette, wide, wide, pages.dpi()).style(palette);
            Camera camera = Camera.of(frame.scenario().view(), frame.runs());
            Sheet sheet = PlannedFigure.sheet(scenario, frame, camera, panels, plan, style);
            Page page = pages.page(wide, plan, sheet::aspect);
            if (out.isPresent()) {
                out.get().write(kind.isPresent()
                        ? FigureExport.bytes(kind.get(), sheet, page, frame.run().name(),
                                bare ? Optional.empty() : Optional.of(ScenarioFile.write(frame.scenario())))
                        : movie(name.orElseThrow(), scenario, arrival, camera, panels, style, page));
            }
            data(sheet, scenario, name, outputs);
            List<String> objections = lint ? FigureLint.objections(sheet, page) : List.of();
            String whose = files.size() > 1 ? files.get(i) + ": " : "";
            objections.forEach(objection -> console.say(whose + objection));
            outputs.finish();
            arrival.errors().forEach(console::say);
            return arrival.errors().isEmpty() && objections.isEmpty() ? Program.GOOD : Program.FAILED;
        }
    }

    private void data(Sheet sheet, Scenario scenario, Optional<String> name, OutputFiles outputs)
            throws InputRefused {
        if (data.isEmpty()) {
            return;
        }
        String stem = data.get().substring(0, data.get().length() - ".csv".length());
        String table = Path.of(data.get()).getFileName().toString();
        String figure = Path.of(name.orElse(stem + ".pdf")).getFileName().toString();
        write(outputs, data.get(), FigureData.csv(sheet));
        write(outputs, stem + ".py", FigureData.script(sheet, table));
        write(outputs, stem + ".tex", FigureLatex.snippet(scenario, figure, Program.release()));
    }

    private void write(OutputFiles outputs, String name, String text) throws InputRefused {
        outputs.open("--data", Optional.of(name), console).orElseThrow().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] movie(String name, Scenario scenario, RunAtTime arrival, Camera camera, List<String> panels,
            Style style, Page page) throws IOException {
        ProgressLine progress = new ProgressLine(console);
        byte[] bytes = animation.draw(name, scenario, arrival.time(), camera, panels, style, page,
                share -> progress.line(String.format(Locale.ROOT, "%.0f %% of the pictures", 100 * share)));
        progress.clear();
        return bytes;
    }

    // Empty for moving pictures.
    private Optional<FileFormat> format(String name) throws InputRefused {
        if (Animation.shows(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(name.equals("-") ? FileFormat.PNG : FileFormat.of(name));
        } catch (IllegalArgumentException unknown) {
            throw new InputRefused(files.size() > 1 ? Fault.of("--format", format, "png, svg, pdf, eps, gif or mp4")
                    : Fault.of("-o", name, "a name that ends in .png, .svg, .pdf, .eps, .gif or .mp4"));
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

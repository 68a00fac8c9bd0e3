package earnshaw.cli;

import earnshaw.analysis.BasinCell;
import earnshaw.analysis.BasinFate;
import earnshaw.analysis.BasinMap;
import earnshaw.analysis.BasinQuestion;
import earnshaw.analysis.BasinSearch;
import earnshaw.cli.page.PictureOptions;
import earnshaw.cli.text.JsonText;
import earnshaw.experiment.SuccessShare;
import earnshaw.figure.basin.BasinFigure;
import earnshaw.figure.basin.BasinTable;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Draws which start of an electron leads where.
@Command(description = "Runs one electron from every place of a map and draws where each start leads.")
final class BasinCommand implements Callable<Integer> {

    private static final int MOST = 4096;

    private final Console console;

    @Mixin private final ScenarioInput inputs = new ScenarioInput();

    @Parameters(paramLabel = "FILE",
            description = "a scenario file, a figure or the name of a preset") private String file;

    @Option(names = "--electron", paramLabel = "I",
            description = "the electron, counted from 1 (${DEFAULT-VALUE})") private int electron = 1;

    @Option(names = "--size", paramLabel = "N",
            description = "starts along a side (${DEFAULT-VALUE})") private int size = 256;

    @Option(names = "--plane", paramLabel = "A,B",
            description = "the axes to the right and up, counted from 1; 1,2 if omitted") private Optional<String> plane =
                    Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT",
            description = "the picture, whose name ends in .png, .svg or .pdf") private Optional<String> output =
                    Optional.empty();

    @Option(names = "--csv", paramLabel = "OUT",
            description = "every start and its fate") private Optional<String> csv = Optional.empty();

    @Option(names = "--shares", paramLabel = "OUT",
            description = "the share of each outcome with its 95 percent interval, as CSV") private Optional<String> shares =
                    Optional.empty();

    @Option(names = "--width", paramLabel = "LENGTH",
            description = "of the picture; 89mm if omitted") private Optional<String> width = Optional.empty();

    @Option(names = "--dpi", paramLabel = "N",
            description = "pixels per inch of a PNG (${DEFAULT-VALUE})") private double dpi = 300;

    @Option(names = "--threads", paramLabel = "N",
            description = "how many runs at a time; all cores if omitted") private int threads =
                    Runtime.getRuntime().availableProcessors();

    @Option(names = "--json",
            description = "the share of each fate with its 95 percent interval, as JSON") private boolean json;

    BasinCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputRefused, IOException {
        within("--size", size, 1, MOST);
        within("--threads", threads, 1, 1024);
        PictureOptions options = PictureOptions.of(output, width, dpi);
        Scenario scenario = inputs.read(file, console);
        BasinSearch search = search(scenario);
        try (OutputFiles outputs = new OutputFiles()) {
            Optional<AtomicFile> picture = outputs.open("-o", output, console);
            Optional<AtomicFile> table = outputs.open("--csv", csv, console);
            Optional<AtomicFile> counted = outputs.open("--shares", shares, console);
            ProgressLine progress = new ProgressLine(console);
            BasinMap map = search.run(size, ended -> told(progress, ended), () -> false);
            progress.clear();
            if (picture.isPresent()) {
                picture.get().write(drawn(map, scenario, options));
            }
            if (table.isPresent()) {
                table.get().write(rows(map).getBytes(StandardCharsets.UTF_8));
            }
            if (counted.isPresent()) {
                counted.get().write(BasinTable.csv(map).getBytes(StandardCharsets.UTF_8));
            }
            outputs.finish();
            tell(map);
            return Program.GOOD;
        }
    }

    private void told(ProgressLine progress, int ended) {
        progress.line(String.format(Locale.ROOT, "%d of %d starts", ended, size * size));
    }

    private static void within(String option, int value, int least, int most) throws InputRefused {
        if (value < least || value > most) {
            throw new InputRefused(Fault.of(option, String.valueOf(value), least + " to " + most));
        }
    }

    private BasinSearch search(Scenario scenario) throws InputRefused {
        try {
            Optional<int[]> axes = plane.isPresent() ? Optional.of(axes(plane.get())) : Optional.empty();
            return new BasinSearch(
                    BasinQuestion.of(scenario, electron, BasinSearch.around(scenario, electron, axes)), threads);
        } catch (IllegalArgumentException refused) {
            throw new InputRefused(Fault.of(plane.isPresent() ? "--plane" : "--electron", "", 0, 0, refused));
        }
    }

    private static int[] axes(String text) throws InputRefused {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 2) {
                return new int[] {Integer.parseInt(parts[0].strip()) - 1, Integer.parseInt(parts[1].strip()) - 1};
            }
        } catch (NumberFormatException notANumber) {
            throw new InputRefused(Fault.of("--plane", text, "two numbers of axes, such as 1,2"));
        }
        throw new InputRefused(Fault.of("--plane", text, "two numbers of axes, such as 1,2"));
    }

    private static byte[] drawn(BasinMap map, Scenario scenario, PictureOptions picture) throws IOException {
        double wide = picture.unitsWide();
        return picture.bytes(style -> BasinFigure.of(map, scenario, style), figure -> figure.height(wide) / wide,
                "basins", ScenarioFile.write(scenario));
    }

    private static String rows(BasinMap map) {
        StringBuilder rows = new StringBuilder("x,y,fate,proton,time,loss\n");
        for (BasinCell cell : map.cells()) {
            if (cell != null) {
                rows.append(cell.x()).append(',').append(cell.y()).append(',').append(id(cell.fate())).append(',')
                        .append(cell.proton() == 0 ? "" : String.valueOf(cell.proton())).append(',').append(cell.time())
                        .append(',')
                        .append(Double.isFinite(cell.loss()) ? String.valueOf(cell.loss()) : "").append('\n');
            }
        }
        return rows.toString();
    }

    private static String id(BasinFate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }

    private void tell(BasinMap map) {
        long all = map.ended();
        Map<String, Object> shares = new LinkedHashMap<>();
        map.counts().forEach((fate, count) -> {
            SuccessShare share = new SuccessShare(Math.toIntExact(count), Math.toIntExact(all));
            if (json) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("count", count);
                one.put("share", share.value());
                one.put("interval", new double[] {share.low(), share.high()});
                shares.put(id(fate), one);
            } else if (count > 0) {
                console.line(String.format(Locale.ROOT, "%-12s %8d  %5.1f %%  (%.1f to %.1f)", id(fate), count,
                        100 * share.value(),
                        100 * share.low(), 100 * share.high()));
            }
        });
        if (json) {
            console.line(JsonText.text(shares));
        }
    }
}

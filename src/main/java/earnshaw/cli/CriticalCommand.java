package earnshaw.cli;

import earnshaw.analysis.CriticalPoint;
import earnshaw.analysis.CriticalSearch;
import earnshaw.analysis.CriticalTable;
import earnshaw.cli.text.JsonText;
import earnshaw.figure.style.NumberLabels;
import earnshaw.problem.Body;
import earnshaw.problem.Walker;
import earnshaw.scenario.Scenario;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the critical points of a loss.
@Command(description = "Lists the critical points of the loss: minima and saddles with their eigenvalues, by loss.")
final class CriticalCommand implements Callable<Integer> {

    private static final int SHOWN = 6;

    private final Console console;

    @Mixin private final ScenarioInput inputs = new ScenarioInput();

    @Parameters(paramLabel = "FILE",
            description = "a scenario file, a figure or the name of a preset") private String file;

    @Option(names = "--electron", paramLabel = "I",
            description = "move this electron alone, counted from 1; all if omitted") private int electron;

    @Option(names = "--starts", paramLabel = "N", description = "random starts (${DEFAULT-VALUE})") private int starts =
            200;

    @Option(names = "--json", description = "as JSON, with every digit") private boolean json;

    @Option(names = "--csv", paramLabel = "OUT",
            description = "a table of all points, with every digit") private Optional<String> csv = Optional.empty();

    CriticalCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputRefused, IOException {
        if (starts < 0 || starts > 1_000_000) {
            throw new InputRefused(Fault.of("--starts", String.valueOf(starts), "0 to 1000000"));
        }
        Scenario scenario = inputs.read(file, console);
        try (OutputFiles outputs = new OutputFiles()) {
            Optional<AtomicFile> table = outputs.open("--csv", csv, console);
            List<List<CriticalPoint>> walkers = new ArrayList<>();
            for (Walker walker : scenario.problem().walkers()) {
                walkers.add(search(walker, scenario.seed()));
            }
            List<CriticalPoint> points = walkers.stream().flatMap(List::stream).toList();
            if (table.isPresent()) {
                table.get().write(CriticalTable.of(walkers, ",").getBytes(StandardCharsets.UTF_8));
            }
            outputs.finish();
            if (json) {
                console.line(JsonText.text(points.stream().map(CriticalCommand::map).toList()));
            } else {
                points.stream().map(CriticalCommand::line).forEach(console::line);
                console.line(points.size() == 1 ? "1 critical point" : points.size() + " critical points");
            }
            return Program.GOOD;
        }
    }

    private List<CriticalPoint> search(Walker walker, long seed) throws InputRefused {
        try {
            return new CriticalSearch(walker, electron).find(starts, seed, () -> false);
        } catch (IllegalArgumentException refused) {
            throw new InputRefused(Fault.of(electron == 0 ? file : "--electron", "", 0, 0, refused));
        }
    }

    private static Map<String, Object> map(CriticalPoint point) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("loss", point.loss());
        map.put("gradientNorm", point.gradientNorm());
        map.put("index", point.index());
        map.put("degenerate", point.degenerate());
        map.put("kind", point.kind().word());
        map.put("eigenvalues", point.eigenvalues());
        map.put("electrons", electrons(point).stream().map(body -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("at", body.at());
            one.put("charge", body.charge());
            one.put("matching", body.partner() == 0 ? -1 : -body.partner() - 1);
            return one;
        }).toList());
        return map;
    }

    private static List<Body> electrons(CriticalPoint point) {
        return point.bodies().stream().filter(Body::isElectron).toList();
    }

    private static String line(CriticalPoint point) {
        String eigenvalues =
                Arrays.stream(point.eigenvalues()).limit(SHOWN).mapToObj(value -> NumberLabels.written(value, 5))
                        .collect(Collectors.joining(" ")) + (point.eigenvalues().length > SHOWN ? " \u2026" : "");
        String places = electrons(point).stream().limit(SHOWN)
                .map(body -> Arrays.stream(body.at()).mapToObj(value -> NumberLabels.written(value, 5))
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(" "));
        return String.format(Locale.ROOT, "%-14s %-24s eigenvalues %s   at %s", NumberLabels.written(point.loss(), 8),
                point.words(), eigenvalues, places);
    }
}

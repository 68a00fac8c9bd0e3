package earnshaw.cli;

import earnshaw.analysis.LossBetween;
import earnshaw.analysis.LossMap;
import earnshaw.analysis.LossProfile;
import earnshaw.cli.page.PictureOptions;
import earnshaw.cli.text.JsonText;
import earnshaw.figure.loss.LossBetweenFigure;
import earnshaw.figure.style.NumberLabels;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells the loss between chosen states.
@Command(
        description = "Tells the loss along the straight way between two states, with the barrier on it, and on the plane through three.")
final class BetweenCommand implements Callable<Integer> {

    private final Console console;

    @Mixin private final ScenarioInput inputs = new ScenarioInput();

    @Parameters(paramLabel = "FILE",
            description = "a scenario file, a figure or the name of a preset") private String file;

    @Option(names = "--from", paramLabel = "STATE",
            description = "the first state: " + StateChoice.ALLOWED + " (${DEFAULT-VALUE})") private String from =
                    "start";

    @Option(names = "--to", paramLabel = "STATE",
            description = "the second state (${DEFAULT-VALUE})") private String to = "end";

    @Option(names = "--and", paramLabel = "STATE",
            description = "a third state, for a map of the plane through all") private Optional<String> third =
                    Optional.empty();

    @Option(names = "--walker", paramLabel = "N",
            description = "whose states, where a problem has several walkers (${DEFAULT-VALUE})") private int walker =
                    1;

    @Option(names = "--size", paramLabel = "N",
            description = "places of a map along its longer side (${DEFAULT-VALUE})") private int size =
                    LossBetween.SIDE;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT",
            description = "the picture, whose name ends in .png, .svg or .pdf") private Optional<String> output =
                    Optional.empty();

    @Option(names = "--csv", paramLabel = "OUT",
            description = "the loss at every place of the way") private Optional<String> csv = Optional.empty();

    @Option(names = "--map", paramLabel = "OUT",
            description = "the loss at every place of the map, as CSV") private Optional<String> map =
                    Optional.empty();

    @Option(names = "--width", paramLabel = "LENGTH",
            description = "of the picture; 89mm if omitted") private Optional<String> width = Optional.empty();

    @Option(names = "--dpi", paramLabel = "N",
            description = "pixels per inch of a PNG (${DEFAULT-VALUE})") private double dpi = 300;

    @Option(names = "--json", description = "as JSON, with every digit") private boolean json;

    BetweenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputRefused, IOException {
        if (size < 2 || size > 2000) {
            throw new InputRefused(Fault.of("--size", String.valueOf(size), "2 to 2000"));
        }
        if (map.isPresent() && third.isEmpty()) {
            throw new InputRefused(Fault.of("--map", map.get(), "with --and, which names a third state"));
        }
        PictureOptions picture = PictureOptions.of(output, width, dpi);
        Scenario scenario = inputs.read(file, console);
        int walkers = scenario.problem().walkers().size();
        if (walker < 1 || walker > walkers) {
            throw new InputRefused(Fault.of("--walker", String.valueOf(walker), "1 to " + walkers));
        }
        List<StateChoice> choices = new ArrayList<>();
        choices.add(choice("--from", from, scenario));
        choices.add(choice("--to", to, scenario));
        if (third.isPresent()) {
            choices.add(choice("--and", third.get(), scenario));
        }
        try (OutputFiles outputs = new OutputFiles()) {
            Optional<AtomicFile> drawn = outputs.open("-o", output, console);
            Optional<AtomicFile> way = outputs.open("--csv", csv, console);
            Optional<AtomicFile> places = outputs.open("--map", map, console);
            LossBetween between = between(scenario, choices);
            LossProfile profile = between.profile(() -> false);
            Optional<LossMap> plane =
                    third.isPresent() ? Optional.of(between.map(size, () -> false)) : Optional.empty();
            List<Double> losses = IntStream.range(0, choices.size()).mapToObj(between::of).toList();
            if (drawn.isPresent()) {
                drawn.get().write(picture.bytes(style -> new LossBetweenFigure(
                        choices.stream().map(StateChoice::name).toList(), losses, profile, plane, style),
                        LossBetweenFigure::aspect, "loss", ScenarioFile.write(scenario)));
            }
            if (way.isPresent()) {
                way.get().write(profile.csv().getBytes(StandardCharsets.UTF_8));
            }
            if (places.isPresent()) {
                places.get().write(plane.orElseThrow().csv().getBytes(StandardCharsets.UTF_8));
            }
            outputs.finish();
            tell(choices, losses, profile);
            return Program.GOOD;
        }
    }

    private StateChoice choice(String option, String text, Scenario scenario) throws InputRefused {
        return StateChoice.of(option, text, scenario, walker - 1, inputs, console);
    }

    private LossBetween between(Scenario scenario, List<StateChoice> choices) throws InputRefused {
        try {
            return new LossBetween(scenario.problem().walkers().get(walker - 1),
                    choices.stream().map(StateChoice::state).toList());
        } catch (IllegalArgumentException refused) {
            throw new InputRefused(Fault.of(third.isPresent() ? "--and" : "--to", "", 0, 0, refused));
        }
    }

    private void tell(List<StateChoice> choices, List<Double> losses, LossProfile profile) {
        if (json) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("states", choices.stream().map(StateChoice::name).toList());
            map.put("losses", losses);
            map.put("length", profile.length());
            map.put("top", profile.top());
            map.put("topAt", profile.share());
            map.put("barrier", profile.barrier());
            map.put("barrierBack", profile.barrierBack());
            console.line(JsonText.text(map));
            return;
        }
        for (int i = 0; i < choices.size(); i++) {
            console.line((char) ('A' + i) + "  loss " + NumberLabels.written(losses.get(i), 8) + "  "
                    + choices.get(i).name());
        }
        console.line("highest from A to B: " + NumberLabels.written(profile.top(), 8) + " at "
                + NumberLabels.written(profile.share(), 4) + " of the way; "
                + (profile.divides()
                        ? "barrier " + NumberLabels.written(profile.barrier(), 6) + " from A, "
                                + NumberLabels.written(profile.barrierBack(), 6) + " from B"
                        : "no barrier"));
    }
}

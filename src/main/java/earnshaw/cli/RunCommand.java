package earnshaw.cli;

import earnshaw.algorithm.Algorithm;
import earnshaw.cli.text.JsonText;
import earnshaw.cli.text.ResultText;
import earnshaw.problem.Body;
import earnshaw.problem.Evaluation;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.scenario.Stop;
import earnshaw.scenario.table.TableFile;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Schema;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Failure;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.RowListener;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.run.RunOutcome;
import earnshaw.simulation.run.SimulationText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs a scenario to its stop.
@Command(description = "Runs to the stop and prints the outcome.")
final class RunCommand implements Callable<Integer> {

    /// The reason of a run that none of its own ends.
    private static final String INTERRUPTED = "interrupted";

    private final Console console;

    @Mixin private final ScenarioInput inputs = new ScenarioInput();

    @Parameters(paramLabel = "FILE",
            description = "a scenario file, a figure or the name of a preset") private String file;

    @Option(names = "--json", description = "the outcome as one JSON object, with every digit") private boolean json;

    @Option(names = "--csv", paramLabel = "OUT",
            description = "every natural step as a row of CSV") private Optional<String> csv = Optional.empty();

    @Option(names = "--every", paramLabel = "N",
            description = "only every Nth step as a row, and the last one") private long every = 1;

    @Option(names = "--save", paramLabel = "OUT.json",
            description = "the scenario with the state it stands in, to go on from") private Optional<String> save =
                    Optional.empty();

    @Option(names = "--positions", paramLabel = "OUT",
            description = "where all charges are at the end: .csv or .tsv, or .npy for the electrons' positions alone") private Optional<String> positions =
                    Optional.empty();

    @Option(names = "--start",
            description = "from the start, not from where the file's run stands") private boolean start;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputRefused, IOException {
        if (every < 1) {
            throw new InputRefused(Fault.of("--every", String.valueOf(every), "1 or more"));
        }
        if (Stream.of(csv, save).flatMap(Optional::stream).filter("-"::equals).count() + (json ? 1 : 0) > 1) {
            throw new InputRefused(
                    Fault.of("standard output", "several outputs", "one of --json, --csv - and --save -"));
        }
        if (positions.filter(name -> !TableFile.isWritten(name)).isPresent()) {
            throw new InputRefused(Fault.of("--positions", positions.get(), "a name that ends in .csv, .tsv or .npy"));
        }
        Scenario read = inputs.read(file, console);
        Scenario scenario = start ? read.at(Optional.empty(), List.of()) : read;
        // In this order: an interrupted process ends as soon as the interrupt is closed, and half-written files go
        // before.
        try (InterruptHandler interrupt = InterruptHandler.listen();
                OutputFiles outputs = new OutputFiles()) {
            Optional<AtomicFile> rows = outputs.open("--csv", csv, console);
            Optional<AtomicFile> saved = outputs.open("--save", save, console);
            Optional<AtomicFile> places = outputs.open("--positions", positions, console);
            Optional<RunCsv> table = rows.map(output -> new RunCsv(output, every, scenario.problem().walkers()));
            Engine engine = new Engine(scenario, System::nanoTime, table.isPresent() ? table.get() : RowListener.NONE);
            Runnable last = () -> {
                table.ifPresent(one -> end(one, engine.frame().runs()));
                saved.ifPresent(output -> output.write(document(engine)));
                places.ifPresent(output -> output
                        .write(TableFile.write(positions.orElseThrow(), bodies(engine.frame().runs()))));
            };
            interrupt.rescue(() -> outputs.finish(last), outputs::abandon);
            ProgressLine progress = new ProgressLine(console);
            // The reader of the rows has closed its end, so the run ends.
            BooleanSupplier cancelled = () -> interrupt.requested()
                    || rows.filter(AtomicFile::isStandard).filter(AtomicFile::broken).isPresent();
            Optional<String> broken = run(engine, progress, cancelled);
            progress.clear();
            outputs.finish(last);
            List<RunOutcome> outcomes = engine.outcomes();
            boolean taken = Stream.of(rows, saved).flatMap(Optional::stream).anyMatch(AtomicFile::isStandard);
            tell(outcomes, engine.frame(), taken ? console.err() : console.out(), interrupt);
            if (broken.isPresent()) {
                console.say("the run broke off after step " + engine.natural().step() + ": " + broken.get());
                return Program.FAILED;
            }
            return code(outcomes, scenario.algorithm(), interrupt);
        }
    }

    // What was asked for is written from the last natural state whatever breaks a run off; of its record nothing is
    // asked.
    private static Optional<String> run(Engine engine, ProgressLine progress, BooleanSupplier cancelled) {
        try {
            engine.run(progress::at, cancelled);
            return Optional.empty();
        } catch (AtomicFile.Broken unwritable) {
            throw unwritable;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            engine.forget();
            return Optional.of(failure instanceof OutOfMemoryError ? Program.outOfMemory() : Failure.line(failure));
        }
    }

    private static void end(RunCsv table, List<Run> runs) {
        for (int i = 0; i < runs.size(); i++) {
            table.end(i, runs.get(i).shown(), runs.get(i).numbers());
        }
        table.finish();
    }

    private static List<Body> bodies(List<Run> runs) {
        return runs.stream().flatMap(run -> run.picture().bodies().stream()).toList();
    }

    private static byte[] document(Engine engine) {
        try {
            return ScenarioFile.write(engine.document()).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notFinite) {
            throw new AtomicFile.Broken("--save: " + notFinite.getMessage());
        }
    }

    private int code(List<RunOutcome> outcomes, Algorithm algorithm, InterruptHandler interrupt) {
        outcomes.stream().flatMap(outcome -> outcome.error().stream()).forEach(console::say);
        if (interrupt.requested() && outcomes.stream().anyMatch(outcome -> outcome.reason().isEmpty())) {
            console.say("interrupted after step " + outcomes.stream().mapToLong(RunOutcome::steps).max().orElse(0));
            return interrupt.code();
        }
        boolean failed = outcomes.stream().anyMatch(
                outcome -> outcome.error().isPresent() || outcome.reason().equals(Optional.of(Stop.Reason.NOT_FINITE)));
        boolean untested = outcomes.stream().flatMap(outcome -> outcome.reason().stream())
                .anyMatch(reason -> SimulationText.isUntested(algorithm, reason));
        if (untested) {
            console.say("the run was over before the test of " + algorithm.title().toLowerCase(Locale.ROOT)
                    + " had passed");
        }
        return failed || untested ? Program.FAILED : Program.GOOD;
    }

    // After an interrupt the eigenvalues are left out, because a person who interrupts does not want to wait for them.
    private void tell(List<RunOutcome> outcomes, Frame frame, PrintStream to, InterruptHandler interrupt) {
        List<Walker> walkers = frame.runs().stream().map(Run::walker).toList();
        boolean cut = interrupt.requested() && outcomes.stream().anyMatch(outcome -> outcome.reason().isEmpty());
        Optional<Evaluation> numbers = cut ? Optional.empty() : Optional.of(RunOutcome.evaluation(walkers, outcomes));
        List<String> lines = json
                ? List.of(JsonText.text(json(walkers, outcomes, numbers)))
                : ResultText.outcome(outcomes, frame, numbers);
        lines.forEach(line -> to.print(line + "\n"));
        to.flush();
    }

    // A single nameless walker is the problem itself; others have lists.
    static Map<String, Object> json(List<Walker> walkers, List<RunOutcome> outcomes) {
        return json(walkers, outcomes, Optional.of(RunOutcome.evaluation(walkers, outcomes)));
    }

    /// The same where the numbers of the last state may not have been worked out.
    static Map<String, Object> json(List<Walker> walkers, List<RunOutcome> outcomes, Optional<Evaluation> numbers) {
        boolean single = walkers.size() == 1 && walkers.getFirst().name().isEmpty();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("reason", each(single, outcomes, outcome -> outcome.reason().map(Schema::id).orElse(INTERRUPTED)));
        object.put("steps", each(single, outcomes, RunOutcome::steps));
        object.put("time", each(single, outcomes, RunOutcome::time));
        object.put("loss", each(single, outcomes, RunOutcome::loss));
        object.put("state", single
                ? state(outcomes.getFirst())
                : Map.of("walkers", outcomes.stream().map(RunCommand::state).toList()));
        numbers.ifPresent(one -> object.put("evaluate", one.numbers()));
        return object;
    }

    private static Object each(boolean single, List<RunOutcome> outcomes, Function<RunOutcome, Object> value) {
        return single ? value.apply(outcomes.getFirst()) : outcomes.stream().map(value).collect(Collectors.toList());
    }

    private static Map<String, Object> state(RunOutcome outcome) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("electrons", outcome.picture().bodies().stream()
                .filter(Body::isElectron)
                .map(body -> electron(body, outcome.shown()))
                .toList());
        if (!outcome.picture().bars().isEmpty()) {
            state.put("outputs", outcome.picture().bars().getFirst().values());
        }
        return state;
    }

    private static Map<String, Object> electron(Body body, State state) {
        Map<String, Object> electron = new LinkedHashMap<>();
        electron.put("at", Arrays.copyOfRange(state.x(), body.from(), body.from() + body.size()));
        electron.put("charge", body.charge());
        return electron;
    }
}

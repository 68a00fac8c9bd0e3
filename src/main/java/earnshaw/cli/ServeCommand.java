package earnshaw.cli;

import earnshaw.cli.text.JsonText;
import earnshaw.problem.Walker;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Literal;
import earnshaw.schema.Located;
import earnshaw.schema.Schema;
import earnshaw.simulation.Engine;
import earnshaw.simulation.record.Run;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Answers requests for programs: one JSON object a line in, one a line out, many at a time, in the order in which they
/// are done. A line that cannot be answered gets its faults as an answer and ends nothing.
@Command(
        description = "Reads requests from standard input, one JSON object a line, and answers each with a line on standard output.")
final class ServeCommand implements Callable<Integer> {

    private static final String NAME = "request";

    /// Requests that wait for a thread; a writer that is faster has to wait.
    private static final int WAITING = 1000;

    private static final Schema REQUESTS = new Schema(Map.of());

    private final Console console;

    @Option(names = "--threads", paramLabel = "N",
            description = "how many requests at a time; all cores if omitted") private int threads =
                    Runtime.getRuntime().availableProcessors();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputRefused, IOException {
        if (threads < 1 || threads > 1024) {
            throw new InputRefused(Fault.of("--threads", String.valueOf(threads), "1 to 1024"));
        }
        Semaphore room = new Semaphore(WAITING);
        var in = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (String line = in.readLine(); line != null && !console.out().checkError(); line = in.readLine()) {
                if (!line.isBlank()) {
                    String asked = line;
                    room.acquireUninterruptibly();
                    workers.execute(() -> {
                        tell(answer(asked));
                        room.release();
                    });
                }
            }
        }
        return Program.GOOD;
    }

    private void tell(Map<String, Object> answer) {
        synchronized (console.out()) {
            console.line(JsonText.text(answer));
            console.out().flush();
        }
    }

    private static Map<String, Object> answer(String line) {
        List<Fault> faults = new ArrayList<>();
        Optional<Located> tree = Located.read(new StringReader(line), NAME, faults::add);
        Optional<ServeRequest> request =
                tree.flatMap(there -> REQUESTS.read(there, NAME, ServeRequest.class, faults::add));
        Map<String, Object> answer = new LinkedHashMap<>();
        request.flatMap(ServeRequest::id).ifPresent(id -> answer.put("id", new JsonText.Raw(id.json())));
        try {
            if (request.isEmpty()) {
                throw new InputRefused(faults);
            }
            answer.put("result", result(request.get()));
        } catch (InputRefused refused) {
            answer.put("faults", refused.faults().stream().map(Fault::toString).toList());
        } catch (RuntimeException | OutOfMemoryError broken) {
            answer.put("faults",
                    List.of(NAME + ": found a fault of the program itself, " + broken + ", allowed another scenario"));
        }
        return answer;
    }

    private static Map<String, Object> result(ServeRequest request) throws InputRefused {
        Scenario scenario = scenario(request.scenario());
        return switch (request) {
            case ServeRequest.Evaluate _ -> new LinkedHashMap<>(EvaluateCommand.evaluation(scenario, false).numbers());
            case ServeRequest.Run _ -> {
                Engine engine = new Engine(scenario);
                engine.run(_ -> {}, () -> false);
                List<Walker> walkers = engine.frame().runs().stream().map(Run::walker).toList();
                yield RunCommand.json(walkers, engine.outcomes());
            }
        };
    }

    private static Scenario scenario(Literal json) throws InputRefused {
        return ScenarioFile.read(new StringReader(json.json()), "scenario");
    }
}

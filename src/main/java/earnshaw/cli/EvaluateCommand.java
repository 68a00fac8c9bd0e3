package earnshaw.cli;

import earnshaw.cli.text.JsonText;
import earnshaw.cli.text.ResultText;
import earnshaw.problem.Evaluation;
import earnshaw.problem.Evaluator;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.Scenario;
import earnshaw.schema.InputRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints the numbers of one state.
@Command(description = "Prints loss, gradient, Laplacian, smallest eigenvalue and matching at the start.")
final class EvaluateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin private final ScenarioInput inputs = new ScenarioInput();

    @Parameters(arity = "1..*", paramLabel = "FILE",
            description = "scenario files, figures or names of presets") private List<String> files;

    @Option(names = "--json", description = "one JSON object per file, with every digit") private boolean json;

    @Option(names = "--now", description = "where the file's run stands, not at the start") private boolean now;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputRefused {
        List<Scenario> scenarios = inputs.readAll(files, console);
        for (int i = 0; i < files.size(); i++) {
            Evaluation evaluation = evaluation(scenarios.get(i), now);
            if (json) {
                console.line(JsonText.text(evaluation.numbers()));
            } else {
                if (files.size() > 1) {
                    console.line((i > 0 ? "\n" : "") + files.get(i));
                }
                ResultText.numbers(evaluation).forEach(console::line);
            }
        }
        return Program.GOOD;
    }

    /// The numbers of a scenario.
    ///
    /// @param now where its run stands, not at its start
    static Evaluation evaluation(Scenario scenario, boolean now) {
        List<? extends Walker> walkers = scenario.problem().walkers();
        List<Evaluation> evaluations = new ArrayList<>();
        for (int i = 0; i < walkers.size(); i++) {
            int walker = i;
            Optional<State> reached = scenario.state().filter(_ -> now).map(states -> states.each().get(walker));
            State state = reached.orElseGet(walkers.get(i)::start);
            Evaluator evaluator = walkers.get(i).evaluator();
            evaluator.hold(state.held());
            evaluations.add(evaluator.evaluate(state));
        }
        return Evaluation.of(walkers, evaluations);
    }
}

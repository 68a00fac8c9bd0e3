package earnshaw.experiment;

import earnshaw.scenario.Experiment;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/// All runs of an experiment.
///
/// @param scenario   the document
/// @param experiment its experiment
/// @param cells      the places of the table that are run, row by row
/// @param trials     all runs: the first one of every cell, then the second ones, so that the whole table is seen early
public record ExperimentPlan(Scenario scenario, Experiment experiment, List<Experiment.Cell> cells,
        List<PlannedRun> trials) {

    public ExperimentPlan {
        cells = List.copyOf(cells);
        trials = List.copyOf(trials);
    }

    /// The plan of a document; it is refused when it has no experiment.
    public static ExperimentPlan of(Scenario scenario) throws InputRefused {
        if (scenario.experiment().isEmpty()) {
            throw new InputRefused(new Fault(
                    scenario.title().isEmpty() ? "the scenario" : scenario.title(), "experiment", 0, 0, "no such key",
                    "an experiment such as {\"columns\": {\"path\": \"problem.potential.c\", \"values\": [1, 2]}, \"repeats\": 5}"));
        }
        Experiment experiment = scenario.experiment().get();
        List<Experiment.Cell> cells = experiment.cells(scenario);
        List<PlannedRun> trials = new ArrayList<>();
        for (int repeat = 0; repeat < experiment.repeats(); repeat++) {
            for (Experiment.Cell cell : cells) {
                trials.add(new PlannedRun(cell.row(), cell.column(), repeat));
            }
        }
        return new ExperimentPlan(scenario, experiment, cells, trials);
    }

    /// The cell of a trial.
    public Experiment.Cell cell(PlannedRun trial) {
        return cells.get(index(trial));
    }

    /// Index among the cells.
    int index(PlannedRun trial) {
        return IntStream.range(0, cells.size())
                .filter(i -> cells.get(i).row() == trial.row() && cells.get(i).column() == trial.column())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no cell for " + trial));
    }

    /// What a trial runs: its cell's scenario, from the second repeat on with every draw done afresh.
    public Scenario scenario(PlannedRun trial) throws InputRefused {
        return scenarios(List.of(trial)).getFirst();
    }

    /// What trials of the same cell run.
    List<Scenario> scenarios(List<PlannedRun> trials) throws InputRefused {
        Scenario first = cell(trials.getFirst()).scenario();
        Iterator<Scenario> redrawn = ScenarioFile.redrawn(first, trials.stream().mapToLong(PlannedRun::repeat)
                .filter(repeat -> repeat > 0).map(repeat -> first.seed() + repeat)).iterator();
        return trials.stream().map(trial -> trial.repeat() == 0 ? first : redrawn.next()).toList();
    }
}

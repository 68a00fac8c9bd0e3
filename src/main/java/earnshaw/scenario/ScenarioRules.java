package earnshaw.scenario;

import earnshaw.problem.Observable;
import earnshaw.problem.Problem;
import earnshaw.problem.ReachedState;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.schema.Checked;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// What must hold between the parts of a scenario whose draws are done.
final class ScenarioRules {

    private ScenarioRules() {}

    static void check(Scenario scenario, Checked.Faults faults) {
        Problem problem = scenario.problem();
        run(scenario, faults);
        List<KeptRun> kept = scenario.runs().map(KeptRuns::kept).orElse(List.of());
        for (int i = 0; i < kept.size(); i++) {
            String at = "runs.kept[" + i + "].";
            run(kept.get(i).in(scenario), (path, found, allowed) -> faults.add(at + path, found, allowed));
        }
        angles(scenario, faults);
        plots(problem, scenario.view(), faults);
        scenario.view().subspace().ifPresent(
                subspace -> SubspaceRules.check(subspace, problem.ground().dimension(), faults));
        scenario.view().figure().ifPresent(figure -> FigureRules.check(figure, problem, faults));
        scenario.experiment().ifPresent(experiment -> experiment(experiment, scenario, faults));
    }

    private static void run(Scenario scenario, Checked.Faults faults) {
        scenario.state().ifPresent(reached -> states(scenario, reached, faults));
        scenario.problem().walkers().stream().map(scenario.algorithm()::refusal).filter(words -> !words.isEmpty())
                .findFirst()
                .ifPresent(refusal -> faults.add("algorithm", scenario.algorithm().title(), refusal));
        edits(scenario, faults);
    }

    private static void experiment(Experiment experiment, Scenario scenario, Checked.Faults faults) {
        List<String> known = scenario.problem().observables().stream().map(Observable::id).toList();
        if (!known.contains(experiment.measure())) {
            faults.add("experiment.measure", '"' + experiment.measure() + '"', String.join(", ", known));
        }
        Set<String> told = new HashSet<>();
        for (int row = 0; row < experiment.height(); row++) {
            for (int column = 0; column < experiment.width(); column++) {
                if (!experiment.skips(row, column)) {
                    cell(experiment, scenario, row, column, (path, found, allowed) -> {
                        if (told.add(path)) {
                            faults.add(path, found, allowed);
                        }
                    });
                }
            }
        }
    }

    // What a cell is refused for is told at the value that brought it: that of the column where the fault lies there.
    private static void cell(Experiment experiment, Scenario scenario, int row, int column, Checked.Faults faults) {
        try {
            experiment.cell(scenario, row, column);
        } catch (InputRefused refused) {
            Fault fault = refused.faults().getFirst();
            boolean across = experiment.columns()
                    .filter(axis -> experiment.rows().isEmpty() || fault.path().startsWith(axis.path())).isPresent();
            String axis = across ? "experiment.columns" : "experiment.rows";
            boolean nowhere = fault.found().startsWith("no such place");
            faults.add(nowhere ? axis + ".path" : axis + ".values[" + (across ? column : row) + "]",
                    (nowhere ? "" : fault.path() + " ") + fault.found(), fault.allowed());
        }
    }

    private static void states(Scenario scenario, ReachedState reached, Checked.Faults faults) {
        List<? extends Walker> walkers = scenario.problem().walkers();
        List<State> states = reached.each();
        if (states.size() != walkers.size()) {
            faults.add("state", states.size() + (states.size() == 1 ? " state" : " states"),
                    "one for each walker, " + walkers.size());
            return;
        }
        for (int i = 0; i < states.size(); i++) {
            String at = reached instanceof State ? "state." : "state[" + i + "].";
            walkers.get(i).checkState(states.get(i), (path, found, allowed) -> faults.add(at + path, found, allowed));
            double[] memory = states.get(i).memory();
            if (scenario.algorithm().refusal(walkers.get(i)).isEmpty()
                    && !scenario.algorithm().remembers(memory, walkers.get(i))) {
                faults.add(at + "memory",
                        memory.length + " numbers that are no memory of " + scenario.algorithm().title(),
                        "what a run has saved, or [] to let the algorithm start afresh from there");
            }
        }
    }

    private static void edits(Scenario scenario, Checked.Faults faults) {
        List<Edit> edits = scenario.edits();
        if (!edits.isEmpty() && scenario.state().isEmpty()) {
            faults.add("edits", "edits without a state", "edits of a run that has a state");
        }
        int walkers = scenario.problem().walkers().size();
        List<State> states = scenario.state().map(ReachedState::each).orElse(List.of());
        long[] least = new long[walkers];
        for (int i = 0; i < edits.size(); i++) {
            String path = "edits[" + i + "]";
            long step = edits.get(i).step();
            int walker = edits.get(i).walker().orElse(0);
            if (walker >= walkers) {
                faults.add(path + ".walker", String.valueOf(walker), "0 to " + (walkers - 1));
                continue;
            }
            long most = walker < states.size() ? states.get(walker).step() : Long.MAX_VALUE;
            if (step < least[walker] || step > most) {
                faults.add(path + ".step", String.valueOf(step), "steps in order, up to that of the state");
            }
            least[walker] = Math.max(least[walker], step);
            if (edits.get(i) instanceof Edit.Place place) {
                place(before(scenario, i), place, path, faults);
            }
        }
    }

    // The problem in force at an edit: the one that the next change found.
    private static Problem before(Scenario scenario, int edit) {
        OptionalInt walker = scenario.edits().get(edit).walker();
        return scenario.edits().stream()
                .skip(edit)
                .filter(one -> one instanceof Edit.Change && one.walker().equals(walker))
                .map(change -> ((Edit.Change) change).was())
                .findFirst()
                .orElse(scenario.problem());
    }

    private static void place(Problem problem, Edit.Place place, String path, Checked.Faults faults) {
        try {
            problem.body(place.path());
        } catch (IllegalArgumentException nobody) {
            Fault fault = Fault.of("", "", 0, 0, nobody);
            faults.add(path + ".path", fault.found(), fault.allowed());
        }
        int dimension = problem.ground().dimension();
        if (place.at().size() != dimension) {
            faults.add(path + ".at", place.at().size() + " numbers", "as many as dimension, " + dimension);
        }
    }

    private static void angles(Scenario scenario, Checked.Faults faults) {
        int to = scenario.view().angleTo();
        if (to == 0 || to == 1) {
            return;
        }
        Walker first = scenario.problem().walkers().getFirst();
        long protons =
                first.evaluator().picture(first.start()).bodies().stream().filter(body -> !body.isElectron()).count();
        if (to > protons) {
            faults.add("view.angleTo", String.valueOf(to), "0, or a proton from 1 to " + protons);
        }
    }

    // The plots of an omitted view are shown as far as the problem has them.
    private static void plots(Problem problem, View view, Checked.Faults faults) {
        List<String> known = problem.observables().stream().map(Observable::id).toList();
        if (view.plots().equals(Catalog.schema().initial(View.class).plots())) {
            return;
        }
        for (int i = 0; i < view.plots().size(); i++) {
            String show = view.plots().get(i).show();
            if (!known.contains(show)) {
                faults.add("view.plots[" + i + "].show", '"' + show + '"', String.join(", ", known));
            }
        }
    }
}

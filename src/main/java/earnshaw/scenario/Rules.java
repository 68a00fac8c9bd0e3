package earnshaw.scenario;

import earnshaw.problem.Observable;
import earnshaw.problem.Problem;
import earnshaw.problem.State;
import earnshaw.schema.Checked;
import earnshaw.schema.Fault;
import java.util.List;

/// What must hold between the parts of a scenario whose draws are done.
final class Rules {

    private Rules() {}

    static void check(Scenario scenario, Checked.Faults faults) {
        Problem problem = scenario.problem();
        scenario.state().ifPresent(state -> problem.checkState(
                state, (path, found, allowed) -> faults.add("state." + path, found, allowed)));
        String refusal = scenario.algorithm().refusal(problem);
        if (!refusal.isEmpty()) {
            faults.add("algorithm", scenario.algorithm().title(), refusal);
        }
        edits(scenario, faults);
        plots(problem, scenario.view(), faults);
    }

    private static void edits(Scenario scenario, Checked.Faults faults) {
        List<Edit> edits = scenario.edits();
        if (!edits.isEmpty() && scenario.state().isEmpty()) {
            faults.add("edits", "edits without a state", "edits of a run that has a state");
        }
        long least = 0;
        long most = scenario.state().map(State::step).orElse(Long.MAX_VALUE);
        for (int i = 0; i < edits.size(); i++) {
            String path = "edits[" + i + "]";
            long step = edits.get(i).step();
            if (step < least || step > most) {
                faults.add(path + ".step", String.valueOf(step), "steps in order, up to that of the state");
            }
            least = Math.max(least, step);
            if (edits.get(i) instanceof Edit.Place place) {
                place(before(scenario, i), place, path, faults);
            }
        }
    }

    // The problem in force at an edit: the one that the next change found.
    private static Problem before(Scenario scenario, int edit) {
        return scenario.edits().stream()
                .skip(edit)
                .filter(Edit.Change.class::isInstance)
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

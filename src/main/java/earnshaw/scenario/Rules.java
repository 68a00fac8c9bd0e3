package earnshaw.scenario;

import earnshaw.problem.Observable;
import earnshaw.problem.Problem;
import earnshaw.problem.State;
import earnshaw.schema.Checked;
import java.util.List;

/// What must hold between the parts of a scenario whose draws are done.
final class Rules {

    private Rules() {}

    static void check(Scenario scenario, Checked.Faults faults) {
        Problem problem = scenario.problem();
        scenario.state().ifPresent(state -> state(problem, state, faults));
        plots(problem, scenario.view(), faults);
    }

    private static void state(Problem problem, State state, Checked.Faults faults) {
        int size = problem.space().size();
        if (state.x().length != size) {
            faults.add("state.x", "a list of " + state.x().length, "a list of " + size);
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

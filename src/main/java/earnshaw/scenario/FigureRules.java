package earnshaw.scenario;

import earnshaw.problem.Body;
import earnshaw.problem.Observable;
import earnshaw.problem.Problem;
import earnshaw.schema.Checked;
import java.util.List;
import java.util.stream.Stream;

/// What the description of a figure must keep beside the problem that it shows.
final class FigureRules {

    private static final String PATH = "view.figure.";

    private FigureRules() {}

    static void check(FigurePlan plan, Problem problem, Checked.Faults faults) {
        List<String> known = Stream.of(Stream.of(FigurePanel.SCENE),
                problem.acting().stream().map(_ -> FigurePanel.POTENTIAL),
                problem.observables().stream().map(Observable::id)).flatMap(each -> each).toList();
        for (int i = 0; i < plan.panels().size(); i++) {
            String show = plan.panels().get(i).show();
            if (!known.contains(show)) {
                faults.add(PATH + "panels[" + i + "].show", '"' + show + '"', String.join(", ", known));
            }
        }
        int dimension = problem.ground().dimension();
        for (int i = 0; i < plan.notes().size(); i++) {
            int count = plan.notes().get(i).at().size();
            if (count != dimension) {
                faults.add(PATH + "notes[" + i + "].at", count + " numbers", dimension + " numbers, a place");
            }
        }
        long electrons = problem.walkers().stream()
                .flatMap(walker -> walker.evaluator().picture(walker.start()).bodies().stream())
                .filter(Body::isElectron).count();
        if (plan.emphasis() > electrons) {
            faults.add(PATH + "emphasis", String.valueOf(plan.emphasis()), "0, or an electron from 1 to " + electrons);
        }
    }
}

package earnshaw.app.page;

import earnshaw.analysis.CriticalPoint;
import earnshaw.app.session.Session;
import earnshaw.problem.State;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.undo.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The states between which the loss can be shown: the start, the moment on show, the end of the run, the ends of runs
/// kept beside, and the critical points that were listed last.
final class BetweenStates {

    /// No state.
    static final Choice NONE = new Choice("none", _ -> State.start(new double[0]));

    private static final int MOST_POINTS = 30;

    private final Session session;
    private final Supplier<List<CriticalPoint>> critical;

    /// A state that is found when it is needed.
    @FunctionalInterface
    interface Search {
        State find(BooleanSupplier cancelled);
    }

    /// @param name what a person reads
    record Choice(String name, Search state) {
        @Override
        public String toString() {
            return name;
        }
    }

    BetweenStates(Session session, Supplier<List<CriticalPoint>> critical) {
        this.session = session;
        this.critical = critical;
    }

    /// All there are now, of the walker of the selected electron: two or more, the start and the moment on show, or
    /// the end where the run is at its start, first.
    List<Choice> all() {
        Frame frame = session.frame();
        Run run = frame.run(Math.max(0, session.selected().get()));
        int index = frame.runs().indexOf(run);
        State start = run.walker().start();
        Scenario document = session.document();
        List<Choice> all = new ArrayList<>();
        all.add(new Choice("start", _ -> start));
        if (!run.shown().equals(start)) {
            State now = run.shown();
            all.add(new Choice("moment on show", _ -> now));
        }
        all.add(new Choice("end of this run", cancelled -> end(document, index, cancelled)));
        for (Branch kept : frame.branches().kept()) {
            if (index < kept.runs().size()) {
                State there = kept.runs().get(index).shown();
                all.add(new Choice("end of " + kept.name(), _ -> there));
            }
        }
        List<CriticalPoint> points = critical.get();
        for (int i = 0; i < Math.min(MOST_POINTS, points.size()); i++) {
            CriticalPoint point = points.get(i);
            if (point.state().x().length == start.x().length) {
                all.add(new Choice("critical point " + (i + 1) + ", " + point.words(), _ -> point.state()));
            }
        }
        return all;
    }

    private static State end(Scenario document, int index, BooleanSupplier cancelled) {
        Engine engine = new Engine(document);
        engine.run(_ -> {}, cancelled);
        return engine.frame().runs().get(index).shown();
    }
}

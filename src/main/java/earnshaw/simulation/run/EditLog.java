package earnshaw.simulation.run;

import earnshaw.math.Draws;
import earnshaw.problem.Problem;
import earnshaw.scenario.Edit;
import earnshaw.scenario.Regime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// What a person changed on the way. The edits of one step are merged (a drag is one move), and the state after them is
/// always computed from the state before the first of them, so that a replay of the merged list gives its very bytes.
///
/// @param past  edits of steps gone by, and those a document came with
/// @param here  edits of one step, newest last
/// @param base  the moment before `here`
/// @param after the moment behind `here`
public record EditLog(List<Edit> past, List<Edit> here, RegimeState base, RegimeState after) {

    /// The edits a document came with, which stay as they are.
    public static EditLog of(List<Edit> past) {
        return new EditLog(List.copyOf(past), List.of(), null, null);
    }

    /// All edits, oldest first.
    public List<Edit> all() {
        List<Edit> all = new ArrayList<>(past);
        all.addAll(here);
        return List.copyOf(all);
    }

    /// With a body moved at the present moment; an earlier move of the same body at the same step is dropped.
    EditLog place(RegimeState now, int body, double[] at) {
        EditLog open = open(now);
        String path = now.regime().problem().path(body);
        List<Edit> next = new ArrayList<>(open.here);
        for (int i = next.size() - 1; i >= 0 && next.get(i) instanceof Edit.Place before; i--) {
            if (before.path().equals(path)) {
                next.remove(i);
            }
        }
        next.add(new Edit.Place(
                now.state().step(), OptionalInt.empty(), path, Arrays.stream(at).boxed().toList()));
        return open.with(next, now.regime());
    }

    /// With another regime from the present moment on. Of several in a row at the same step only the last one counts; one
    /// that leads back to the regime before is none.
    EditLog change(RegimeState now, Regime regime) {
        EditLog open = open(now);
        List<Edit> next = new ArrayList<>(open.here);
        if (next.isEmpty() || !(next.getLast() instanceof Edit.Change)) {
            next.add(now.regime().left(now.state().step()));
        } else if (regime(next, next.size() - 1, regime).equals(regime)) {
            next.removeLast();
        }
        return open.with(next, regime);
    }

    /// The start from which a replay of edits sets out.
    ///
    /// @param newest the regime behind the last edit
    static RegimeState start(List<Edit> edits, Regime newest) {
        return RegimeState.start(regime(edits, 0, newest));
    }

    /// The moment after the edits from index `from` to before `to`.
    static RegimeState redo(RegimeState now, List<Edit> edits, int from, int to, Regime newest) {
        for (int i = from; i < to; i++) {
            now = switch (edits.get(i)) {
                case Edit.Place place -> placed(now, place);
                case Edit.Change _ -> now.under(regime(edits, i + 1, newest));
            };
        }
        return now;
    }

    private static RegimeState placed(RegimeState now, Edit.Place place) {
        Problem problem = now.regime().problem();
        double[] at = place.at().stream().mapToDouble(Double::doubleValue).toArray();
        return now.with(now.regime().walker().place(now.state(), problem.body(place.path()), at));
    }

    // What the first change at or behind an index found; the newest when there is none.
    private static Regime regime(List<Edit> edits, int from, Regime newest) {
        Regime regime = newest;
        for (Edit edit : edits.subList(from, edits.size()).reversed()) {
            if (edit instanceof Edit.Change change) {
                regime = new Regime(change.was(), newest.index(), change.with(),
                        new Draws(change.seed().orElse(regime.draws().seed())));
            }
        }
        return regime;
    }

    private EditLog open(RegimeState now) {
        boolean sameStep = !here.isEmpty() && here.getFirst().step() == now.state().step();
        return sameStep ? this : new EditLog(all(), List.of(), now, now);
    }

    private EditLog with(List<Edit> next, Regime newest) {
        return new EditLog(past, List.copyOf(next), base, redo(base, next, 0, next.size(), newest));
    }
}

package earnshaw.scenario;

import earnshaw.problem.ReachedState;
import earnshaw.problem.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Settings of a document whose run has begun: the run goes on under them from where it stands, and the document notes
/// what they replaced, so that its way from the start can be repeated.
final class MidwayChange {

    private MidwayChange() {}

    /// A changed document with the change among its edits. Where there are other walkers than before, all begin at
    /// their start.
    ///
    /// @param before a valid document
    /// @param after  the same with other settings; the draws of both are done
    static Scenario noted(Scenario before, Scenario after) {
        if (before.state().isEmpty() || Regime.of(before, 0).equals(Regime.of(after, 0))) {
            return after;
        }
        List<State> states = before.state().get().each();
        if (after.problem().walkers().size() != states.size()) {
            return after.at(Optional.empty(), List.of());
        }
        List<Edit> edits = new ArrayList<>(before.edits());
        List<State> entered = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            Regime was = Regime.of(before, i);
            OptionalInt walker = states.size() == 1 ? OptionalInt.empty() : OptionalInt.of(i);
            edits.add(was.left(states.get(i).step()).of(walker));
            entered.add(Regime.of(after, i).entered(was, states.get(i)));
        }
        return after.at(Optional.of(ReachedState.of(entered)), edits);
    }
}

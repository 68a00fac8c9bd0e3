package earnshaw.simulation;

import earnshaw.simulation.undo.Branch;
import earnshaw.simulation.undo.Branches;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Finds the ways of kept runs from their starts, one run after the other, so that a reopened document shows them
/// whole.
final class BranchRecall {

    private Optional<Branch> sought = Optional.empty();
    private RunningDocument standing;

    /// Goes on with a run whose way is not recorded, if there is one.
    ///
    /// @param standing makes the run of a branch, standing where it was left
    /// @param spent    asked before every step
    /// @return the runs, one with its way when it was found
    Branches go(Branches all, Function<Branch, RunningDocument> standing, BooleanSupplier spent) {
        Optional<Branch> next = sought.flatMap(branch -> same(all, branch))
                .or(() -> all.kept().stream().filter(Branch::isForgotten).findFirst());
        if (next.isEmpty()) {
            sought = next;
            return all;
        }
        if (sought.isEmpty() || sought.get().checkpoints() != next.get().checkpoints()) {
            this.standing = standing.apply(next.get());
        }
        sought = next;
        this.standing.walkerRuns().recall(spent);
        if (this.standing.walkerRuns().forgotten()) {
            return all;
        }
        sought = Optional.empty();
        return all.with(next.get().id(),
                next.get().recalled(this.standing.runs(1), this.standing.moment().checkpoints()));
    }

    // The person may have named or hidden the kept run in the meantime.
    private static Optional<Branch> same(Branches all, Branch sought) {
        return all.kept().stream().filter(branch -> branch.checkpoints() == sought.checkpoints()).findFirst();
    }
}

package earnshaw.problem.charges;

import earnshaw.geometry.Euclidean;
import earnshaw.geometry.Frozen;
import earnshaw.geometry.Manifold;
import earnshaw.geometry.Product;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Where the numbers of a state of [Charges] live: positions, then charges of the electrons, then the protons.
final class ChargeSpace {

    private ChargeSpace() {}

    /// The space in which only some electrons move.
    static Manifold of(Charges problem, BitSet moving) {
        ChargeLayout at = problem.layout();
        Manifold one = problem.place().manifold();
        List<Manifold> parts = new ArrayList<>();
        if (moving.cardinality() == at.electrons() && !problem.place().isSphere()) {
            parts.add(new Euclidean(at.electrons() * at.d()));
        } else {
            for (int i = 0; i < at.electrons(); i++) {
                parts.add(moving.get(i) ? one : new Frozen(at.d()));
            }
        }
        for (int i = 0; i < at.electrons(); i++) {
            boolean free = problem.outputWeights() == Charges.OutputWeights.FREE && moving.get(i);
            parts.add(free ? new Euclidean(1) : new Frozen(1));
        }
        parts.add(new Frozen(at.protons() * (at.d() + 1)));
        return new Product(parts);
    }
}

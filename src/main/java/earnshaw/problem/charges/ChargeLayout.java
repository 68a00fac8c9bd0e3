package earnshaw.problem.charges;

import earnshaw.geometry.Euclidean;
import earnshaw.geometry.Frozen;
import earnshaw.geometry.Manifold;
import earnshaw.geometry.Product;
import earnshaw.math.Norms;
import earnshaw.problem.State;
import earnshaw.schema.Checked;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Where the numbers of [Charges] stand in `State.x`: k positions of d numbers, k charges, m positions, m charges.
///
/// @param electrons k
/// @param protons   m
/// @param d         numbers of a position
record ChargeLayout(int electrons, int protons, int d) {

    int size() {
        return (electrons + protons) * (d + 1);
    }

    int electron(int i) {
        return i * d;
    }

    int electronCharge(int i) {
        return electrons * d + i;
    }

    int proton(int j) {
        return electrons * (d + 1) + j * d;
    }

    int protonCharge(int j) {
        return electrons * (d + 1) + protons * d + j;
    }

    /// The manifold of these numbers where only some electrons move.
    Manifold space(Charges problem, BitSet moving) {
        Manifold one = problem.place().manifold();
        List<Manifold> parts = new ArrayList<>();
        if (moving.cardinality() == electrons && !problem.place().isSphere()) {
            parts.add(new Euclidean(electrons * d));
        } else {
            for (int i = 0; i < electrons; i++) {
                parts.add(moving.get(i) ? one : new Frozen(d));
            }
        }
        for (int i = 0; i < electrons; i++) {
            boolean free = problem.outputWeights() == Charges.OutputWeights.FREE && moving.get(i);
            parts.add(free ? new Euclidean(1) : new Frozen(1));
        }
        parts.add(new Frozen(protons * (d + 1)));
        return new Product(parts);
    }

    /// Tells what keeps a state that was read from a file from being one of charges laid out so.
    void check(Charges problem, State state, Checked.Faults faults) {
        if (state.x().length == size()) {
            for (int i = 0; i < electrons; i++) {
                check(problem, state.x(), electron(i), faults);
            }
            for (int j = 0; j < protons; j++) {
                check(problem, state.x(), proton(j), faults);
            }
        }
        held(state.held(), faults);
    }

    private void check(Charges problem, double[] x, int from, Checked.Faults faults) {
        double length = Norms.of(x, from, d);
        if (problem.place().isSphere() && Math.abs(length - 1) > ChargeGroups.OFF_SPHERE) {
            faults.add("x[" + from + "]", "a point at distance " + length + " from the origin",
                    "unit vectors, to within 1e-6");
        }
        new ChargesRules(problem).refusal(x, from)
                .ifPresent(why -> faults.add("x[" + from + "]", why, "any other place"));
    }

    private void held(int[] held, Checked.Faults faults) {
        if (held.length > 0 && held.length != electrons) {
            faults.add("held", held.length + " numbers", "none, or one for each of " + electrons + " electrons");
        }
        int sites = 2 * protons + electrons;
        for (int i = 0; i < held.length; i++) {
            if (held[i] < CaptureSites.FREE || held[i] >= sites) {
                faults.add("held[" + i + "]", String.valueOf(held[i]), "a whole number from -1 to " + (sites - 1));
            }
        }
    }
}

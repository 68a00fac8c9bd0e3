package earnshaw.problem.charges;

import earnshaw.geometry.Space;
import earnshaw.math.Norms;
import earnshaw.problem.State;
import earnshaw.schema.Checked;

/// What a state read from a file must fulfil to be one of [Charges].
record ChargeStateCheck(Space space, ChargeLayout layout) {

    void check(State state, Checked.Faults faults) {
        if (space.isSphere() && state.x().length == layout.size()) {
            for (int i = 0; i < layout.electrons(); i++) {
                onSphere(state.x(), layout.electron(i), faults);
            }
            for (int j = 0; j < layout.protons(); j++) {
                onSphere(state.x(), layout.proton(j), faults);
            }
        }
        held(state.held(), faults);
    }

    private void onSphere(double[] x, int from, Checked.Faults faults) {
        double length = Norms.of(x, from, space.dimension());
        if (Math.abs(length - 1) > ChargeGroups.OFF_SPHERE) {
            faults.add("x[" + from + "]", "a point at distance " + length + " from the origin",
                    "unit vectors, to within 1e-6");
        }
    }

    private void held(int[] held, Checked.Faults faults) {
        if (held.length > 0 && held.length != layout.electrons()) {
            faults.add("held", held.length + " numbers", "none, or one for each of " + layout.electrons() + " electrons");
        }
        int sites = 2 * layout.protons() + layout.electrons();
        for (int i = 0; i < held.length; i++) {
            if (held[i] < CaptureSites.FREE || held[i] >= sites) {
                faults.add("held[" + i + "]", String.valueOf(held[i]), "a whole number from -1 to " + (sites - 1));
            }
        }
    }
}

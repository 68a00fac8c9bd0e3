package earnshaw.problem.charges;

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
}

package earnshaw.problem;

/// One charge as views show it.
///
/// @param id       stable over the life of a document: colour, trail and plots belong to it. Positive for
///                 electrons, negative for protons
/// @param kind     electron or proton
/// @param label    its name in TeX, for instance `\theta_1`
/// @param at       its position; never written
/// @param charge   its charge
/// @param velocity minus its gradient, as many numbers as `at`; zero for protons and held electrons
/// @param partner  id of the body it is matched to; 0 for none
/// @param opposite whether it is matched to the point opposite to that body, where a matching is up to sign
/// @param held     whether it has been captured
/// @param locked   whether a hand may not move it
/// @param from     index in `State.x` of its first number
/// @param size     how many numbers of `State.x` are its position
public record Body(
        int id,
        Kind kind,
        String label,
        double[] at,
        double charge,
        double[] velocity,
        int partner,
        boolean opposite,
        boolean held,
        boolean locked,
        int from,
        int size) {

    /// A body that is matched to no opposite point.
    public Body(
            int id, Kind kind, String label, double[] at, double charge, double[] velocity, int partner, boolean held,
            boolean locked, int from, int size) {
        this(id, kind, label, at, charge, velocity, partner, false, held, locked, from, size);
    }

    /// What a body is.
    public enum Kind { ELECTRON, PROTON }

    /// Whether it is an electron.
    public boolean isElectron() {
        return kind == Kind.ELECTRON;
    }
}

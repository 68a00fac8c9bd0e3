package earnshaw.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where a state stands: what the theorems speak of, in numbers. Costly next to a step.
///
/// @param gradientNorm norm of the gradient over everything that descends
/// @param smallest     smallest eigenvalue of the Hessian in the positions; NaN where not defined
/// @param withCharges  the same in positions and charges; NaN where not defined
/// @param largest      largest eigenvalue of the Hessian in the positions, which bounds the step of a descent; NaN
///                     where not defined
/// @param lowest       direction of the lowest curvature in all that descends; empty where not defined
/// @param electrons    how each electron does, in the order of the picture
/// @param laws         laws that this problem is under
public record StateSummary(
        double gradientNorm,
        double smallest,
        double withCharges,
        double largest,
        Optional<LowestMode> lowest,
        List<Fate> electrons,
        List<TheoremCheck> laws) {

    /// How an electron does. `MATCHED`: at its proton, alone. `DOUBLED`: at a proton with another one. `IDLE`: without
    /// charge or without a proton left for it. `TRAPPED`: at a minimum that is not global. `SEARCHING`: none of these.
    public enum Fate { MATCHED, DOUBLED, IDLE, TRAPPED, SEARCHING }

    public StateSummary {
        electrons = List.copyOf(electrons);
        laws = List.copyOf(laws);
    }

    /// Closer to its proton than this, an electron can be called matched: a share of the usual unit distance.
    public static final double NEAR = 0.05;

    /// Whether the charge of an electron that stands at a proton takes at least half of the proton's away, so that it
    /// can be called matched; a charge that still grows or has the wrong sign cannot.
    ///
    /// @param opposite whether it stands opposite to the proton, where an odd potential turns the sign of its charge
    public static boolean cancels(double electron, double proton, boolean opposite) {
        double charge = opposite ? -Math.copySign(electron, proton) : electron;
        return Math.abs(charge + proton) <= Math.abs(proton) / 2;
    }

    /// The smallest epsilon for which the state is in M_epsilon, the set of points with |grad L| <= epsilon and
    /// smallest eigenvalue >= -epsilon (Definition 3.2 of *Electron-Proton Dynamics in Deep Learning*).
    public double epsilon() {
        return Double.isNaN(smallest) ? gradientNorm : Math.max(gradientNorm, -smallest);
    }

    /// The electrons that are doubled or idle, by id.
    ///
    /// @param bodies of the picture
    /// @param fates  of its electrons, in their order; fewer where they are not known
    public static Map<Integer, Fate> marked(List<Body> bodies, List<Fate> fates) {
        List<Body> electrons = bodies.stream().filter(Body::isElectron).toList();
        Map<Integer, Fate> marked = new TreeMap<>();
        for (int i = 0; i < Math.min(electrons.size(), fates.size()); i++) {
            if (fates.get(i) == Fate.IDLE || fates.get(i) == Fate.DOUBLED) {
                marked.put(electrons.get(i).id(), fates.get(i));
            }
        }
        return Map.copyOf(marked);
    }

    /// Number of electrons that do so.
    public long count(Fate fate) {
        return electrons.stream().filter(one -> one == fate).count();
    }
}

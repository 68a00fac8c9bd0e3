package earnshaw.potential;

import earnshaw.geometry.Space;
import earnshaw.potential.activation.Activation;
import earnshaw.potential.kernel.Boundary;
import earnshaw.potential.kernel.Profile;
import earnshaw.schema.Described;
import earnshaw.schema.Kind;
import java.util.List;
import java.util.Optional;

/// A potential Phi(theta,w) between two charges, as a scenario names it: one record per potential, its components the
/// parameters. A new one is one record here and one line in the catalogue.
///
/// Source: Tables 1 of *Electron-Proton Dynamics in Deep Learning* and *Convergence Results for Neural Networks via
/// Electrodynamics*.
@Kind
public interface Potential extends Described {

    /// Phi(theta,w) in TeX, in general form (parameters by their signs), for a space.
    String formula(Space space);

    /// Where it is defined, in words, when `space` is not such a place; empty when it is.
    String refusal(Space space);

    /// The activation that realises it; empty where none does. Only for spaces that are not refused.
    default Optional<Activation> activation(Space space) {
        return Optional.empty();
    }

    /// Why it is realizable, or why not, in a sentence with $...$ for formulas; empty where nothing is known.
    default String reason(Space space) {
        return "";
    }

    /// What the papers print wrongly of it and what is right, with $...$ for formulas; empty when nothing is.
    default String erratum() {
        return "";
    }

    /// The functions to calculate with. Only for spaces that are not refused.
    Profile on(Space space);

    /// The places where its formula ends, with what stands there. Only for spaces that are not refused.
    default List<Boundary> boundaries(Space space) {
        return on(space).boundaries();
    }

    /// The lambda with Laplacian lambda Phi away from the charges: 0 where the potential is harmonic, NaN where there
    /// is no such number. For an almost lambda-harmonic one it holds outside [#reach].
    default double lambda(Space space) {
        return Double.NaN;
    }

    /// How close two charges may come before [#lambda] no longer holds.
    default double reach() {
        return 0;
    }
}

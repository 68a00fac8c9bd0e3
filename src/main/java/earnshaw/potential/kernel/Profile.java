package earnshaw.potential.kernel;

import java.util.List;

/// The mathematical form of a potential on one space: a function of the distance, of the angle, or of direction and
/// lengths. The pair kernels read it in bulk.
public sealed interface Profile permits RadialProfile, ZonalProfile, HomogeneousProfile, DirectProfile {

    /// Whether Phi(theta,theta) is infinite: then the loss has pair terms only.
    default boolean singular() {
        return false;
    }

    /// Slope s > 0 of the conical tip at theta = w, where |grad Phi| tends to s; 0 when Phi is smooth there or
    /// infinite. See *Capture* in doc/model.md.
    default double tip() {
        return 0;
    }

    /// The places where its formula ends, with what stands there; none for a smooth potential.
    default List<Boundary> boundaries() {
        return singular() ? List.of(new Boundary(Boundary.Place.COINCIDENT, Boundary.Standing.INFINITE))
                : tip() > 0 ? List.of(new Boundary(Boundary.Place.COINCIDENT, Boundary.Standing.TIP))
                : List.of();
    }

    /// Whether the gradient jumps somewhere while it stays bounded: at a tip, or on planes.
    default boolean rough() {
        return tip() > 0;
    }
}

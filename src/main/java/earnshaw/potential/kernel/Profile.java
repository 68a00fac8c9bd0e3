package earnshaw.potential.kernel;

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

    /// Whether the gradient jumps somewhere while it stays bounded: at a tip, or on planes.
    default boolean rough() {
        return tip() > 0;
    }
}

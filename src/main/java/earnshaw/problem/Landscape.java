package earnshaw.problem;

/// The potential energy that a further electron of charge -1 would have: what the tint under the scene shows. Pure, so
/// that any thread may ask.
@FunctionalInterface
public interface Landscape {

    /// The energy at a place, as many coordinates as the ground has; may be infinite.
    double at(double[] place);
}

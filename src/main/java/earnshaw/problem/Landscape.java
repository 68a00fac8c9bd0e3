package earnshaw.problem;

/// A number at every place of the ground, such as the potential energy that a further electron of charge -1 would have:
/// what the tint under the scene shows. Pure, so that any thread may ask.
@FunctionalInterface
public interface Landscape {

    /// Of a problem that has no such number anywhere.
    Landscape NONE = _ -> Double.NaN;

    /// The number at a place, as many coordinates as the ground has; may be infinite, NaN where there is none.
    double at(double[] place);
}

package earnshaw.potential;

/// Phi = |theta|^m |w|^m f(cos of the angle) on R^d: a zonal potential carried off the sphere, with m = 1 for relu
/// and m = 0 for sign.
///
/// @param zonal  f
/// @param degree m
public record Homogeneous(Zonal zonal, int degree) implements Profile {

    /// The tip lies along the whole ray of w; its slope is that of [Zonal] divided by |theta|.
    @Override
    public double tip() {
        return zonal.tip();
    }
}

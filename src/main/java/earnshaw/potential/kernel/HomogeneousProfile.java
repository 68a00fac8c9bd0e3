package earnshaw.potential.kernel;

/// Phi = |theta|^m |w|^m f(cos of the angle) on R^d: a zonal potential carried off the sphere, with m = 1 for relu
/// and m = 0 for sign.
///
/// @param zonal  f
/// @param degree m
public record HomogeneousProfile(ZonalProfile zonal, int degree) implements Profile {

    /// The tip lies along the whole ray of w; its slope is that of [ZonalProfile] divided by |theta|.
    @Override
    public double tip() {
        return zonal.tip();
    }

    /// For m = 1 the gradient also jumps at the origin, where its direction has no limit.
    @Override
    public boolean rough() {
        return degree == 1 || zonal.rough();
    }
}

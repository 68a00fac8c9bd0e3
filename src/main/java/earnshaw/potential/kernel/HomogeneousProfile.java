package earnshaw.potential.kernel;

import java.util.ArrayList;
import java.util.List;

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

    /// Besides those of [ZonalProfile] the origin, where m = 1 has a limit and m = 0 has none.
    @Override
    public List<Boundary> boundaries() {
        List<Boundary> all = new ArrayList<>(zonal.boundaries());
        all.add(new Boundary(Boundary.Place.ORIGIN,
                degree > 0 ? Boundary.Standing.KINK : Boundary.Standing.REFUSED));
        return List.copyOf(all);
    }

    /// For m = 1 the gradient also jumps at the origin, where its direction has no limit.
    @Override
    public boolean rough() {
        return degree == 1 || zonal.rough();
    }
}

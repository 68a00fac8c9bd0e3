package earnshaw.potential;

import earnshaw.potential.kernel.RadialProfile;
import earnshaw.potential.kernel.ZonalProfile;

/// A smooth radial potential read on the unit sphere, where r^2 = 2 - 2t: f' = -h'/r and f'' = (h'' - h'/r)/r^2.
public record SphereRestriction(RadialProfile radial) implements ZonalProfile {

    @Override
    public double value(double t, double q) {
        return radial.value(Math.sqrt(square(t, q)));
    }

    @Override
    public double slope(double t, double q) {
        double r = Math.sqrt(square(t, q));
        return r == 0 ? -radial.curvature(0) : -radial.slope(r) / r;
    }

    @Override
    public double bend(double t, double q) {
        double s = square(t, q);
        double r = Math.sqrt(s);
        return r == 0 ? 0 : (1 - s / 4) * (radial.curvature(r) - radial.slope(r) / r);
    }

    private static double square(double t, double q) {
        return t >= 0 ? q : 4 - q;
    }
}

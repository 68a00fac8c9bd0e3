package earnshaw.potential;

import earnshaw.geometry.Space;
import earnshaw.potential.kernel.DirectProfile;
import earnshaw.potential.kernel.HomogeneousProfile;
import earnshaw.potential.kernel.PairSums;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.RadialProfile;
import earnshaw.potential.kernel.ZonalProfile;
import java.util.ArrayList;
import java.util.List;

/// A potential along one way: against the distance |theta-w|, or against the angle between theta and w where both have
/// length one.
public final class PotentialCurve {

    private static final int LOOKED_AT = 1500;
    private static final double USUAL_REACH = 3;
    private static final double LITTLE = 0.03;
    private static final double HALVES = 8;

    private final Space space;
    private final boolean byAngle;
    private final boolean shifts;
    private final double reach;
    private final PairSums sums;
    private final double[] direction;

    /// @param space where the potential is defined
    public PotentialCurve(Potential potential, Space space) {
        this.space = space;
        Profile profile = potential.on(space);
        shifts = switch (profile) {
            case RadialProfile _ -> true;
            case ZonalProfile _,HomogeneousProfile _ -> false;
            case DirectProfile direct -> direct.shifts();
        };
        byAngle = !shifts && space.dimension() > 1;
        sums = PairSums.of(profile, space);
        direction = new double[space.dimension()];
        boolean diagonal = profile instanceof DirectProfile && shifts;
        for (int i = 0; i < direction.length; i++) {
            direction[i] = diagonal ? 1 / Math.sqrt(direction.length) : i == 0 ? 1 : 0;
        }
        reach = byAngle ? Math.PI : shifts ? reach(profile.singular()) : 2;
    }

    // To where little is left, but not along all of a long tail.
    private double reach(boolean singular) {
        double most = singular ? 0 : at(0).value();
        if (!(most > 0)) {
            return USUAL_REACH;
        }
        double half = 1e-3;
        while (at(half).value() > most / 2) {
            half *= 1.05;
        }
        double little = half;
        while (at(little).value() > LITTLE * most && little < HALVES * half) {
            little *= 1.05;
        }
        return little;
    }

    /// The numbers at one place.
    ///
    /// @param force     minus the derivative along the way: above 0 it pulls a charge of the other sign nearer
    /// @param laplacian NaN where infinite
    public record Place(double value, double force, double laplacian) {}

    /// Whether it runs along the angle.
    public boolean byAngle() {
        return byAngle;
    }

    /// How far there is something to see.
    public double reach() {
        return reach;
    }

    /// One of two points so far apart.
    public double[] theta(double s) {
        double[] theta = new double[direction.length];
        if (byAngle) {
            theta[0] = Math.cos(s);
            theta[1] = Math.sin(s);
        } else {
            for (int i = 0; i < theta.length; i++) {
                theta[i] = (shifts ? s / 2 : 1 - s) * direction[i];
            }
        }
        return theta;
    }

    /// The other.
    public double[] w(double s) {
        double[] w = new double[direction.length];
        for (int i = 0; i < w.length; i++) {
            w[i] = (shifts ? -s / 2 : 1) * direction[i];
        }
        return w;
    }

    /// The weights with which an activation is looked at: 0 where only x - theta matters, otherwise of length one.
    public double[] weights() {
        return shifts ? new double[direction.length] : w(0);
    }

    /// An input at a place on the way through [#weights].
    public double[] input(double z) {
        double[] x = direction.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] *= z;
        }
        return x;
    }

    /// Whether the potential depends on theta - w alone.
    public boolean shifts() {
        return shifts;
    }

    /// The potential so far from w.
    public Place at(double s) {
        int d = space.dimension();
        double[] x = new double[2 * d + 1];
        System.arraycopy(theta(s), 0, x, 0, d);
        System.arraycopy(w(s), 0, x, d, d);
        x[2 * d] = 1;
        double[] value = new double[1];
        double[] gradient = new double[d];
        double[] laplacian = new double[1];
        sums.add(x, 0, 1, d, 1, 2 * d, false, value, gradient, laplacian);
        double along = 0;
        if (byAngle) {
            along = -gradient[0] * Math.sin(s) + gradient[1] * Math.cos(s);
        } else {
            for (int i = 0; i < d; i++) {
                along += (shifts ? 1 : -1) * gradient[i] * direction[i];
            }
        }
        return new Place(value[0], -along, laplacian[0]);
    }

    /// Where the Laplacian changes its sign.
    public List<Double> zeros() {
        List<Double> zeros = new ArrayList<>();
        double end = byAngle ? reach : 3 * reach;
        double largest = 0;
        for (int i = 1; i < LOOKED_AT; i++) {
            largest = Math.max(largest, size(end * i / LOOKED_AT));
        }
        double before = Double.NaN;
        for (int i = 1; i < LOOKED_AT; i++) {
            double here = at(end * i / LOOKED_AT).laplacian();
            if (Math.abs(here) > 1e-12 * largest) {
                if (before * here < 0) {
                    zeros.add(between(end * (i - 1) / LOOKED_AT, end * i / LOOKED_AT, before));
                }
                before = here;
            }
        }
        return zeros;
    }

    private double size(double s) {
        double laplacian = Math.abs(at(s).laplacian());
        return Double.isFinite(laplacian) ? laplacian : 0;
    }

    private double between(double from, double to, double before) {
        double low = from;
        double high = to;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (before * at(middle).laplacian() > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}

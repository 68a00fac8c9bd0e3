package earnshaw.problem.convnet;

import earnshaw.math.Norms;

/// How the filter v stands to the teacher's w*: all that the population's loss knows of them. With u = v/|v| and
/// t = w*/|w*|.
final class FilterAngles {

    private final ConvnetLayout at;
    private final double[] across;
    private double length;
    private double targetLength;
    private double near;
    private double far;

    FilterAngles(ConvnetLayout at) {
        this.at = at;
        across = new double[at.p()];
    }

    /// Looks at the numbers of a state; all other methods speak of them from then on. A filter of length zero has no
    /// direction: every number is NaN then.
    void look(double[] x) {
        length = Norms.of(x, 0, at.p());
        targetLength = Norms.of(x, at.targetFilter(), at.p());
        near = 0;
        far = 0;
        for (int c = 0; c < at.p(); c++) {
            double u = x[c] / length;
            double t = x[at.targetFilter() + c] / targetLength;
            near += (u - t) * (u - t);
            far += (u + t) * (u + t);
        }
        // t minus its share along u, as the nearer of t - u and t + u: no digits are lost close to 0 and to pi
        double side = near <= far ? 1 : -1;
        double along = 0;
        for (int c = 0; c < at.p(); c++) {
            double u = x[c] / length;
            across[c] = x[at.targetFilter() + c] / targetLength - side * u;
            along += across[c] * u;
        }
        for (int c = 0; c < at.p(); c++) {
            across[c] -= along * (x[c] / length);
        }
    }

    /// |v|.
    double length() {
        return length;
    }

    /// |w*|.
    double targetLength() {
        return targetLength;
    }

    /// phi, the angle between v and w*, in [0, pi].
    double angle() {
        return 2 * Math.atan2(Math.sqrt(near), Math.sqrt(far));
    }

    /// pi - phi, with all its digits.
    double rest() {
        return 2 * Math.atan2(Math.sqrt(far), Math.sqrt(near));
    }

    /// sin phi.
    double sine() {
        return Math.sqrt(near) * Math.sqrt(far) / 2;
    }

    /// cos phi.
    double cosine() {
        return near <= far ? 1 - near / 2 : far / 2 - 1;
    }

    /// pi - g(phi) with g(phi) = (pi - phi) cos phi + sin phi, with all its digits where phi is small.
    double gap() {
        double phi = angle();
        return Math.PI * near / 2 - (sine() - phi * cosine());
    }

    /// The part of t that is orthogonal to v, of length sin phi; overwritten by the next look.
    double[] across() {
        return across;
    }
}

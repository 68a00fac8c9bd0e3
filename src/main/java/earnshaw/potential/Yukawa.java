package earnshaw.potential;

/// The lambda-harmonic function of R^d for odd d: h = p(s r) e^(-s r)/r^(d-2) with s = sqrt(lambda), and all its
/// derivatives h^(j) = (-1)^j q_j(r) e^(-s r)/r^(d-2+j).
///
/// Source: Lemma B.9 of *Convergence Results for Neural Networks via Electrodynamics*: a_0 = 1,
/// a_(i+1) = a_i s (d-3-2i)/((i+1)(d-3-i)), and (q_(j+1))_i = (d-2+j-i)(q_j)_i + s (q_j)_(i-1).
final class Yukawa {

    private final int d;
    private final double s;
    private final double[][] q;

    Yukawa(int d, double lambda) {
        this.d = d;
        s = Math.sqrt(lambda);
        int degree = (d - 3) / 2;
        q = new double[d][];
        q[0] = new double[degree + 1];
        q[0][0] = 1;
        for (int i = 0; i < degree; i++) {
            q[0][i + 1] = q[0][i] * s * (d - 3 - 2 * i) / ((i + 1) * (double) (d - 3 - i));
        }
        for (int j = 0; j + 1 < d; j++) {
            q[j + 1] = new double[q[j].length + 1];
            for (int i = 0; i < q[j + 1].length; i++) {
                double own = i < q[j].length ? (d - 2 + j - i) * q[j][i] : 0;
                q[j + 1][i] = own + (i > 0 ? s * q[j][i - 1] : 0);
            }
        }
    }

    /// |h^(j)(r)| for j < d; the sign is (-1)^j.
    double derivative(int j, double r) {
        double decay = Math.exp(-s * r);
        if (decay == 0) {
            return 0; // whatever the polynomial, which may be infinite
        }
        double sum = 0;
        for (int i = q[j].length - 1; i >= 0; i--) {
            sum = sum * r + q[j][i];
        }
        double power = 1;
        for (int i = 0; i < d - 2 + j; i++) {
            power *= r;
        }
        return sum * decay / power;
    }
}

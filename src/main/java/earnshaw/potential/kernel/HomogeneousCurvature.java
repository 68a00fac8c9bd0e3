package earnshaw.potential.kernel;

import earnshaw.math.Norms;
import java.util.Arrays;

/// Second derivatives of |theta|^m |w|^m f(t); on the sphere itself (m = 0, unit vectors) of f(t) alone.
///
/// With u, y the directions of theta and w, p = y - t u and p' = u - t y their parts across, r = |theta|, l = |w|:
/// gradient r^(m-1) l^m (m f u + f' p),
/// Hessian r^(m-2) l^m (m(m-1) f u u^T + (m-1) f' (u p^T + p u^T) + f'' p p^T + (m f - t f')(I - u u^T)),
/// mixed (r l)^(m-1) (m (m f u + f' p) y^T + m f' u p'^T + f'' p p'^T + f' (I - u u^T)(I - y y^T)).
/// On the sphere the terms with u u^T, u p^T and y^T are normal and dropped, which for m = 0 leaves the Riemannian
/// Hessian f'' p p^T - t f' (I - u u^T).
final class HomogeneousCurvature implements PairCurvature {

    private final ZonalProfile zonal;
    private final int m;
    private final int d;
    private final boolean onSphere;
    private final double[] u;
    private final double[] y;
    private final double[] p;
    private final double[] back;
    private double r;
    private double l;
    private double t;
    private double q;

    HomogeneousCurvature(ZonalProfile zonal, int degree, int d, boolean onSphere) {
        this.zonal = zonal;
        this.m = degree;
        this.d = d;
        this.onSphere = onSphere;
        u = new double[d];
        y = new double[d];
        p = new double[d];
        back = new double[d];
    }

    private void evaluate(double[] theta, int i, double[] w, int j) {
        r = onSphere ? 1 : norm(theta, i);
        l = onSphere ? 1 : norm(w, j);
        double near = 0;
        double far = 0;
        for (int c = 0; c < d; c++) {
            u[c] = theta[i + c] / (r > 0 ? r : 1);
            y[c] = w[j + c] / (l > 0 ? l : 1);
            near += (y[c] - u[c]) * (y[c] - u[c]);
            far += (y[c] + u[c]) * (y[c] + u[c]);
        }
        double side = near <= far ? 1 : -1;
        q = Math.min(near, far);
        t = side * (1 - q / 2);
        across(u, y, side, p);
        across(y, u, side, back);
    }

    private double norm(double[] x, int from) {
        return Norms.of(x, from, d);
    }

    // v - (v.n) n for unit vectors, in the form that keeps its digits when v is close to +-n
    private void across(double[] n, double[] v, double side, double[] out) {
        double along = 0;
        for (int c = 0; c < d; c++) {
            out[c] = v[c] - side * n[c];
            along += n[c] * out[c];
        }
        for (int c = 0; c < d; c++) {
            out[c] -= along * n[c];
        }
    }

    @Override
    public void at(double[] theta, int i, double[] w, int j, double[] own, double[] mixed) {
        evaluate(theta, i, w, j);
        if (r == 0 || l == 0) {
            Arrays.fill(own, r > 0 && m > 0 ? 0 : Double.NaN); // Phi(.,0) is 0 everywhere
            Arrays.fill(mixed, Double.NaN);
            return;
        }
        double f = zonal.value(t, q);
        double f1 = zonal.slope(t, q);
        double sine = q * (1 - q / 4);
        double f2 = sine > 0 ? zonal.bend(t, q) / sine : 0; // p = 0 there, so the product with p p^T is 0
        double ownScale = HomogeneousSums.power(r, m - 2) * HomogeneousSums.power(l, m);
        double mixedScale = HomogeneousSums.power(r * l, m - 1);
        double normal = onSphere ? 0 : 1;
        for (int a = 0; a < d; a++) {
            for (int b = 0; b < d; b++) {
                double one = a == b ? 1 : 0;
                own[a * d + b] = ownScale
                        * (normal * (m * (m - 1) * f * u[a] * u[b] + (m - 1) * f1 * (u[a] * p[b] + p[a] * u[b]))
                                + f2 * p[a] * p[b]
                                + (m * f - t * f1) * (one - u[a] * u[b]));
                // (I - u u^T)(I - y y^T), written out
                double tangents = one - u[a] * u[b] - y[a] * y[b] + t * u[a] * y[b];
                mixed[a * d + b] = mixedScale
                        * (m * ((m * f * u[a] + f1 * p[a]) * y[b] + f1 * u[a] * back[b])
                                + f2 * p[a] * back[b]
                                + f1 * tangents);
            }
        }
    }

    @Override
    public void times(double[] theta, int i, double[] w, int j, double[] v, int at, double[] z, int from,
            double[] out) {
        evaluate(theta, i, w, j);
        double f = zonal.value(t, q);
        double f1 = zonal.slope(t, q);
        double sine = q * (1 - q / 4);
        double f2 = sine > 0 ? zonal.bend(t, q) / sine : 0;
        double ownScale = HomogeneousSums.power(r, m - 2) * HomogeneousSums.power(l, m);
        double mixedScale = HomogeneousSums.power(r * l, m - 1);
        double normal = onSphere ? 0 : 1;
        double uv = 0;
        double pv = 0;
        double uz = 0;
        double yz = 0;
        double backz = 0;
        for (int c = 0; c < d; c++) {
            uv += u[c] * v[at + c];
            pv += p[c] * v[at + c];
            uz += u[c] * z[from + c];
            yz += y[c] * z[from + c];
            backz += back[c] * z[from + c];
        }
        for (int c = 0; c < d; c++) {
            double own = normal * (m * (m - 1) * f * u[c] * uv + (m - 1) * f1 * (u[c] * pv + p[c] * uv))
                    + f2 * p[c] * pv + (m * f - t * f1) * (v[at + c] - u[c] * uv);
            double mixed = m * ((m * f * u[c] + f1 * p[c]) * yz + f1 * u[c] * backz) + f2 * p[c] * backz
                    + f1 * (z[from + c] - u[c] * uz - y[c] * yz + t * u[c] * yz);
            out[c] = ownScale * own + mixedScale * mixed;
        }
    }

    @Override
    public double value(double[] theta, int i, double[] w, int j) {
        evaluate(theta, i, w, j);
        if (r == 0 || l == 0) {
            return limit();
        }
        return HomogeneousSums.power(r * l, m) * zonal.value(t, q);
    }

    @Override
    public void gradient(double[] theta, int i, double[] w, int j, double[] g) {
        evaluate(theta, i, w, j);
        if (r == 0 || l == 0) {
            Arrays.fill(g, 0, d, limit());
            return;
        }
        double f = zonal.value(t, q);
        double f1 = zonal.slope(t, q);
        double scale = HomogeneousSums.power(r, m - 1) * HomogeneousSums.power(l, m);
        for (int c = 0; c < d; c++) {
            g[c] = scale * (m * f * u[c] + f1 * p[c]);
        }
    }

    // value and gradient where one of the two is at the origin
    private double limit() {
        return m > 0 ? 0 : Double.NaN;
    }

    @Override
    public boolean selfConstant() {
        return onSphere || m == 0;
    }

    @Override
    public double self(double[] theta, int i) {
        double length = onSphere ? 1 : norm(theta, i);
        return HomogeneousSums.power(length, 2 * m) * zonal.value(1, 0);
    }

    @Override
    public void selfGradient(double[] theta, int i, double[] g) {
        double scale =
                onSphere || m == 0 ? 0 : 2 * m * HomogeneousSums.power(norm(theta, i), 2 * m - 2) * zonal.value(1, 0);
        for (int c = 0; c < d; c++) {
            g[c] = scale * theta[i + c];
        }
    }

    @Override
    public double selfLaplacian(double[] theta, int i) {
        return onSphere || m == 0
                ? 0
                : 2 * m * (2 * m + d - 2) * HomogeneousSums.power(norm(theta, i), 2 * m - 2) * zonal.value(1, 0);
    }

    @Override
    public void selfHessian(double[] theta, int i, double[] own) {
        Arrays.fill(own, 0);
        if (onSphere || m == 0) {
            return;
        }
        double length = norm(theta, i);
        double scale = 2 * m * HomogeneousSums.power(length, 2 * m - 2) * zonal.value(1, 0);
        for (int a = 0; a < d; a++) {
            for (int b = 0; b < d; b++) {
                own[a * d + b] = scale * ((a == b ? 1 : 0)
                        + (2 * m - 2) * theta[i + a] * theta[i + b] / (length * length));
            }
        }
    }
}

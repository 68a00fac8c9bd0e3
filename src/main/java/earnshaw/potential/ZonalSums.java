package earnshaw.potential;

/// Pair sums of f(t) on the sphere: tangent gradient f' (w - t theta), Laplacian (1-t^2) f'' - (d-1) t f'.
///
/// w - t theta is taken as v = x - (theta.x) theta with x = w - theta, or w + theta where that is shorter: the plain form
/// loses half the digits when the charges are close.
class ZonalSums extends PairSums {

    private final Zonal zonal;
    private final double[] near = new double[TILE];
    private final double[] far = new double[TILE];
    private final double[] side = new double[TILE];
    private final double[] along = new double[TILE];
    private final double[] t = new double[TILE];
    private final double[] f = new double[TILE];
    private final double[] f1 = new double[TILE];
    private final double[] f2 = new double[TILE];

    ZonalSums(Zonal zonal, int d) {
        super(d);
        this.zonal = zonal;
    }

    @Override
    void source(int count, double charge, int self, boolean wanted) {
        for (int l = 0; l < count; l++) {
            near[l] = 0;
            far[l] = 0;
        }
        for (int c = 0; c < d; c++) {
            double[] row = tile[c];
            double y = source[c];
            for (int l = 0; l < count; l++) {
                double minus = y - row[l];
                double plus = y + row[l];
                near[l] += minus * minus;
                far[l] += plus * plus;
            }
        }
        for (int l = 0; l < count; l++) {
            boolean close = near[l] <= far[l];
            side[l] = close ? 1 : -1;
            near[l] = close ? near[l] : far[l];
            t[l] = close ? 1 - near[l] / 2 : near[l] / 2 - 1;
        }
        zonal.bulk(t, near, count, f, f1, f2);
        silence(near, count, self, f, f1, f2);
        for (int l = 0; l < count; l++) {
            values[l] += charge * f[l];
        }
        if (wanted) {
            slopes(count, charge);
        }
    }

    private void slopes(int count, double charge) {
        for (int l = 0; l < count; l++) {
            laplacians[l] += charge * (f2[l] - (d - 1) * t[l] * f1[l]);
            f1[l] *= charge;
            along[l] = 0;
        }
        for (int c = 0; c < d; c++) {
            double[] row = tile[c];
            double y = source[c];
            for (int l = 0; l < count; l++) {
                along[l] += row[l] * (y - side[l] * row[l]);
            }
        }
        for (int c = 0; c < d; c++) {
            double[] row = tile[c];
            double[] slope = slopes[c];
            double y = source[c];
            for (int l = 0; l < count; l++) {
                slope[l] += f1[l] * (y - side[l] * row[l] - along[l] * row[l]);
            }
        }
    }
}

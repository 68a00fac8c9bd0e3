package earnshaw.potential;

/// Pair sums of h(r): gradient (h'/r)(theta-w), Laplacian h'' + (d-1) h'/r.
final class RadialSums extends PairSums {

    private final Radial radial;
    private final double[] s = new double[TILE];
    private final double[] h = new double[TILE];
    private final double[] h1 = new double[TILE];
    private final double[] h2 = new double[TILE];

    RadialSums(Radial radial, int d) {
        super(d);
        this.radial = radial;
    }

    @Override
    void source(int count, double charge, int self, boolean wanted) {
        for (int l = 0; l < count; l++) {
            s[l] = 0;
        }
        for (int c = 0; c < d; c++) {
            double[] row = tile[c];
            double y = source[c];
            for (int l = 0; l < count; l++) {
                double difference = row[l] - y;
                s[l] += difference * difference;
            }
        }
        radial.bulk(s, count, h, h1, h2);
        silence(s, count, self, h, h1, h2);
        for (int l = 0; l < count; l++) {
            values[l] += charge * h[l];
        }
        if (!wanted) {
            return;
        }
        for (int l = 0; l < count; l++) {
            laplacians[l] += charge * (h2[l] + (d - 1) * h1[l]);
            h1[l] *= charge;
        }
        for (int c = 0; c < d; c++) {
            double[] row = tile[c];
            double[] slope = slopes[c];
            double y = source[c];
            for (int l = 0; l < count; l++) {
                slope[l] += h1[l] * (row[l] - y);
            }
        }
    }
}

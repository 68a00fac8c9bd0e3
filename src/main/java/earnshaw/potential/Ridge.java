package earnshaw.potential;

/// sigma = s(x.theta): a unit that sees its input along its weights alone.
///
/// @param formula in TeX
/// @param unit    s
record Ridge(String formula, Unit unit) implements Activation {

    /// A function of one number.
    interface Unit {

        double value(double z);

        /// Its derivative; at a jump or kink that from either side.
        double slope(double z);
    }

    @Override
    public double value(double[] x, double[] theta, int at) {
        return unit.value(dot(x, theta, at));
    }

    @Override
    public void gradient(double[] x, double[] theta, int at, double scale, double[] g, int to) {
        double slope = scale * unit.slope(dot(x, theta, at));
        for (int i = 0; i < x.length; i++) {
            g[to + i] += slope * x[i];
        }
    }

    private static double dot(double[] x, double[] theta, int at) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * theta[at + i];
        }
        return sum;
    }
}

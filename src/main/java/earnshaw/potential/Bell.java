package earnshaw.potential;

/// sigma = (4c)^(d/4) e^(|x|^2/4 - c|x-theta|^2), the activation of the Gaussian potential on R^d. Bounded for c > 1/4.
///
/// Source: Table 1 of *Electron-Proton Dynamics in Deep Learning*, for general c.
record Bell(double c) implements Activation {

    @Override
    public String formula() {
        return "(4c)^{d/4}\\,e^{\\|x\\|^2/4-c\\|x-\\theta\\|^2}";
    }

    @Override
    public double value(double[] x, double[] theta, int at) {
        double exponent = 0;
        for (int i = 0; i < x.length; i++) {
            double u = x[i] - theta[at + i];
            exponent += x[i] * x[i] / 4 - c * u * u;
        }
        return Math.pow(4 * c, x.length / 4.0) * Math.exp(exponent);
    }

    @Override
    public void gradient(double[] x, double[] theta, int at, double scale, double[] g, int to) {
        double slope = 2 * c * scale * value(x, theta, at);
        for (int i = 0; i < x.length; i++) {
            g[to + i] += slope * (x[i] - theta[at + i]);
        }
    }
}

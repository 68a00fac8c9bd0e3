package earnshaw.math;

import java.util.function.DoubleUnaryOperator;

/// The Gauss-Legendre rule with n nodes on [-1,1], exact for polynomials below degree 2n.
public final class GaussLegendre {

    private final double[] nodes;
    private final double[] weights;

    /// @param n number of nodes, 1 or more
    public GaussLegendre(int n) {
        nodes = new double[n];
        weights = new double[n];
        for (int i = 0; i < n; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 0;
            for (int newton = 0; newton < 20; newton++) {
                double before = 1;
                double here = x;
                for (int k = 2; k <= n; k++) {
                    double next = ((2 * k - 1) * x * here - (k - 1) * before) / k;
                    before = here;
                    here = next;
                }
                slope = n * (x * here - before) / (x * x - 1);
                double step = here / slope;
                x -= step;
                if (Math.abs(step) < 1e-16) {
                    break;
                }
            }
            nodes[i] = x;
            weights[i] = 2 / ((1 - x * x) * slope * slope);
        }
    }

    /// Number of nodes.
    public int size() {
        return nodes.length;
    }

    /// The i-th node, carried to [from,to].
    public double node(int i, double from, double to) {
        return (from + to) / 2 + (to - from) / 2 * nodes[i];
    }

    /// Its weight there.
    public double weight(int i, double from, double to) {
        return (to - from) / 2 * weights[i];
    }

    /// The integral of a function over [from,to].
    public double integral(DoubleUnaryOperator f, double from, double to) {
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            sum += weight(i, from, to) * f.applyAsDouble(node(i, from, to));
        }
        return sum;
    }
}

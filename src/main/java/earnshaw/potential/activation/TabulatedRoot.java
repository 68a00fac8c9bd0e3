package earnshaw.potential.activation;

import java.util.Arrays;

/// A function of the distance known at distances that grow by a constant factor: cubic between them in the logarithm of
/// r, a power of r outside.
final class TabulatedRoot implements ConvolutionRoot {

    /// Steps below the table at which the function stands still, so that it is finite at 0.
    private static final double LEAST = -1000;

    private final double first;
    private final double step;
    private final double power;
    private final double[] g;
    private final double length;

    /// @param radii  growing by a constant factor, five or more
    /// @param values h(r) there
    /// @param power  r^power h(r) is what is interpolated, and so should vary slowly near 0
    TabulatedRoot(double[] radii, double[] values, double power, double length) {
        first = Math.log(radii[0]);
        step = Math.log(radii[1] / radii[0]);
        this.power = power;
        this.length = length;
        g = values.clone();
        Arrays.setAll(g, i -> values[i] * Math.pow(radii[i], power));
    }

    @Override
    public double value(double r) {
        double place = (Math.log(r) - first) / step;
        return (outside(place) ? end(place) : between(place)) * Math.pow(r, -power);
    }

    /// The exact derivative of what [#value] gives.
    @Override
    public double slope(double r) {
        double place = (Math.log(r) - first) / step;
        double here = outside(place) ? end(place) : between(place);
        double rise = outside(place) ? here * endRate(place) : betweenSlope(place);
        return (rise / step - power * here) * Math.pow(r, -power - 1);
    }

    @Override
    public double length() {
        return length;
    }

    private boolean outside(double place) {
        return !(place >= 1 && place < g.length - 2);
    }

    // Catmull and Rom's cubic.
    private double between(double place) {
        int i = (int) place;
        double t = place - i;
        return g[i] + t * (g[i + 1] - g[i - 1] + t * (second(i) + t * third(i))) / 2;
    }

    private double betweenSlope(double place) {
        int i = (int) place;
        double t = place - i;
        return (g[i + 1] - g[i - 1] + t * (2 * second(i) + 3 * t * third(i))) / 2;
    }

    private double second(int i) {
        return 2 * g[i - 1] - 5 * g[i] + 4 * g[i + 1] - g[i + 2];
    }

    private double third(int i) {
        return 3 * (g[i] - g[i + 1]) + g[i + 2] - g[i - 1];
    }

    // A power of r through the last two numbers.
    private double end(double place) {
        int i = place < 1 ? 1 : g.length - 3;
        return g[i] * Math.exp(endRate(place) * (Math.max(place, LEAST) - i));
    }

    private double endRate(double place) {
        int i = place < 1 ? 1 : g.length - 3;
        double ratio = g[i + 1] / g[i];
        return ratio > 0 && Double.isFinite(ratio) ? Math.log(ratio) : 0;
    }
}

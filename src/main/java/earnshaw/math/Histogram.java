package earnshaw.math;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/// A law on an interval whose density is constant in each of many equal cells: close to any other law, and drawn from
/// without error.
public final class Histogram {

    private static final GaussLegendre RULE = new GaussLegendre(4);

    private final double from;
    private final double cell;
    private final double[] cumulated;

    /// @param density not normalised; finite but at the ends of cells
    public Histogram(double from, double to, int cells, DoubleUnaryOperator density) {
        this.from = from;
        cell = (to - from) / cells;
        cumulated = new double[cells + 1];
        for (int i = 0; i < cells; i++) {
            cumulated[i + 1] = cumulated[i] + RULE.integral(density, from + i * cell, from + (i + 1) * cell);
        }
    }

    /// The integral of what was given as density.
    public double mass() {
        return cumulated[cumulated.length - 1];
    }

    /// Density of [#draw], normalised; 0 outside.
    public double density(double u) {
        int i = (int) Math.floor((u - from) / cell);
        return i < 0 || i >= cumulated.length - 1 ? 0 : (cumulated[i + 1] - cumulated[i]) / (mass() * cell);
    }

    /// A random number of this law.
    public double draw(RandomGenerator generator) {
        double wanted = generator.nextDouble() * mass();
        int found = Arrays.binarySearch(cumulated, wanted);
        int i = Math.clamp(found >= 0 ? found : -found - 2, 0, cumulated.length - 2);
        return from + (i + generator.nextDouble()) * cell;
    }
}

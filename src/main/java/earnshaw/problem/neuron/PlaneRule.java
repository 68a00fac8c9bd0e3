package earnshaw.problem.neuron;

import earnshaw.math.GaussLegendre;
import java.util.function.DoubleUnaryOperator;

/// Nodes and weights for means over a law that is symmetric about the origin, seen in any plane through it: a
/// Gauss-Legendre rule along the radius r = sin b (or r itself for the normal law) times equal angles.
///
/// Loss, gradient and Hessian of weights up to the limit come out to 1e-9, for weights of length 1 to 1e-13. It is the
/// length of tanh weights; others are longer or shorter by [NeuronActivation#steepness].
///
/// @param along  first coordinates
/// @param across second coordinates
/// @param weight weights, which add up to 1
/// @param beside mean square of a coordinate beside the plane, given the place in the plane
/// @param limit  length of tanh weights
record PlaneRule(double[] along, double[] across, double[] weight, double[] beside, double limit) {

    private static final double NORMAL_LIMIT = 1.5;
    private static final double ROUND_LIMIT = 5;
    // of many nodes on a circle and on a line
    private static final double CIRCLE_LIMIT = 100;
    private static final double LINE_LIMIT = 30;

    private static final double NORMAL_REACH = 9;

    int size() {
        return weight.length;
    }

    /// The standard normal law.
    static PlaneRule normal(QuadraturePrecision fineness) {
        return of(NORMAL_LIMIT, NORMAL_REACH, r -> r, r -> r * Math.exp(-r * r / 2), r -> 1, 2 * fineness.radius,
                fineness.radius);
    }

    /// The uniform law on the unit sphere of R^d, whose density in a plane is as (1 - r^2)^((d-4)/2).
    static PlaneRule sphere(int d, QuadraturePrecision fineness) {
        return switch (d) {
            case 1 -> of(Double.POSITIVE_INFINITY, 1, b -> 1, b -> 1, b -> 0, 2, 1);
            case 2 -> of(CIRCLE_LIMIT, 1, b -> 1, b -> 1, b -> 0, fineness.radius * fineness.radius, 1);
            default -> of(ROUND_LIMIT, reach(d - 3), Math::sin, b -> Math.sin(b) * Math.pow(Math.cos(b), d - 3),
                    b -> Math.cos(b) * Math.cos(b) / (d - 2), 2 * fineness.radius, fineness.radius);
        };
    }

    /// The uniform law in the unit ball of R^d, whose density in a plane is as (1 - r^2)^((d-2)/2).
    static PlaneRule ball(int d, QuadraturePrecision fineness) {
        return d == 1
                ? of(LINE_LIMIT, 1, r -> r, r -> 1, r -> 0, 2, fineness.radius)
                : of(ROUND_LIMIT, reach(d - 1), Math::sin, b -> Math.sin(b) * Math.pow(Math.cos(b), d - 1),
                        b -> Math.cos(b) * Math.cos(b) / d, 2 * fineness.radius, fineness.radius);
    }

    // cos^n b is below 1e-17 of its largest value beyond
    private static double reach(int n) {
        return Math.min(Math.PI / 2, NORMAL_REACH / Math.sqrt(Math.max(1, n)));
    }

    private static PlaneRule of(
            double limit, double reach, DoubleUnaryOperator radius, DoubleUnaryOperator density,
            DoubleUnaryOperator beside,
            int angles,
            int radii) {
        GaussLegendre rule = new GaussLegendre(radii);
        int n = rule.size() * angles;
        PlaneRule nodes = new PlaneRule(new double[n], new double[n], new double[n], new double[n], limit);
        double sum = 0;
        for (int i = 0; i < rule.size(); i++) {
            sum += rule.weight(i, 0, reach) * density.applyAsDouble(rule.node(i, 0, reach));
        }
        for (int i = 0; i < rule.size(); i++) {
            double b = rule.node(i, 0, reach);
            for (int k = 0; k < angles; k++) {
                // two opposite angles lie on the line of w in one dimension
                double direction = angles == 2 ? Math.PI * k : 2 * Math.PI * (k + 0.5) / angles;
                int at = i * angles + k;
                nodes.along[at] = radius.applyAsDouble(b) * Math.cos(direction);
                nodes.across[at] = radius.applyAsDouble(b) * Math.sin(direction);
                nodes.weight[at] = rule.weight(i, 0, reach) * density.applyAsDouble(b) / sum / angles;
                nodes.beside[at] = beside.applyAsDouble(b);
            }
        }
        return nodes;
    }
}

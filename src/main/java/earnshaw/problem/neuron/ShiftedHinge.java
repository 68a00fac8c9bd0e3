package earnshaw.problem.neuron;

import earnshaw.math.ErrorFunction;
import earnshaw.math.GaussLegendre;
import earnshaw.math.Norms;

/// The loss of [NeuronActivation.Hinge] under N(mu, I), exact: w.x = 0 and v.x = 0 cut the plane into four wedges, in
/// each of which both neurons are linear, and F = sum over wedges of (a w - b v)^T M (a w - b v)/2 with a, b the slopes
/// there and M the wedge's second moment, the integral of g_3(c) u u^T over its directions u, c = u.mu.
///
/// g_k(c) is the integral of r^k times the density along u; g_3 = e^(-|mu|^2/2)/sqrt(2 pi) times
/// ((c^3 + 3c) e^(c^2/2) Phi(c) + (c^2 + 2)/sqrt(2 pi)). Near w = v every term is small by itself: nothing cancels.
final class ShiftedHinge extends PlaneLoss {

    // Up to this length of the mean the nodes of a wedge are enough; longer means make a sharper peak and take more.
    private static final double BROAD = 6;
    private static final int MOST = 2000;

    private final double below;
    private final GaussLegendre rule;
    private double g1;
    private double g2;
    private double g3;

    /// @param below slope below 0
    /// @param mean  mu
    ShiftedHinge(double below, double[] mean, QuadraturePrecision fineness) {
        super(mean);
        this.below = below;
        rule = new GaussLegendre((int) Math.min(MOST, fineness.wedge * Math.max(1, Norms.of(mean) / BROAD)));
    }

    @Override
    boolean calculate(Order order, PlaneDerivatives out) {
        double angle = Math.atan2(frame.v2, frame.v1);
        double right = Math.PI / 2;
        boolean flat = frame.w == 0; // w.x = 0 everywhere, where the slope is that below 0
        double above = flat ? below : 1;
        wedge(angle - right, right, above, 1, out);
        wedge(-right, angle - right, above, below, out);
        wedge(right, angle + right, below, 1, out);
        wedge(angle + right, 3 * right, below, below, out);
        if (order == Order.HESSIAN && !flat) {
            kink(out);
        }
        return order != Order.HESSIAN || !flat || below == 1;
    }

    // a and b are the slopes of w's and v's neuron between the two directions
    private void wedge(double from, double to, double a, double b, PlaneDerivatives out) {
        if (a == 0 && b == 0 || to <= from) {
            return;
        }
        double m11 = 0;
        double m12 = 0;
        double m22 = 0;
        double first1 = 0;
        double first2 = 0;
        double mass = 0;
        for (int i = 0; i < rule.size(); i++) {
            double direction = rule.node(i, from, to);
            double weight = rule.weight(i, from, to);
            double u1 = Math.cos(direction);
            double u2 = Math.sin(direction);
            along(u1, u2);
            m11 += weight * g3 * u1 * u1;
            m12 += weight * g3 * u1 * u2;
            m22 += weight * g3 * u2 * u2;
            first1 += weight * g2 * u1;
            first2 += weight * g2 * u2;
            mass += weight * g1;
        }
        double r1 = a == b ? a * frame.away : a * frame.w - b * frame.v1;
        double r2 = -b * frame.v2;
        double p1 = m11 * r1 + m12 * r2;
        double p2 = m12 * r1 + m22 * r2;
        out.loss += (r1 * p1 + r2 * p2) / 2;
        out.g1 += a * p1;
        out.g2 += a * p2;
        out.gm += a * (first1 * r1 + first2 * r2);
        out.h11 += a * a * m11;
        out.h12 += a * a * m12;
        out.h22 += a * a * m22;
        out.h1m += a * a * first1;
        out.h2m += a * a * first2;
        out.hmm += a * a * mass;
        out.hp += a * a * mass;
    }

    // sigma'' is (1 - below) times a delta function on the line w.x = 0, where sigma(w.x) = 0
    private void kink(PlaneDerivatives out) {
        double share = -(1 - below) * frame.v2 / frame.w;
        along(0, 1);
        out.h22 += share * g3;
        out.h2m += share * g2;
        out.hmm += share * g1;
        out.hp += share * g1;
        along(0, -1);
        out.h22 -= share * below * g3;
        out.h2m += share * below * g2;
        out.hmm -= share * below * g1;
        out.hp -= share * below * g1;
    }

    // e^(c^2/2 - |mu|^2/2) in one exponent: neither factor may be out of range
    private void along(double u1, double u2) {
        double c = u1 * frame.m1 + u2 * frame.m2;
        double square = frame.m1 * frame.m1 + frame.m2 * frame.m2;
        double zero = Math.exp((c * c - square) / 2) / Math.sqrt(2 * Math.PI) * normal(c);
        g1 = Math.exp(-square / 2) / (2 * Math.PI) + c * zero;
        g2 = c * g1 + zero;
        g3 = c * g2 + 2 * g1;
    }

    private static double normal(double c) {
        return (1 + ErrorFunction.of(c / Math.sqrt(2))) / 2;
    }
}

package earnshaw.problem.neuron;

/// The loss of [NeuronActivation.Hinge] under a law that is symmetric about the origin, in closed form: such a neuron
/// is homogeneous, so the law enters through E|x|^2/d alone, and the standard normal one has F = |w|^2/4 + |v|^2/4 -
/// |w||v|(sin t + (pi - t) cos t)/(2 pi) for ReLU, t the angle of w and v. With slope s below 0 it is s |w-v|^2/2 +
/// (1-s)^2 F.
///
/// Written as |w-v|^2/4 - |w||v|(sin t - t cos t)/(2 pi), which keeps its digits near the target.
///
/// Source: equation 25 of *Learning a Single Neuron with Gradient Methods*.
final class SymmetricHinge extends PlaneLoss {

    private final double below;
    private final double spread;

    /// @param below  slope below 0
    /// @param spread E|x|^2/d
    SymmetricHinge(int d, double below, double spread) {
        super(new double[d]);
        this.below = below;
        this.spread = spread;
    }

    @Override
    boolean calculate(Order order, PlaneDerivatives out) {
        double bent = (1 - below) * (1 - below);
        double v = Math.hypot(frame.v1, frame.v2);
        double angle = Math.atan2(frame.v2, frame.v1);
        double lack = lack(angle);
        double square = frame.away * frame.away + frame.v2 * frame.v2;
        out.loss = spread * (below * square / 2 + bent * (square / 4 - frame.w * v * lack / (2 * Math.PI)));
        if (frame.w == 0) { // sigma'(0) is the slope below
            out.g1 = -spread * below * (1 + below) / 2 * v;
            return order != Order.HESSIAN || below == 1;
        }
        out.g1 = spread * (below * frame.away + bent * (frame.away / 2 - v * lack / (2 * Math.PI)));
        out.g2 = -spread * frame.v2 * (below + bent * (Math.PI - angle) / (2 * Math.PI));
        double curved = bent * frame.v2 / (2 * Math.PI * frame.w);
        out.h11 = spread * (below + bent / 2);
        out.h22 = out.h11 - spread * 2 * curved;
        out.hp = out.h11 - spread * curved;
        return true;
    }

    /// sin t - t cos t, which is t^3/3 for small t.
    private static double lack(double t) {
        if (t > 0.5) {
            return Math.sin(t) - t * Math.cos(t);
        }
        double term = t * t * t / 3; // t^(2n+1) 2n/(2n+1)! with alternating signs, n = 1, 2, ...
        double sum = term;
        for (int n = 1; Math.abs(term) > 1e-18 * sum; n++) {
            term *= -t * t * (n + 1) / (n * (2.0 * n + 2) * (2 * n + 3));
            sum += term;
        }
        return sum;
    }
}

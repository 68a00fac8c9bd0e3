package earnshaw.problem.neuron;

import java.util.Optional;

/// The promise |w(t) - v|^2 <= |w(0) - v|^2 exp(-lambda t) of a gradient flow, for |v| = 1.
///
/// Theorem 5.3 (|w(0) - v| < 1, sigma does not fall): lambda = alpha^4 beta gamma^2/210. Theorem 6.4 (ReLU, law symmetric
/// about the origin, |w(0)| <= 2, angle below pi): lambda = alpha^4 beta sin^3(epsilon/8)/(8 sqrt2), epsilon = pi - angle. Here
/// beta is the least density of the inputs within alpha in any plane, gamma the least slope of sigma on (0, 2 alpha), and
/// alpha that which makes lambda largest.
///
/// Source: *Learning a Single Neuron with Gradient Methods*, Assumption 4.1 and the theorems named.
///
/// @param theorem which of the two
/// @param lambda  the rate
/// @param start   |w(0) - v|
record FlowBound(String theorem, double lambda, double start) {

    private static final double UNIT = 1e-9;

    /// |w(t) - v| is no larger.
    double at(double time) {
        return start * Math.exp(-lambda * time / 2);
    }

    /// The sharper of the two where they apply.
    ///
    /// @param x w and v at the start
    static Optional<FlowBound> of(NeuronActivation sigma, NeuronInput input, double[] x) {
        PlaneFrame frame = new PlaneFrame(new double[x.length / 2]);
        frame.turn(x);
        double strength = strength(sigma, input, frame.d);
        double distance = Math.hypot(frame.away, frame.v2);
        if (Math.abs(Math.hypot(frame.v1, frame.v2) - 1) > UNIT || strength == 0) {
            return Optional.empty();
        }
        if (distance < 1) {
            return Optional.of(new FlowBound("Theorem 5.3", strength / 210, distance));
        }
        double epsilon = Math.PI - Math.atan2(frame.v2, frame.v1);
        boolean applies = sigma instanceof NeuronActivation.Relu && input.symmetric() && frame.w > 0 && frame.w <= 2 && epsilon > 0;
        double lambda = strength * Math.pow(Math.sin(epsilon / 8), 3) / (8 * Math.sqrt(2));
        return applies ? Optional.of(new FlowBound("Theorem 6.4", lambda, distance)) : Optional.empty();
    }

    /// The largest alpha^4 beta gamma^2; 0 where the law has no density in a plane or sigma falls.
    static double strength(NeuronActivation sigma, NeuronInput input, int d) {
        double most = 0;
        for (int k = 0; k < 400; k++) {
            double alpha = 4 * Math.exp(-k / 60.0);
            double gamma = sigma.least(2 * alpha);
            most = Math.max(most, Math.pow(alpha, 4) * input.density(d, alpha) * gamma * gamma);
        }
        return most;
    }
}

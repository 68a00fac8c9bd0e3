package earnshaw.problem.neuron;

/// The loss of a smooth activation with short weights, by the nodes of a [PlaneRule].
final class SmoothLoss extends PlaneLoss {

    private final NeuronActivation sigma;
    private final PlaneRule rule;

    /// @param mean of the inputs, around which the rule stands
    SmoothLoss(NeuronActivation sigma, PlaneRule rule, double[] mean) {
        super(mean);
        this.sigma = sigma;
        this.rule = rule;
    }

    @Override
    boolean calculate(Order order, PlaneDerivatives out) {
        for (int i = 0; i < rule.size(); i++) {
            double x1 = frame.m1 + rule.along()[i];
            double x2 = frame.m2 + rule.across()[i];
            double z = frame.w * x1;
            double rest = sigma.value(z) - sigma.value(frame.v1 * x1 + frame.v2 * x2);
            double weight = rule.weight()[i];
            out.loss += weight * rest * rest / 2;
            if (order == Order.LOSS) {
                continue;
            }
            double slope = sigma.slope(z);
            out.pull(weight * rest * slope, x1, x2);
            if (order == Order.HESSIAN) {
                out.curve(weight * (slope * slope + rest * sigma.bend(z)), x1, x2, rule.beside()[i]);
            }
        }
        return true;
    }
}

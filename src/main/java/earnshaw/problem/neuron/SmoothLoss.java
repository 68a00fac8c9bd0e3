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
            add(sigma, order, frame.m1 + rule.along()[i], frame.m2 + rule.across()[i], rule.weight()[i],
                    rule.beside()[i], out);
        }
        return true;
    }
}

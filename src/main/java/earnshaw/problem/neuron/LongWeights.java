package earnshaw.problem.neuron;

import earnshaw.math.Norms;

/// A loss by one rule while both weight vectors are short, and by another where one of them is long.
///
/// @param brief for short ones
/// @param far   for long ones
/// @param limit length up to which weights are short
record LongWeights(NeuronLoss brief, NeuronLoss far, double limit) implements NeuronLoss {

    /// Of a smooth activation.
    ///
    /// @param mean of the inputs
    static LongWeights of(NeuronActivation sigma, PlaneRule rule, double[] mean, NeuronLoss far) {
        return new LongWeights(new SmoothLoss(sigma, rule, mean), far, rule.limit() / sigma.steepness());
    }

    private NeuronLoss of(double[] x) {
        int d = x.length / 2;
        return Math.max(Norms.of(x, 0, d), Norms.of(x, d, d)) <= limit ? brief : far;
    }

    @Override
    public double loss(double[] x) {
        return of(x).loss(x);
    }

    @Override
    public double gradient(double[] x, double[] g) {
        return of(x).gradient(x, g);
    }

    @Override
    public boolean hessian(double[] x, double[][] rows) {
        return of(x).hessian(x, rows);
    }
}

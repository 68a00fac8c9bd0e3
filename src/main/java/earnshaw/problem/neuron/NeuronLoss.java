package earnshaw.problem.neuron;

/// F(w) = E[(sigma(w.x) - sigma(v.x))^2]/2 and its derivatives in w. Has scratch, so it belongs to one thread;
/// allocates nothing. Its numbers stand as w and v, one behind the other.
interface NeuronLoss {

    /// The loss.
    double loss(double[] x);

    /// Writes the gradient in w, as many numbers as w has.
    ///
    /// @return the loss
    double gradient(double[] x, double[] g);

    /// Writes the Hessian in w.
    ///
    /// @param rows square, as many rows as w has numbers
    /// @return whether there is one
    boolean hessian(double[] x, double[][] rows);
}

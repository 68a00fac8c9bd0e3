package earnshaw.problem.sharing;

/// A loss F of k weight vectors w_1 ... w_k of R^d in closed form, against a target all of whose vectors are u_0.
/// Shared weights are the case w_1 = ... = w_k. Owns its scratch space, so it belongs to one thread.
interface PatchLoss {

    /// F.
    ///
    /// @param w k d numbers, vector by vector
    /// @param u where u_0 starts in `at`
    double loss(double[] w, double[] at, int u);

    /// Writes the gradient of F in all k vectors.
    ///
    /// @return F
    double gradient(double[] w, double[] at, int u, double[] g);

    /// Makes [#times] speak of the second derivatives at this place.
    void bend(double[] w, double[] at, int u);

    /// Writes the product of the Hessian of F in all k vectors with a vector of k d numbers.
    void times(double[] v, double[] out);

    /// The loss that is left where the waves of high degree are not learnt at all and the rest is.
    ///
    /// @param square |u_0|^2
    double stall(double square);
}

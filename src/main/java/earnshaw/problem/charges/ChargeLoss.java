package earnshaw.problem.charges;

import java.util.random.RandomGenerator;

/// The loss of [Charges] as a function of all positions and charges: the population's, or that of samples. Owns its
/// scratch space.
interface ChargeLoss {

    /// Whether coincident pairs are left out from now on, as captured pairs of a singular potential are.
    default void dropCoincident(boolean drop) {}

    double loss(double[] x);

    /// Writes the gradient in the positions (tangent on the sphere), as many numbers as they have, and the Laplacian of
    /// every electron, NaN where not defined.
    ///
    /// @param g         takes the gradient from its start on
    /// @param laplacian null when not wanted
    /// @return the loss
    double all(double[] x, double[] g, double[] laplacian);

    /// dL/da_i at the x of the last call.
    double chargeGradient(double[] x, int i);

    /// The gradient, in positions, of the loss of a few samples.
    ///
    /// @return their loss
    double batch(double[] x, int size, RandomGenerator generator, double[] g);
}

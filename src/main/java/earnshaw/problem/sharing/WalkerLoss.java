package earnshaw.problem.sharing;

import earnshaw.math.Lanczos;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The loss of one walker, in the numbers of its state. Owns its scratch space, so it belongs to one thread; allocates
/// nothing when it calculates.
interface WalkerLoss {

    double loss(double[] x);

    /// Writes the gradient, as many numbers as the state has; zero for the target.
    ///
    /// @return the loss
    double gradient(double[] x, double[] g);

    /// Whether there are samples to draw.
    default boolean samples() {
        return false;
    }

    /// The same for a batch of fresh samples.
    default double batch(double[] x, int size, RandomGenerator generator, double[] g) {
        throw new UnsupportedOperationException("no samples");
    }

    /// Smallest eigenvalue of the Hessian in the weight vectors with its direction in them; empty without a Hessian.
    default Optional<Lanczos.Pair> smallest(double[] x) {
        return Optional.empty();
    }

    /// Largest such eigenvalue; NaN without a Hessian.
    default double largest(double[] x) {
        return Double.NaN;
    }

    /// The loss at which a run stays when all of the target but the waves of high degree is learnt.
    double stall(double[] x);
}

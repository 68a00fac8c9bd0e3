package earnshaw.analysis;

import earnshaw.problem.State;
import java.util.Arrays;

/// A state at which the loss is flat in all that was let move.
///
/// @param state        there
/// @param loss         of it
/// @param gradientNorm what is left of the gradient
/// @param eigenvalues  of the Hessian in what was let move, smallest first
/// @param degenerate   whether one of them is 0 to the accuracy that was reached
public record CriticalPoint(State state, double loss, double gradientNorm, double[] eigenvalues, boolean degenerate) {

    /// Number of negative eigenvalues: 0 for a minimum, more for a saddle.
    public int index() {
        return (int) Arrays.stream(eigenvalues).filter(value -> value < -flat()).count();
    }

    /// Below this size an eigenvalue counts as 0: differences of gradients have some ten digits.
    double flat() {
        double largest = Arrays.stream(eigenvalues).map(Math::abs).max().orElse(0);
        return flat(largest);
    }

    static double flat(double largest) {
        return 1e-7 * Math.max(1, largest);
    }
}

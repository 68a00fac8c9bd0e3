package earnshaw.analysis;

import earnshaw.problem.Body;
import earnshaw.problem.State;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A state at which the loss is flat in all that was let move.
///
/// @param state        there
/// @param bodies       as they stand there, electrons first
/// @param loss         of it
/// @param gradientNorm what is left of the gradient
/// @param eigenvalues  of the Hessian in what was let move, smallest first
/// @param degenerate   whether one of them is 0 to the accuracy that was reached
/// @param escapes      directions of length one in which the loss falls to both sides: eigenvectors of negative
///                     eigenvalues, the steepest first, eight at most, with as many numbers as the state has
public record CriticalPoint(State state, List<Body> bodies, double loss, double gradientNorm, double[] eigenvalues,
        boolean degenerate, double[][] escapes) {

    /// What the loss looks like around a critical point. `DEGENERATE` where some eigenvalue is 0, so that the second
    /// derivatives do not decide.
    public enum Kind {
        MINIMUM, SADDLE, MAXIMUM, DEGENERATE;

        /// Its name in lower case.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public CriticalPoint {
        bodies = List.copyOf(bodies);
    }

    /// Number of negative eigenvalues: 0 for a minimum, more for a saddle.
    public int index() {
        return (int) Arrays.stream(eigenvalues).filter(value -> value < -flat()).count();
    }

    /// What the loss looks like around it.
    public Kind kind() {
        int index = index();
        return degenerate ? Kind.DEGENERATE
                : index == 0 ? Kind.MINIMUM : index == eigenvalues.length ? Kind.MAXIMUM : Kind.SADDLE;
    }

    /// What it is in words: `minimum`, `saddle of index 1`, `maximum`, `degenerate of index 2`.
    public String words() {
        return switch (kind()) {
            case MINIMUM, MAXIMUM -> kind().word();
            case SADDLE, DEGENERATE -> kind().word() + " of index " + index();
        };
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

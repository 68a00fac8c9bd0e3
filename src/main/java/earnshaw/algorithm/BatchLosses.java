package earnshaw.algorithm;

import java.util.Arrays;

/// The losses of the last batches, as the memory of a state keeps them: newest last.
public final class BatchLosses {

    /// How many are kept. Their mean is what a stop at a loss looks at.
    public static final int MOST = 200;

    private BatchLosses() {}

    /// With one more.
    static double[] after(double[] losses, double loss) {
        int kept = Math.min(losses.length, MOST - 1);
        double[] next = Arrays.copyOfRange(losses, losses.length - kept, losses.length + 1);
        next[kept] = loss;
        return next;
    }

    static boolean remembers(double[] memory) {
        return memory.length <= MOST;
    }

    /// The mean of as many as are kept; NaN before there are so many.
    public static double mean(double[] losses) {
        return losses.length < MOST ? Double.NaN : Arrays.stream(losses).sum() / MOST;
    }
}

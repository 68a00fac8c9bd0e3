package earnshaw.algorithm.step;

/// Dense output of a step of the flow: a polynomial of degree 4 in the share of the step (Hairer, Norsett, Wanner I,
/// II.6). Numbers behind the moving ones stay as in `start`.
public record DenseOutput(double[] start, double[] change, double[] bend, double[] third, double[] fourth)
        implements Path {

    private static final int PIECES = 8;

    /// The polynomial with given ends and slopes.
    ///
    /// @param end    of the step
    /// @param factor what a slope is multiplied by for the way that it would lead in the whole step
    /// @param leaves the slope at the start
    /// @param comes  the slope at the end
    /// @param fourth what the method knows of the curve between, a number for each that moves; 0 everywhere for the cubic
    public static DenseOutput of(
            double[] start, double[] end, double factor, double[] leaves, double[] comes, double[] fourth) {
        int moving = fourth.length;
        double[] change = new double[moving];
        double[] bend = new double[moving];
        double[] third = new double[moving];
        for (int i = 0; i < moving; i++) {
            change[i] = end[i] - start[i];
            bend[i] = factor * leaves[i] - change[i];
            third[i] = change[i] - factor * comes[i] - bend[i];
        }
        return new DenseOutput(start, change, bend, third, fourth);
    }

    @Override
    public void at(double share, double[] x) {
        double rest = 1 - share;
        int moving = change.length;
        for (int i = 0; i < moving; i++) {
            x[i] = start[i] + share * (change[i] + rest * (bend[i] + share * (third[i] + rest * fourth[i])));
        }
        System.arraycopy(start, moving, x, moving, start.length - moving);
    }

    @Override
    public int pieces() {
        return PIECES;
    }

    @Override
    public int doubles() {
        return start.length + 4 * change.length;
    }
}

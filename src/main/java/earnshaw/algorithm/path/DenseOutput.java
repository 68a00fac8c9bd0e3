package earnshaw.algorithm.path;

/// Dense output of a Dormand-Prince step: a polynomial of degree 4 in the share of the step (Hairer, Norsett, Wanner I,
/// II.6). Numbers behind the moving ones stay as in `start`.
public record DenseOutput(double[] start, double[] change, double[] bend, double[] third, double[] fourth)
        implements Path {

    private static final int PIECES = 8;

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

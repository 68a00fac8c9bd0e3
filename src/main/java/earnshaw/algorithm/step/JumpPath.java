package earnshaw.algorithm.step;

/// A step that led elsewhere without a way between. The arrays are those of the two states, never written.
public record JumpPath(double[] start, double[] end) implements Path {

    @Override
    public void at(double share, double[] x) {
        System.arraycopy(share < 1 ? start : end, 0, x, 0, x.length);
    }

    @Override
    public int pieces() {
        return 0;
    }

    @Override
    public int doubles() {
        return start.length;
    }
}

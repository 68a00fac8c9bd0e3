package earnshaw.algorithm.step;

/// A step drawn as a straight line. The arrays are those of the two states, never written.
public record StraightPath(double[] start, double[] end) implements Path {

    @Override
    public void at(double share, double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = start[i] + share * (end[i] - start[i]);
        }
    }

    @Override
    public int pieces() {
        return 1;
    }

    @Override
    public int doubles() {
        return start.length;
    }
}

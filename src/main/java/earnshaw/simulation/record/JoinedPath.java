package earnshaw.simulation.record;

import earnshaw.algorithm.step.Path;

/// Two curves, one behind the other.
///
/// @param split share at which the second begins, between 0 and 1
record JoinedPath(Path first, Path second, double split) implements Path {

    @Override
    public void at(double share, double[] x) {
        if (share < split) {
            first.at(share / split, x);
        } else {
            second.at(split < 1 ? (share - split) / (1 - split) : 1, x);
        }
    }

    @Override
    public int pieces() {
        return first.pieces() + second.pieces();
    }

    @Override
    public int doubles() {
        return first.doubles() + second.doubles() + 1;
    }
}

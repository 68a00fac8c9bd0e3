package earnshaw.simulation.record;

import earnshaw.algorithm.step.Path;

/// The beginning of a curve, up to a share of it.
public record PartialPath(Path whole, double share) implements Path {

    @Override
    public void at(double part, double[] x) {
        whole.at(part * share, x);
    }

    @Override
    public int pieces() {
        return Math.max(1, (int) Math.ceil(whole.pieces() * share));
    }

    @Override
    public int doubles() {
        return whole.doubles() + 1;
    }
}

package earnshaw.geometry;

import java.util.random.RandomGenerator;

/// R^size: nothing bends.
public record Euclidean(int size) implements Manifold {

    @Override
    public int freedom() {
        return size;
    }

    @Override
    public void project(double[] x, int from) {}

    @Override
    public void toTangent(double[] x, double[] v, int from) {}

    @Override
    public void random(RandomGenerator generator, double[] x, int from) {
        for (int i = from; i < from + size; i++) {
            x[i] = generator.nextGaussian();
        }
    }
}

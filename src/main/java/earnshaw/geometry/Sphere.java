package earnshaw.geometry;

import earnshaw.math.Norms;
import java.util.random.RandomGenerator;

/// The unit sphere in R^size.
public record Sphere(int size) implements Manifold {

    @Override
    public int freedom() {
        return size - 1;
    }

    /// A vector within rounding of length one stays as it is, so that projecting twice gives the bytes of once.
    @Override
    public void project(double[] x, int from) {
        double square = Norms.square(x, from, size);
        if (Math.abs(square - 1) <= 4 * Math.ulp(1.0)) {
            return;
        }
        double length = Norms.of(x, from, size);
        for (int i = from; i < from + size; i++) {
            x[i] /= length;
        }
    }

    @Override
    public void toTangent(double[] x, double[] v, int from) {
        double dot = 0;
        for (int i = from; i < from + size; i++) {
            dot += x[i] * v[i];
        }
        for (int i = from; i < from + size; i++) {
            v[i] -= dot * x[i];
        }
    }

    @Override
    public void random(RandomGenerator generator, double[] x, int from) {
        for (int i = from; i < from + size; i++) {
            x[i] = generator.nextGaussian();
        }
        project(x, from);
    }
}

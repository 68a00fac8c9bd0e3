package earnshaw.geometry;

import java.util.List;
import java.util.random.RandomGenerator;

/// Several manifolds, one behind the other in the array.
public record Product(List<Manifold> parts, int size, int freedom) implements Manifold {

    public Product {
        parts = List.copyOf(parts);
    }

    /// Sizes and directions add up.
    public Product(List<Manifold> parts) {
        this(parts, parts.stream().mapToInt(Manifold::size).sum(), parts.stream().mapToInt(Manifold::freedom).sum());
    }

    @Override
    public void project(double[] x, int from) {
        for (Manifold part : parts) {
            part.project(x, from);
            from += part.size();
        }
    }

    @Override
    public void toTangent(double[] x, double[] v, int from) {
        for (Manifold part : parts) {
            part.toTangent(x, v, from);
            from += part.size();
        }
    }

    @Override
    public void random(RandomGenerator generator, double[] x, int from) {
        for (Manifold part : parts) {
            part.random(generator, x, from);
            from += part.size();
        }
    }

    @Override
    public void retract(double[] x, double[] v, int from) {
        for (Manifold part : parts) {
            part.retract(x, v, from);
            from += part.size();
        }
    }

    @Override
    public void towards(double[] x, double[] y, double[] v, int from) {
        for (Manifold part : parts) {
            part.towards(x, y, v, from);
            from += part.size();
        }
    }

    @Override
    public void follow(double[] x, double[] v, int from) {
        for (Manifold part : parts) {
            part.follow(x, v, from);
            from += part.size();
        }
    }
}

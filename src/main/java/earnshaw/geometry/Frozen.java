package earnshaw.geometry;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Numbers that belong to the state but that no algorithm moves, such as the protons: the tangent space is zero.
public record Frozen(int size) implements Manifold {

    @Override
    public int freedom() {
        return 0;
    }

    @Override
    public void project(double[] x, int from) {}

    @Override
    public void toTangent(double[] x, double[] v, int from) {
        Arrays.fill(v, from, from + size, 0);
    }

    @Override
    public void random(RandomGenerator generator, double[] x, int from) {}

    @Override
    public void retract(double[] x, double[] v, int from) {}

    @Override
    public void towards(double[] x, double[] y, double[] v, int from) {
        Arrays.fill(v, from, from + size, 0);
    }

    @Override
    public void follow(double[] x, double[] v, int from) {}
}

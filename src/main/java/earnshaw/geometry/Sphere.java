package earnshaw.geometry;

import earnshaw.math.Norms;
import java.util.random.RandomGenerator;

/// The unit sphere in R^size.
public record Sphere(int size) implements Manifold {

    /// Points this close to opposite are opposite: which way leads from one to the other is rounding.
    private static final double OPPOSITE = 1e-12;

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

    // The part of y across x tells the direction, and with the part along x the angle, also where one of them is tiny.
    @Override
    public void towards(double[] x, double[] y, double[] v, int from) {
        double along = 0;
        for (int i = from; i < from + size; i++) {
            along += x[i] * y[i];
        }
        for (int i = from; i < from + size; i++) {
            v[i] = y[i] - along * x[i];
        }
        toTangent(x, v, from); // between nearly opposite points the difference alone keeps few digits
        double across = Norms.of(v, from, size);
        double angle = Math.atan2(across, along);
        if (across < OPPOSITE && along < 0) {
            across(x, v, from);
            across = 1;
        }
        double factor = across == 0 ? 0 : angle / across;
        for (int i = from; i < from + size; i++) {
            v[i] *= factor;
        }
    }

    // A unit vector across x: that of the axes which is farthest from x, made tangent.
    private void across(double[] x, double[] v, int from) {
        int axis = from;
        for (int i = from; i < from + size; i++) {
            axis = Math.abs(x[i]) < Math.abs(x[axis]) ? i : axis;
            v[i] = 0;
        }
        v[axis] = 1;
        toTangent(x, v, from);
        double length = Norms.of(v, from, size);
        for (int i = from; i < from + size; i++) {
            v[i] /= length;
        }
    }

    @Override
    public void follow(double[] x, double[] v, int from) {
        double angle = Norms.of(v, from, size);
        double sine = angle == 0 ? 0 : Math.sin(angle) / angle;
        for (int i = from; i < from + size; i++) {
            x[i] = Math.cos(angle) * x[i] + sine * v[i];
        }
        project(x, from);
    }
}

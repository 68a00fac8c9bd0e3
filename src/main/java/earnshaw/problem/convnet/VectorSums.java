package earnshaw.problem.convnet;

import earnshaw.math.Norms;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Sums over vectors.
final class VectorSums {

    private VectorSums() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double sum(double[] v) {
        return Arrays.stream(v).reduce(0, Double::sum);
    }

    static void scale(double[] v, double factor) {
        for (int i = 0; i < v.length; i++) {
            v[i] *= factor;
        }
    }

    /// Makes a vector one of length one, unless it is zero.
    ///
    /// @return its length before
    static double unit(double[] v) {
        double length = Norms.of(v);
        if (length > 0) {
            scale(v, 1 / length);
        }
        return length;
    }

    /// A unit vector of uniform direction.
    static double[] direction(int size, RandomGenerator generator) {
        double[] v = new double[size];
        Arrays.setAll(v, _ -> generator.nextGaussian());
        unit(v);
        return v;
    }

    static double[] array(List<Double> v) {
        return v.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static List<Double> boxed(double[] v) {
        return Arrays.stream(v).boxed().toList();
    }
}

package earnshaw.potential.kernel;

import earnshaw.math.Norms;

/// Pair sums of |theta|^m |w|^m f(cos): the zonal sums over directions, with the lengths put back afterwards, since
/// |theta| is the same for every source. With u = theta/|theta| and U, G, D the zonal sums of value, gradient and
/// Laplacian: value |theta|^m U, gradient |theta|^(m-1) (m U u + G), Laplacian |theta|^(m-2) (m(m+d-2) U + D).
///
/// At theta = 0 the value is 0, its limit, for m > 0, and the gradient 0 by convention; nothing else is defined there
/// and becomes NaN.
final class HomogeneousSums extends ZonalSums {

    private final int degree;
    private final double[] length = new double[TILE];
    private final double[] point;

    HomogeneousSums(HomogeneousProfile homogeneous, int d) {
        super(homogeneous.zonal(), d);
        degree = homogeneous.degree();
        point = new double[d];
    }

    @Override
    void load(double[] x, int from, int count) {
        super.load(x, from, count);
        for (int l = 0; l < count; l++) {
            for (int c = 0; c < d; c++) {
                point[c] = tile[c][l];
            }
            length[l] = Norms.of(point);
            double divisor = length[l] > 0 ? length[l] : 1; // of a target at the origin settle makes what stands there
            for (int c = 0; c < d; c++) {
                tile[c][l] /= divisor;
            }
        }
    }

    @Override
    void block(int count, int active, boolean wanted) {
        for (int b = 0; b < active; b++) {
            double[] source = sources[b];
            double weight = Norms.of(source);
            if (weight == 0) {
                weights[b] = 0; // |w|^m f of a zero vector: nothing for m > 0, and refused for m = 0
                continue;
            }
            for (int c = 0; c < d; c++) {
                source[c] /= weight;
            }
            weights[b] *= power(weight, degree);
        }
        super.block(count, active, wanted);
    }

    @Override
    void settle(int count, boolean wanted) {
        super.settle(count, wanted);
        for (int l = 0; l < count; l++) {
            double sum = values[l];
            double scale = length[l];
            if (scale == 0) {
                origin(l);
                continue;
            }
            values[l] = power(scale, degree) * sum;
            laplacians[l] = power(scale, degree - 2) * (degree * (degree + d - 2) * sum + laplacians[l]);
            for (int c = 0; c < d; c++) {
                slopes[c][l] = power(scale, degree - 1) * (degree * sum * tile[c][l] + slopes[c][l]);
            }
        }
    }

    private void origin(int l) {
        double limit = degree > 0 ? 0 : Double.NaN;
        values[l] = limit;
        laplacians[l] = Double.NaN;
        for (int c = 0; c < d; c++) {
            slopes[c][l] = limit;
        }
    }

    static double power(double base, int exponent) {
        return switch (exponent) {
            case 0 -> 1;
            case 1 -> base;
            case -1 -> 1 / base;
            case -2 -> 1 / (base * base);
            default -> Math.pow(base, exponent);
        };
    }
}

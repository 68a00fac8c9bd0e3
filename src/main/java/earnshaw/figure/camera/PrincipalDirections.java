package earnshaw.figure.camera;

import earnshaw.math.Symmetric;
import java.util.ArrayList;
import java.util.List;

/// Directions at right angles along which places differ most, the first most of all.
///
/// @param directions rows of length one, each with its largest number positive
/// @param shares     of the places' squared distances from the centre, one for each direction
record PrincipalDirections(double[][] directions, double[] shares) {

    /// Places that are looked at, at most: an even choice of more.
    private static final int PLACES = 240;

    /// What is left of a vector, as a share of it, that counts as none.
    private static final double NOTHING = 1e-9;

    /// @param places one or more
    /// @param centre from which the differences are taken
    /// @param beside directions to which the found ones are at right angles
    /// @param count  how many directions, at most as many as there are left
    static PrincipalDirections of(List<double[]> places, double[] centre, List<double[]> beside, int count) {
        int stride = (places.size() + PLACES - 1) / PLACES;
        List<double[]> differences = new ArrayList<>();
        double all = 0;
        for (int i = 0; i < places.size(); i += stride) {
            double[] one = places.get(i).clone();
            for (int c = 0; c < one.length; c++) {
                one[c] -= centre[c];
            }
            beside.forEach(direction -> remove(one, direction));
            all += dot(one, one);
            differences.add(one);
        }
        List<double[]> found = new ArrayList<>(beside);
        for (double[] vector : largest(differences, count)) {
            add(found, vector);
        }
        double[][] directions = filled(found, centre.length, beside.size() + count);
        double[][] own = new double[count][];
        double[] shares = new double[count];
        for (int i = 0; i < count; i++) {
            own[i] = directions[beside.size() + i];
            Symmetric.direct(own[i]);
            for (double[] one : differences) {
                shares[i] += all > 0 ? dot(one, own[i]) * dot(one, own[i]) / all : 0;
            }
        }
        return new PrincipalDirections(own, shares);
    }

    // Of n places in d dimensions the smaller of two matrices is decomposed: that of the coordinates, d by d, or that of
    // the places, n by n, whose eigenvectors are weights of the places.
    private static List<double[]> largest(List<double[]> differences, int count) {
        int dimension = differences.getFirst().length;
        boolean few = differences.size() < dimension;
        int size = few ? differences.size() : dimension;
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                if (few) {
                    sum = dot(differences.get(i), differences.get(j));
                } else {
                    for (double[] one : differences) {
                        sum += one[i] * one[j];
                    }
                }
                matrix[i][j] = sum;
                matrix[j][i] = sum;
            }
        }
        Symmetric.Eigen eigen = Symmetric.decomposed(matrix);
        List<double[]> vectors = new ArrayList<>();
        for (int i = size - 1; eigen != null && i >= Math.max(0, size - count); i--) {
            vectors.add(few ? combined(differences, eigen.vectors()[i]) : eigen.vectors()[i]);
        }
        return vectors;
    }

    private static double[] combined(List<double[]> differences, double[] weights) {
        double[] sum = new double[differences.getFirst().length];
        for (int i = 0; i < weights.length; i++) {
            for (int c = 0; c < sum.length; c++) {
                sum[c] += weights[i] * differences.get(i)[c];
            }
        }
        return sum;
    }

    /// The same vectors set at right angles and to length one, in their order; those that depend on earlier ones are
    /// left out.
    static List<double[]> orthonormal(List<double[]> vectors) {
        List<double[]> found = new ArrayList<>();
        vectors.forEach(vector -> add(found, vector));
        return found;
    }

    /// Directions with coordinate axes behind them, as far as they are at right angles, until there are enough.
    static double[][] filled(List<double[]> directions, int dimension, int count) {
        List<double[]> found = new ArrayList<>(directions);
        for (int axis = 0; axis < dimension && found.size() < count; axis++) {
            double[] one = new double[dimension];
            one[axis] = 1;
            add(found, one);
        }
        return found.toArray(double[][]::new);
    }

    // Removed twice, since the first time leaves rounding of the size of what was taken away.
    private static void add(List<double[]> found, double[] vector) {
        double[] rest = vector.clone();
        for (int turn = 0; turn < 2; turn++) {
            found.forEach(direction -> remove(rest, direction));
        }
        double left = Math.sqrt(dot(rest, rest));
        if (left > NOTHING * Math.sqrt(dot(vector, vector))) {
            for (int c = 0; c < rest.length; c++) {
                rest[c] /= left;
            }
            found.add(rest);
        }
    }

    private static void remove(double[] from, double[] direction) {
        double along = dot(from, direction);
        for (int c = 0; c < from.length; c++) {
            from[c] -= along * direction[c];
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int c = 0; c < one.length; c++) {
            sum += one[c] * other[c];
        }
        return sum;
    }
}

package earnshaw.contract;

import earnshaw.geometry.Space;
import earnshaw.golden.GoldenCharges;
import earnshaw.potential.Exponential;
import earnshaw.potential.Gaussian;
import earnshaw.problem.charges.Charges;
import java.util.Arrays;
import java.util.OptionalDouble;

/// Loss and gradient of a few charges as the formula sheet writes them, pair by pair, under exp(-|theta-w|^2/2) in the plane and under
/// exp(theta.w - 1) on the sphere: what runs of algorithms are replayed with.
///
/// @param round whether the charges live on the sphere S^2
/// @param k     electrons
/// @param m     protons
record PlainForces(boolean round, int k, int m) {

    private static final double[] ELECTRONS = {0.5, 0.3, -0.8, -0.2};
    private static final double[] PROTONS = {1.1, 0.2, -0.9, 0.4};
    private static final double[] ROUND_ELECTRONS = {0.6, 0.8, 0, 0, 0.28, -0.96};
    private static final double[] ROUND_PROTONS = {0.96, 0, 0.28, -0.48, -0.64, 0.6};

    /// The same charges as a problem of the program.
    Charges problem() {
        Space space = round ? Space.sphere(3) : Space.euclidean(2);
        return GoldenCharges.charges(round ? new Exponential(1) : new Gaussian(1), space,
                Arrays.copyOf(new double[] {-1, -0.7}, k), at(round ? ROUND_ELECTRONS : ELECTRONS, k),
                Arrays.copyOf(new double[] {1, 0.7}, m), at(round ? ROUND_PROTONS : PROTONS, m),
                OptionalDouble.empty());
    }

    private double[] at(double[] all, int count) {
        return Arrays.copyOf(all, count * d());
    }

    /// Numbers of a position.
    int d() {
        return round ? 3 : 2;
    }

    private int position(int body) {
        return body < k ? body * d() : k * (d() + 1) + (body - k) * d();
    }

    private double charge(double[] x, int body) {
        return body < k ? x[k * d() + body] : x[k * (d() + 1) + m * d() + body - k];
    }

    private double phi(double[] x, int i, int j) {
        double square = 0;
        for (int c = 0; c < d(); c++) {
            double rest = x[position(i) + c] - x[position(j) + c];
            square += rest * rest;
        }
        return Math.exp(-square / 2); // on the sphere |theta-w|^2 = 2 - 2 theta.w
    }

    /// The sum over all pairs.
    double loss(double[] x) {
        double loss = 0;
        for (int i = 0; i < k + m; i++) {
            for (int j = 0; j < k + m; j++) {
                loss += charge(x, i) * charge(x, j) * phi(x, i, j);
            }
        }
        return loss;
    }

    /// In the electrons' positions, tangent on the sphere; as many numbers as `x` has, 0 for all others.
    double[] gradient(double[] x) {
        double[] g = new double[x.length];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k + m; j++) {
                if (j != i) {
                    double pull = 2 * charge(x, i) * charge(x, j) * phi(x, i, j);
                    for (int c = 0; c < d(); c++) {
                        g[position(i) + c] += pull * (x[position(j) + c] - x[position(i) + c]);
                    }
                }
            }
        }
        return tangent(x, g);
    }

    /// `v` without its parts along the electrons' positions where these live on the sphere; 0 in all that is frozen.
    double[] tangent(double[] x, double[] v) {
        double[] tangent = new double[v.length];
        for (int i = 0; i < k; i++) {
            double along = 0;
            for (int c = 0; round && c < d(); c++) {
                along += v[position(i) + c] * x[position(i) + c];
            }
            for (int c = 0; c < d(); c++) {
                tangent[position(i) + c] = v[position(i) + c] - along * x[position(i) + c];
            }
        }
        return tangent;
    }

    /// The electrons of x + length v, put back onto the sphere.
    double[] moved(double[] x, double length, double[] v) {
        double[] y = x.clone();
        for (int i = 0; i < k; i++) {
            double square = 0;
            for (int c = 0; c < d(); c++) {
                y[position(i) + c] += length * v[position(i) + c];
                square += y[position(i) + c] * y[position(i) + c];
            }
            for (int c = 0; round && c < d(); c++) {
                y[position(i) + c] /= Math.sqrt(square);
            }
        }
        return y;
    }
}

package earnshaw.problem.sharing;

import earnshaw.math.Lanczos;
import earnshaw.math.Norms;
import earnshaw.math.Symmetric;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;

/// A [PatchLoss] in the numbers of one architecture. A shared vector stands for all k of them, so that its derivatives
/// are sums of theirs.
final class ClosedLoss implements WalkerLoss {

    // Up to so many numbers a Hessian is written down; above, its products give eigenvalues to a relative 1e-6.
    private static final int DENSE = 2000;
    private static final int PRODUCTS = 600;

    private final PatchLoss loss;
    private final SharingLayout at;
    private final double[] w;
    private final double[] slopes;

    ClosedLoss(PatchLoss loss, SharingLayout at) {
        this.loss = loss;
        this.at = at;
        w = new double[at.patches() * at.d()];
        slopes = new double[w.length];
    }

    private void spread(double[] x, double[] all) {
        for (int l = 0; l < at.patches(); l++) {
            System.arraycopy(x, at.patch(l), all, l * at.d(), at.d());
        }
    }

    private void gather(double[] all, double[] g) {
        Arrays.fill(g, 0);
        for (int l = 0; l < at.patches(); l++) {
            int to = at.patch(l);
            for (int c = 0; c < at.d(); c++) {
                g[to + c] += all[l * at.d() + c];
            }
        }
    }

    @Override
    public double loss(double[] x) {
        spread(x, w);
        return loss.loss(w, x, at.target());
    }

    @Override
    public double gradient(double[] x, double[] g) {
        spread(x, w);
        double value = loss.gradient(w, x, at.target(), slopes);
        gather(slopes, g);
        return value;
    }

    @Override
    public Optional<Lanczos.Pair> smallest(double[] x) {
        int n = at.readout();
        BiConsumer<double[], double[]> times = times(x);
        if (n > DENSE) {
            return Optional.of(Lanczos.smallest(times, start(n), PRODUCTS));
        }
        double[][] matrix = matrix(times, n);
        double[] lowest = Symmetric.lowest(matrix);
        return lowest == null ? Optional.empty()
                : Optional.of(new Lanczos.Pair(Symmetric.eigenvalues(matrix)[0], lowest));
    }

    @Override
    public double largest(double[] x) {
        int n = at.readout();
        BiConsumer<double[], double[]> times = times(x);
        BiConsumer<double[], double[]> negative = (v, out) -> {
            times.accept(v, out);
            Arrays.setAll(out, i -> -out[i]);
        };
        return n > DENSE
                ? -Lanczos.smallest(negative, start(n), PRODUCTS).value()
                : Symmetric.eigenvalues(matrix(times, n))[n - 1];
    }

    private BiConsumer<double[], double[]> times(double[] x) {
        spread(x, w);
        loss.bend(w, x, at.target());
        double[] all = new double[w.length];
        double[] product = new double[w.length];
        return (v, out) -> {
            spread(v, all);
            loss.times(all, product);
            gather(product, out);
        };
    }

    private static double[][] matrix(BiConsumer<double[], double[]> times, int n) {
        double[][] matrix = new double[n][n];
        double[] unit = new double[n];
        for (int i = 0; i < n; i++) {
            unit[i] = 1;
            times.accept(unit, matrix[i]);
            unit[i] = 0;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = (matrix[i][j] + matrix[j][i]) / 2;
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private static double[] start(int n) {
        Random random = new Random(1);
        double[] start = new double[n];
        Arrays.setAll(start, _ -> random.nextGaussian());
        return start;
    }

    @Override
    public double stall(double[] x) {
        return loss.stall(Norms.square(x, at.target(), at.d()));
    }
}

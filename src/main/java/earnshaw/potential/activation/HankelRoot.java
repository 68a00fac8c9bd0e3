package earnshaw.potential.activation;

import earnshaw.math.Gamma;
import earnshaw.math.GaussLegendre;
import earnshaw.math.SphereWave;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Inverts the Fourier transform of a radial function of R^d numerically.
///
/// Panels of frequencies grow by a constant factor, so that every distance r finds about a hundred waves in them up to
/// k = PHASE/r; there the frequencies end smoothly, which changes nothing at a distance around which the result is
/// smooth on the scale r/PHASE.
final class HankelRoot {

    private static final double PHASE = 600;
    private static final int NODES = 10;
    private static final int SHARPNESS = 8;
    private static final double WINDOW_END = 1.6;

    private final SphereWave wave;
    private final double[] k;
    private final double[] weighted;

    /// @param transform the Fourier transform at a frequency, decaying before `most`
    /// @param least     below it nothing is left to add
    /// @param most      above it neither
    HankelRoot(int d, DoubleUnaryOperator transform, double least, double most) {
        wave = new SphereWave(d);
        GaussLegendre rule = new GaussLegendre(NODES);
        double factor = 1 + 2 * Math.PI / PHASE;
        int panels = (int) Math.ceil(Math.log(most / least) / Math.log(factor));
        double log = Gamma.logSphere(d) - d * Math.log(2 * Math.PI);
        k = new double[panels * NODES];
        weighted = new double[panels * NODES];
        for (int p = 0; p < panels; p++) {
            double from = p == 0 ? 0 : least * Math.pow(factor, p);
            double to = least * Math.pow(factor, p + 1);
            for (int i = 0; i < NODES; i++) {
                int at = p * NODES + NODES - 1 - i;
                k[at] = rule.node(i, from, to);
                weighted[at] = rule.weight(i, from, to) * transform.applyAsDouble(k[at])
                        * Math.exp(log + (d - 1) * Math.log(k[at]));
            }
        }
    }

    /// The function at a distance r > 0.
    double at(double r) {
        double end = Math.min(PHASE / r, k[k.length - 1]);
        double width = end / WINDOW_END;
        double sum = 0;
        for (int i = 0; i < k.length && k[i] <= end; i++) {
            sum += Math.exp(-Math.pow(k[i] / width, SHARPNESS)) * weighted[i] * wave.at(k[i] * r);
        }
        return sum;
    }

    /// The function at many distances.
    double[] at(double[] radii) {
        double[] values = new double[radii.length];
        Arrays.setAll(values, i -> at(radii[i]));
        return values;
    }

    /// Distances that grow by a constant factor.
    static double[] radii(double from, double to, int count) {
        double[] radii = new double[count];
        Arrays.setAll(radii, i -> from * Math.pow(to / from, i / (count - 1.0)));
        return radii;
    }
}

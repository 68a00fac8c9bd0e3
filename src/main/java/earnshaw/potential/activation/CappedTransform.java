package earnshaw.potential.activation;

import earnshaw.math.Gamma;
import earnshaw.math.GaussLegendre;
import earnshaw.math.SphereWave;
import earnshaw.potential.kernel.RadialProfile;
import java.util.Arrays;

/// The Fourier transform of the almost lambda-harmonic potential, and the root of that potential.
///
/// Since lambda Phi - Laplacian Phi vanishes outside epsilon, the transform is that of this difference inside, divided
/// by lambda + k^2. It falls like A k^(-d-1), as the tip at 0 says.
public final class CappedTransform {

    private static final int INSIDE = 140;
    private static final int TABLE = 420;
    private static final double SHORTEST = 1e-4;
    private static final double LONGEST = 26;
    private static final double HIGHEST = 200;
    private static final double LOWEST = 1e-4;

    private final int d;
    private final double lambda;
    private final double epsilon;
    private final double tip;
    private final SphereWave wave;
    private final double[] radii = new double[INSIDE];
    private final double[] sources = new double[INSIDE];

    /// @param capped the potential whose transform it is
    public CappedTransform(RadialProfile capped, int d, double lambda, double epsilon) {
        this.d = d;
        this.lambda = lambda;
        this.epsilon = epsilon;
        tip = capped.tip();
        wave = new SphereWave(d);
        GaussLegendre rule = new GaussLegendre(INSIDE);
        double sphere = Math.exp(Gamma.logSphere(d));
        for (int i = 0; i < INSIDE; i++) {
            double r = rule.node(i, 0, epsilon);
            double laplacian = capped.curvature(r) + (d - 1) / r * capped.slope(r);
            radii[i] = r;
            sources[i] =
                    rule.weight(i, 0, epsilon) * sphere * Math.pow(r, d - 1) * (lambda * capped.value(r) - laplacian);
        }
    }

    /// The transform at a frequency.
    double at(double k) {
        double sum = 0;
        for (int i = 0; i < INSIDE; i++) {
            sum += sources[i] * wave.at(k * radii[i]);
        }
        return sum / (lambda + k * k);
    }

    /// The distance over which h falls.
    public static double length(double lambda, double epsilon) {
        return Math.sqrt(epsilon / Math.sqrt(lambda));
    }

    /// h, computed as that of a tip of the same slope, which is known, and the rest, whose transform falls faster.
    public ConvolutionRoot root() {
        double inner = 1 / epsilon + Math.sqrt(lambda);
        double outer = 1 / Math.sqrt(lambda);
        double logA = MaternRoot.strength(d) + Math.log(tip);
        MaternRoot known = MaternRoot.of(d, logA, inner);
        HankelRoot rest = new HankelRoot(d,
                k -> Math.sqrt(Math.max(0, at(k)))
                        - Math.exp(logA / 2 - (d + 1) / 4.0 * Math.log(inner * inner + k * k)),
                LOWEST / outer, HIGHEST / epsilon);
        double[] table = HankelRoot.radii(SHORTEST * Math.min(epsilon, outer), LONGEST * outer + epsilon, TABLE);
        double[] values = rest.at(table);
        Arrays.setAll(values, i -> values[i] + known.value(table[i]));
        return new TabulatedRoot(table, values, (d - 1) / 2.0, length(lambda, epsilon));
    }
}

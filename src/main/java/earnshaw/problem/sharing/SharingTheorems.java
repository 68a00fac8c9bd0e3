package earnshaw.problem.sharing;

import earnshaw.math.Norms;
import earnshaw.problem.Overlay;
import earnshaw.problem.StateSummary;
import earnshaw.problem.TheoremCheck;
import earnshaw.problem.TheoremCheck.Premise;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the theorems of *Weight Sharing is Crucial to Successful Optimization* say about a state.
final class SharingTheorems {

    // Closer to u_0 than this a vector is matched.
    private static final double NEAR = 0.05;
    private static final double ROUNDING = 1e-9;
    // Lemma 8: a vector nearer to a right angle, or shorter by the root of 2, keeps the loss up.
    private static final double LEAN = Math.sin(Math.PI / 32);
    private static final double KEPT = 1.0 / 16;
    // r e^(-2r^2) falls beyond 1/2 and r e^(-r^2/2) beyond 1: below that the bound of the force says nothing
    private static final double INNER = 0.5;
    private static final double OUTER = 1;

    private final Sharing problem;
    private final SharingLayout at;
    private final double[] x;
    private final double length;

    SharingTheorems(Sharing problem, SharingLayout at, double[] x) {
        this.problem = problem;
        this.at = at;
        this.x = x;
        length = Norms.of(x, at.target(), at.d());
    }

    List<StateSummary.Fate> fates() {
        List<StateSummary.Fate> fates = new ArrayList<>();
        for (int i = 0; i < at.rows(); i++) {
            fates.add(Norms.distance(x, at.row(i), x, at.target(), at.d()) <= NEAR ? StateSummary.Fate.MATCHED
                    : StateSummary.Fate.SEARCHING);
        }
        return fates;
    }

    /// What is drawn over the picture.
    List<Overlay> overlays() {
        return switch (problem.objective()) {
            case WAVES -> List.of(ring());
            case PARITY -> List.of(flat());
            case SAMPLED -> List.of();
        };
    }

    private Overlay ring() {
        double inner = length / 3;
        double outer = length / 2;
        return new Overlay.Region("ring of Theorem 1", List.of(free(), longEnough()),
                "While the root mean square of $|w_2|, \\dots, |w_k|$ lies between $|u_0|/3$ and $|u_0|/2$, the gradient in these vectors is"
                        + " exponentially small in $k|u_0|^2$; up to its outer edge the loss is at least $1/2$ but for as little (printed $1$).",
                place -> {
                    double far = Math.hypot(place[0], place[1]);
                    return Math.min(far - inner, outer - far);
                });
    }

    private Overlay flat() {
        return new Overlay.Region("flat region of Lemma 8", List.of(free(), longTarget()),
                "One vector here, so short or so near to a right angle with $u_0$, keeps the loss above $1/16$ (printed $1/8$).",
                place -> {
                    double far = Math.hypot(place[0], place[1]);
                    return Math.max(LEAN * far - Math.abs(place[0]), LEAN / Math.sqrt(2) - far);
                });
    }

    private Premise free() {
        return new Premise("free weight vectors", problem.architecture() != Sharing.Architecture.SHARED,
                "one that all patches share");
    }

    // what bounds the force in the ring falls with the length from there on
    private Premise longEnough() {
        double inner = Math.sqrt(at.patches() - 1) * length / 3;
        double least = Math.max(INNER, OUTER * 2 / 3) * 3 / Math.sqrt(at.patches() - 1);
        return premise(String.format(Locale.ROOT, "|u_0| of at least %.3g", least),
                inner >= INNER && 1.5 * inner >= OUTER, "%.3g", length);
    }

    private Premise longTarget() {
        double least = Math.sqrt(12) * at.patches() / Math.PI;
        return premise(String.format(Locale.ROOT, "|u_0| of at least %.3g", least), length >= least * (1 - ROUNDING),
                "%.3g", length);
    }

    private static Premise premise(String asked, boolean met, String found, double number) {
        return new Premise(asked, met, String.format(Locale.ROOT, found, number));
    }

    /// @param loss     F here
    /// @param gradient of F
    /// @param smallest,largest eigenvalues of the Hessian
    List<TheoremCheck> laws(double loss, double[] gradient, double smallest, double largest) {
        boolean shared = at.rows() == 1;
        return switch (problem.objective()) {
            case WAVES -> shared ? List.of(convex(smallest, largest)) : List.of(heldUp(loss), noForce(gradient));
            case PARITY -> shared ? List.of() : List.of(kept(loss));
            case SAMPLED -> List.of();
        };
    }

    // Theorem 2: the linear part has the Hessian c_k^2 I, the wave at most 2k of either sign
    private TheoremCheck convex(double smallest, double largest) {
        double middle = problem.slope() * problem.slope();
        double wave = 2.0 * at.patches();
        boolean holds = smallest >= (middle - wave) * (1 - ROUNDING) && largest <= (middle + wave) * (1 + ROUNDING);
        return new TheoremCheck("strongly convex (Theorem 2)",
                List.of(premise(String.format(Locale.ROOT, "c_k^2 above 2k = %.4g", wave), middle > wave, "%.4g",
                        middle)),
                holds,
                String.format(Locale.ROOT, "eigenvalues from %.4g to %.4g, which the theorem has within %.4g and %.4g",
                        smallest, largest, middle - wave, middle + wave));
    }

    // the length of all of w_2 to w_k, against the ring's edges for it
    private double others() {
        return Norms.of(x, at.d(), at.readout() - at.d());
    }

    private double edge(int part) {
        return Math.sqrt(at.patches() - 1) * length / part;
    }

    private TheoremCheck heldUp(double loss) {
        double outer = edge(2);
        double least = 0.5 - Math.exp(-outer * outer / 2);
        return new TheoremCheck("loss held up (Theorem 1)",
                List.of(premise(String.format(Locale.ROOT, "a length of w_2 to w_k of at most %.3g", outer),
                        others() <= outer, "%.3g", others())),
                loss >= least * (1 - ROUNDING),
                String.format(Locale.ROOT, "%.4g, at least %.4g up to the outer edge of the ring", loss, least));
    }

    private TheoremCheck noForce(double[] gradient) {
        double inner = edge(3);
        double outer = edge(2);
        double most = inner * Math.exp(-2 * inner * inner) + outer * Math.exp(-outer * outer / 2);
        double steep = Norms.of(gradient, at.d(), at.readout() - at.d());
        return new TheoremCheck("no force in the ring (Theorem 1)",
                List.of(longEnough(),
                        premise(String.format(Locale.ROOT, "a length of w_2 to w_k from %.3g to %.3g", inner, outer),
                                others() >= inner && others() <= outer, "%.3g", others())),
                steep <= most * (1 + ROUNDING),
                String.format(Locale.ROOT, "gradient in w_2 to w_k %.3g, at most %.3g", steep, most));
    }

    private TheoremCheck kept(double loss) {
        int stuck = 0;
        for (int i = 0; i < at.rows() && stuck == 0; i++) {
            double along = 0;
            for (int c = 0; c < at.d(); c++) {
                along += x[at.row(i) + c] * x[at.target() + c] / length;
            }
            double own = Norms.of(x, at.row(i), at.d());
            stuck = Math.abs(along) < LEAN * own || own <= LEAN / Math.sqrt(2) ? i + 1 : 0;
        }
        return new TheoremCheck("loss above 1/16 (Lemma 8)",
                List.of(longTarget(),
                        new Premise("a vector that is short or nearly at a right angle to u_0", stuck > 0, "none is")),
                loss > KEPT, String.format(Locale.ROOT, "%.4g, because of w_%d", loss, stuck));
    }
}

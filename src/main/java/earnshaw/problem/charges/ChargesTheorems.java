package earnshaw.problem.charges;

import earnshaw.math.Norms;
import earnshaw.potential.AlmostLambdaHarmonic;
import earnshaw.potential.Gaussian;
import earnshaw.potential.LambdaHarmonic;
import earnshaw.potential.Power;
import earnshaw.potential.Subharmonic;
import earnshaw.potential.Synthetic;
import earnshaw.potential.kernel.PairCurvature;
import earnshaw.potential.kernel.SteepestCurvature;
import earnshaw.problem.Motion;
import earnshaw.problem.State;
import earnshaw.problem.TheoremCheck;
import earnshaw.problem.TheoremCheck.Premise;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// Theorems about all electrons at once, with what they ask for.
///
/// Source: Theorems 3.6, 3.10, 4.2 and 4.4 of *Electron-Proton Dynamics in Deep Learning*, Theorem 3.6 of *Convergence
/// Results for Neural Networks via Electrodynamics*.
final class ChargesTheorems {

    private static final double ROUNDING = 1e-9;
    private static final double SAME = 1e-12;
    private static final double STATIONARY = 1e-6;
    private static final double LEAST_EPSILON = 1e-3;
    private static final double FINE = 1.02;
    // Of the Laplacian -2 lambda a^2 the theorem needs all but a^2/4 to outweigh the terms that are left out.
    private static final double SPARE = 0.125;

    private final Charges problem;
    private final ChargeLayout at;
    private final State state;
    private final double[] x;
    private final PairCurvature pair;

    ChargesTheorems(Charges problem, State state) {
        this.problem = problem;
        this.state = state;
        at = problem.layout();
        x = state.x();
        pair = PairCurvature.of(problem.profile(), problem.place());
    }

    /// @param motion   how the state came about
    /// @param gradient norm of the gradient
    /// @param smallest eigenvalue of the Hessian in the positions
    /// @param both     that in positions and charges
    /// @param largest  eigenvalue in the positions
    List<TheoremCheck> all(Motion motion, double gradient, double smallest, double both, double largest) {
        List<TheoremCheck> laws = new ArrayList<>();
        if (at.electrons() == 0 || at.protons() == 0) {
            return laws;
        }
        switch (problem.potential()) {
            case Gaussian gaussian when !problem.place().isSphere() ->
                laws.add(shift("Theorem 4.2", region(2 * at.d() / gaussian.c()), smallest));
            case Subharmonic _,LambdaHarmonic _,AlmostLambdaHarmonic _ ->
                laws.add(shift("Theorem 3.6", subharmonic(), smallest));
            case Power power -> laws.add(axes(power, gradient, both));
            case Synthetic synthetic -> laws.add(nearOrSmall(synthetic, Math.max(gradient, -both)));
            default -> {}
        }
        if (motion.kind() == Motion.Kind.DESCENT && !problem.place().isSphere()) {
            laws.add(step(motion, smallest, largest));
        }
        return laws;
    }

    // Moving all electrons alike leaves their terms with each other as they are; the average curvature over all such
    // directions, which the lowest cannot be above, is the trace of what is left, over the numbers k d of the
    // electrons.
    private TheoremCheck shift(String theorem, Premise region, double smallest) {
        double trace = 0;
        for (int i = 0; i < at.electrons(); i++) {
            for (int j = 0; j < at.protons(); j++) {
                trace += 2 * x[at.electronCharge(i)] * x[at.protonCharge(j)] * laplacian(i, at.proton(j));
            }
        }
        double share = trace / (at.electrons() * at.d());
        List<Premise> premises = List.of(unitCharges(), free(), region);
        return new TheoremCheck("a common shift leads down (" + theorem + ")", premises,
                trace < 0 && smallest <= share + ROUNDING * Math.abs(share),
                text("all electrons moved alike, the trace of the curvature is %.3g", trace));
    }

    private Premise unitCharges() {
        double off = 0;
        for (int i = 0; i < at.electrons(); i++) {
            off = Math.max(off, Math.abs(x[at.electronCharge(i)] + 1));
        }
        for (int j = 0; j < at.protons(); j++) {
            off = Math.max(off, Math.abs(x[at.protonCharge(j)] - 1));
        }
        boolean fixed = problem.outputWeights() == Charges.OutputWeights.FIXED;
        return new Premise("charges fixed at -1 and 1 (Assumption 1)", fixed && off <= SAME,
                fixed ? text("off by up to %.3g", off) : "not fixed");
    }

    private Premise free() {
        int held = 0;
        for (int i = 0; i < at.electrons(); i++) {
            held += CaptureSites.of(state.held(), i) == CaptureSites.FREE ? 0 : 1;
        }
        return new Premise("no electron on a proton", held == 0 && distance() > 0,
                held > 0 ? held + " held" : "one is");
    }

    private double distance() {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < at.electrons(); i++) {
            for (int j = 0; j < at.protons(); j++) {
                least = Math.min(least, Norms.distance(x, at.electron(i), x, at.proton(j), at.d()));
            }
        }
        return least;
    }

    private Premise region(double square) {
        double least = distance();
        return new Premise(
                text("every electron farther than %.3g from every proton, where the Gaussian is subharmonic",
                        Math.sqrt(square)),
                least * least > square, text("%.3g", least));
    }

    private Premise subharmonic() {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < at.electrons(); i++) {
            for (int j = 0; j < at.protons(); j++) {
                least = Math.min(least, laplacian(i, at.proton(j)));
            }
        }
        return new Premise("a Laplacian of the potential above 0 for every pair", least > 0, text("%.3g", least));
    }

    private double laplacian(int i, int other) {
        double[] own = new double[at.d() * at.d()];
        pair.at(x, at.electron(i), x, other, own, new double[own.length]);
        double sum = 0;
        for (int c = 0; c < at.d(); c++) {
            sum += own[c * at.d() + c];
        }
        return sum;
    }

    // Theorem 3.10
    private TheoremCheck axes(Power power, double gradient, double both) {
        double off = 0;
        for (int i = 0; i < at.protons(); i++) {
            for (int j = 0; j <= i; j++) {
                off = Math.max(off, Math.abs(dot(at.proton(i), at.proton(j)) - (i == j ? 1 : 0)));
            }
        }
        double far = 0;
        for (int i = 0; i < at.electrons(); i++) {
            double nearest = 0;
            for (int j = 0; j < at.protons(); j++) {
                nearest = Math.max(nearest, Math.abs(dot(at.electron(i), at.proton(j))));
            }
            far = Math.max(far, 1 - nearest);
        }
        List<Premise> premises = List.of(
                new Premise("orthonormal protons", off <= ROUNDING, text("off by %.2g", off)),
                new Premise("a degree of 3 or more", power.degree() >= 3, Integer.toString(power.degree())),
                new Premise("one electron", at.electrons() == 1, at.electrons() + ""),
                new Premise("a charge that is not fixed", problem.outputWeights() != Charges.OutputWeights.FIXED,
                        "fixed"),
                new Premise("a charge other than 0", Math.abs(x[at.electronCharge(0)]) > STATIONARY,
                        text("%.2g", x[at.electronCharge(0)])),
                new Premise(text("a gradient of at most %.0e", STATIONARY), gradient <= STATIONARY,
                        text("%.2g", gradient)));
        return new TheoremCheck("a minimum only at \u00b1w (Theorem 3.10)", premises,
                far <= ROUNDING || !(both > STATIONARY),
                text("1 - |w.\u03b8| is %.2g, the smallest eigenvalue %.3g", far, both));
    }

    private double dot(int one, int other) {
        double sum = 0;
        for (int c = 0; c < at.d(); c++) {
            sum += x[one + c] * x[other + c];
        }
        return sum;
    }

    // Theorem 4.4. The state is in M_delta, so in M_(epsilon^2/(4d)) for every epsilon from 2 root(d delta) on; of
    // these the smallest is taken for which the polynomial has terms enough.
    private TheoremCheck nearOrSmall(Synthetic synthetic, double delta) {
        double charges = 0;
        for (int i = 0; i < at.electrons(); i++) {
            charges += Math.abs(x[at.electronCharge(i)]);
        }
        for (int j = 0; j < at.protons(); j++) {
            charges += Math.abs(x[at.protonCharge(j)]);
        }
        double flat = Math.sqrt(4 * at.d() * delta);
        double epsilon = Math.max(flat, LEAST_EPSILON);
        while (epsilon < 1
                && synthetic.residual(at.d(), 1 - epsilon) * charges > epsilon * (synthetic.lambda() - SPARE)) {
            epsilon *= FINE;
        }
        List<Premise> premises = List.of(
                OptimalCharges.premise(problem, x),
                new Premise("no regularization", problem.regularization() == 0, text("%.2g", problem.regularization())),
                new Premise("a state in M of \u03b5\u00b2/(4d) for an \u03b5 below 1", flat < 1, text("%.3g", flat)),
                new Premise("terms enough for an \u03b5 below 1", epsilon < 1 || flat >= 1, synthetic.terms() + ""));
        int broken = 0;
        StringBuilder words = new StringBuilder(text("\u03b5 = %.3g", epsilon));
        for (int i = 0; i < at.electrons(); i++) {
            double proton = 0;
            double electron = 0;
            for (int j = 0; j < at.protons(); j++) {
                proton = Math.max(proton, Math.abs(dot(at.electron(i), at.proton(j))));
            }
            for (int l = 0; l < at.electrons(); l++) {
                electron = l == i ? electron : Math.max(electron, Math.abs(dot(at.electron(i), at.electron(l))));
            }
            double charge = Math.abs(x[at.electronCharge(i)]);
            broken += proton > 1 - epsilon || electron > 1 - epsilon || charge < epsilon ? 0 : 1;
            words.append(String.format(Locale.ROOT,
                    "; electron %d: (i) 1-|w.\u03b8| = %.2g, (ii) 1-|\u03b8.\u03b8'| = %.2g, (iii) |a| = %.2g",
                    ChargeGroups.ids(problem.electrons()).get(i), 1 - proton, 1 - electron, charge));
        }
        return new TheoremCheck("near a proton, near another electron, or small (Theorem 4.4)", premises, broken == 0,
                words.toString());
    }

    // |Hess L| <= 4 C^2 k^2 B with |Hess Phi| <= B, charges up to C and k electrons and protons; Theorem 3.6 takes C = 1
    private TheoremCheck step(Motion motion, double smallest, double largest) {
        double most = 0;
        for (int i = 0; i < at.electrons(); i++) {
            most = Math.max(most, Math.abs(x[at.electronCharge(i)]));
        }
        for (int j = 0; j < at.protons(); j++) {
            most = Math.max(most, Math.abs(x[at.protonCharge(j)]));
        }
        int k = Math.max(at.electrons(), at.protons());
        double bend = new SteepestCurvature(problem.profile(), at.d()).value();
        double bound = 4 * most * most * k * k * bend;
        List<Premise> premises = List.of(
                new Premise("a potential of bounded curvature, the same everywhere", Double.isFinite(bend),
                        "it is not"),
                motion.stepAtMost(1 / bound));
        return new TheoremCheck("step within 1/(4k\u00b2B) (Theorem 3.6)", premises,
                Math.max(largest, -smallest) <= bound * (1 + ROUNDING),
                text("%.3g of at most %.3g", motion.step(), 1 / bound));
    }

    /// Theorem 3.6 of the second paper, where electrons stand at one place: moved alike under optimal charges, the
    /// trace of the curvature is -2 lambda (Phi(0) (sum a)^2 + rho sum a^2).
    ///
    /// @param optimal premises about potential and charges
    List<TheoremCheck> groups(double lambda, List<Premise> optimal) {
        List<TheoremCheck> laws = new ArrayList<>();
        BitSet seen = new BitSet();
        for (int first = 0; first < at.electrons(); first++) {
            List<Integer> group = new ArrayList<>();
            for (int i = first; i < at.electrons(); i++) {
                if (!seen.get(i) && Norms.distance(x, at.electron(first), x, at.electron(i), at.d()) == 0) {
                    group.add(i);
                    seen.set(i);
                }
            }
            if (group.size() > 1) {
                laws.add(group(lambda, group, optimal));
            }
        }
        return laws;
    }

    private TheoremCheck group(double lambda, List<Integer> group, List<Premise> optimal) {
        double trace = 0;
        double terms = Double.MIN_NORMAL;
        double sum = 0;
        double squares = 0;
        for (int i : group) {
            double a = x[at.electronCharge(i)];
            sum += a;
            squares += a * a;
            for (int other = 0; other < at.electrons() + at.protons(); other++) {
                boolean electron = other < at.electrons();
                if (electron && group.contains(other)) {
                    continue;
                }
                double charge = electron ? x[at.electronCharge(other)] : x[at.protonCharge(other - at.electrons())];
                double term = 2 * a * charge
                        * laplacian(i, electron ? at.electron(other) : at.proton(other - at.electrons()));
                trace += term;
                terms += Math.abs(term);
            }
        }
        double expected = -2 * lambda
                * (pair.self(x, at.electron(group.getFirst())) * sum * sum + problem.regularization() * squares);
        String who = group.stream().map(i -> ChargeGroups.ids(problem.electrons()).get(i).toString())
                .reduce((one, other) -> one + ", " + other).orElse("");
        return new TheoremCheck("coincident group leads down (Theorem 3.6)", optimal,
                Math.abs(trace - expected) <= ROUNDING * (terms + Math.abs(expected)),
                String.format(Locale.ROOT, "electrons %s moved alike: %.4g, expected %.4g", who, trace, expected));
    }

    private static String text(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}

package earnshaw.problem.charges;

import earnshaw.math.Norms;
import earnshaw.potential.kernel.PairCurvature;
import earnshaw.problem.Motion;
import earnshaw.problem.State;
import earnshaw.problem.StateSummary;
import earnshaw.problem.TheoremCheck;
import earnshaw.problem.TheoremCheck.Premise;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Fates of electrons and laws of [Charges].
final class ChargesSummary {

    private static final double NO_CHARGE = 1e-6;
    // Rounding of a Laplacian, against the sum of the absolute values of its terms.
    private static final double ROUNDING = 1e-10;

    private final Charges problem;
    private final ChargeLayout at;
    private final Matching matching;

    ChargesSummary(Charges problem) {
        this.problem = problem;
        at = problem.layout();
        matching = new Matching(problem);
    }

    /// Where a state stands.
    ///
    /// @param laplacian of every electron, NaN where not defined
    /// @param gradient  its norm
    StateSummary standing(State state, double[] laplacian, double gradient, ChargesHessian hessian, Motion motion) {
        double[] x = state.x();
        int[] held = state.held();
        double smallest = hessian.smallest(x, held);
        double both = hessian.smallestWithCharges(x, held);
        double largest = hessian.largest(x, held);
        return new StateSummary(gradient, smallest, both, largest, Optional.ofNullable(hessian.lowest(x, held)),
                fates(state),
                laws(state, laplacian, theorems -> theorems.all(motion, gradient, smallest, both, largest)));
    }

    List<StateSummary.Fate> fates(State state) {
        double[] x = state.x();
        int[] partner = matching.of(x);
        List<StateSummary.Fate> fates = new ArrayList<>();
        for (int i = 0; i < at.electrons(); i++) {
            boolean idle = partner[i] < 0 || Math.abs(x[at.electronCharge(i)]) < NO_CHARGE;
            int proton = nearest(x, i);
            boolean there = proton >= 0 && matching.distance(x, i, proton) <= StateSummary.NEAR;
            int company = 0;
            for (int l = 0; there && l < at.electrons(); l++) {
                company += matching.distance(x, l, proton) <= StateSummary.NEAR
                        && Math.abs(x[at.electronCharge(l)]) >= NO_CHARGE ? 1
                                : 0;
            }
            boolean cancels = there && StateSummary.cancels(x[at.electronCharge(i)], x[at.protonCharge(proton)],
                    matching.opposite(x, i, proton));
            boolean matched = cancels && !idle || CaptureSites.of(state.held(), i) != CaptureSites.FREE && company <= 1;
            fates.add(company > 1 ? StateSummary.Fate.DOUBLED
                    : matched ? StateSummary.Fate.MATCHED
                    : idle ? StateSummary.Fate.IDLE : StateSummary.Fate.SEARCHING);
        }
        return fates;
    }

    private int nearest(double[] x, int i) {
        int best = -1;
        for (int j = 0; j < at.protons(); j++) {
            best = best < 0 || matching.distance(x, i, j) < matching.distance(x, i, best) ? j : best;
        }
        return best;
    }

    /// @param laplacian of every electron, NaN where not defined
    /// @param more      the theorems about all electrons at once
    List<TheoremCheck> laws(State state, double[] laplacian, Function<ChargesTheorems, List<TheoremCheck>> more) {
        ChargesTheorems theorems = new ChargesTheorems(problem, state);
        double lambda = problem.potential().lambda(problem.place());
        List<TheoremCheck> laws = new ArrayList<>();
        if (lambda == 0) {
            laws.add(law("Laplacian 0 (harmonic)", List.of(), state.x(), laplacian, new double[at.electrons()]));
        } else if (lambda > 0) {
            // Lemma 3.8 of paper 1: -2 lambda (Phi(0) + rho) a_i^2 wherever the charges are optimal
            PairCurvature pair = PairCurvature.of(problem.profile(), problem.place());
            double[] expected = new double[at.electrons()];
            for (int i = 0; i < expected.length; i++) {
                double a = state.x()[at.electronCharge(i)];
                expected[i] = -2 * lambda * (pair.self(state.x(), at.electron(i)) + problem.regularization()) * a * a;
            }
            String share = problem.regularization() > 0 ? "(1+\u03c1)" : "";
            List<Premise> premises = List.of(OptimalCharges.premise(problem, state.x()), apart(state.x()));
            List<TheoremCheck> groups = theorems.groups(lambda, premises);
            laws.addAll(groups.isEmpty()
                    ? List.of(law("Laplacian \u22122\u03bb" + share + "a\u00b2 (Lemma 3.8)", premises, state.x(),
                            laplacian, expected))
                    : groups);
        }
        laws.addAll(more.apply(theorems));
        return laws;
    }

    private TheoremCheck law(String name, List<Premise> premises, double[] x, double[] laplacian, double[] expected) {
        double worst = 0;
        int electron = 0;
        for (int i = 0; i < laplacian.length; i++) {
            double off = Math.abs(laplacian[i] - expected[i]) / terms(x, i);
            if (off > worst) {
                worst = off;
                electron = i;
            }
        }
        boolean holds = worst <= ROUNDING;
        String words = holds
                ? "holds for every electron"
                : String.format(Locale.ROOT, "broken for electron %d: %.3g instead of %.3g",
                        ChargeGroups.ids(problem.electrons()).get(electron), laplacian[electron], expected[electron]);
        return new TheoremCheck(name, premises, holds, words);
    }

    // sum of the absolute values of what adds up to the Laplacian
    private double terms(double[] x, int i) {
        PairCurvature pair = PairCurvature.of(problem.profile(), problem.place());
        double[] own = new double[at.d() * at.d()];
        double[] mixed = new double[at.d() * at.d()];
        double[] gradient = new double[at.d()];
        double sum = Double.MIN_NORMAL;
        for (int other = 0; other < at.electrons() + at.protons(); other++) {
            boolean electron = other < at.electrons();
            if (other == i) {
                continue;
            }
            int from = electron ? at.electron(other) : at.proton(other - at.electrons());
            double charge = electron ? x[at.electronCharge(other)] : x[at.protonCharge(other - at.electrons())];
            pair.at(x, at.electron(i), x, from, own, mixed);
            pair.gradient(x, at.electron(i), x, from, gradient);
            for (int c = 0; c < at.d(); c++) {
                double term = Math.abs(2 * x[at.electronCharge(i)] * charge * own[c * at.d() + c]);
                // on a curved space the entry itself is a difference, of the size of the force
                double force = Math.abs(2 * x[at.electronCharge(i)] * charge * gradient[c]);
                sum += Double.isFinite(term + force) ? term + force : 0;
            }
        }
        return sum;
    }

    // electrons at one place are a group, of which another theorem speaks
    private Premise apart(double[] x) {
        double reach = problem.potential().reach();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < at.electrons(); i++) {
            for (int l = 0; l < i; l++) {
                double distance = distance(x, at.electron(i), at.electron(l));
                least = distance > 0 ? Math.min(least, distance) : least;
            }
            for (int j = 0; j < at.protons(); j++) {
                least = Math.min(least, distance(x, at.electron(i), at.proton(j)));
            }
        }
        return new Premise(String.format(Locale.ROOT, "charges farther than %.3g apart", reach),
                least > reach || least == reach && reach > 0,
                String.format(Locale.ROOT, "%.3g", least));
    }

    private double distance(double[] x, int from, int to) {
        return Norms.distance(x, from, x, to, at.d());
    }
}

package earnshaw.problem;

import earnshaw.potential.PairCurvature;
import earnshaw.potential.PairSums;
import earnshaw.potential.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/// Loss, gradients and Laplacians of [Charges] by pair sums.
///
/// With U_i = sum_{j != i} a_j Phi(theta_i,theta_j) and P_i = sum_j b_j Phi(theta_i,w_j):
/// L = sum_i a_i (U_i + a_i Phi(theta_i,theta_i) + 2 P_i) + sum b_i b_j Phi(w_i,w_j) + rho |a|^2, dL/da_i = 2 (U_i + a_i
/// Phi(theta_i,theta_i) + P_i + rho a_i), grad_i L = 2 a_i grad (U_i + P_i) + a_i^2 grad Phi(theta_i,theta_i). Where
/// Phi(theta,theta) is infinite its terms and the protons' own are left out.
final class ChargesEvaluator implements Evaluator {

    private final Charges problem;
    private final ChargeLayout at;
    private final Profile profile;
    private final PairSums sums;
    private final PairCurvature pair;
    private final Capture capture;
    private final ChargesHessian hessian;
    private final Matching matching;
    private final OptimalCharges optimalCharges;
    private final BitSet moving;
    private final Charges.OutputWeights weights;
    private final List<Integer> ids;
    private final double[] fromElectrons;
    private final double[] fromProtons;
    private final double[] laplacian;
    private final double[] gradient;
    private final double[] selfGradient;
    private int[] held = {};
    private double[] protonsOfConstant = {};
    private double constant;

    /// @param moving the electrons that move; the others are frozen where and as they are
    ChargesEvaluator(Charges problem, BitSet moving) {
        this.problem = problem;
        at = problem.layout();
        profile = problem.profile();
        sums = PairSums.of(profile, problem.place());
        pair = PairCurvature.of(profile, problem.place());
        capture = new Capture(problem);
        hessian = new ChargesHessian(problem, moving);
        matching = new Matching(problem);
        optimalCharges = new OptimalCharges(problem, moving);
        this.moving = moving;
        weights = problem.outputWeights();
        ids = Groups.ids(problem.electrons());
        fromElectrons = new double[at.electrons()];
        fromProtons = new double[at.electrons()];
        laplacian = new double[at.electrons()];
        gradient = new double[at.size()];
        selfGradient = new double[at.d()];
    }

    @Override
    public void hold(int[] held) {
        this.held = held;
        sums.dropCoincident(profile.singular() && held.length > 0);
    }

    @Override
    public void complete(double[] x) {
        if (weights == Charges.OutputWeights.OPTIMAL) {
            optimalCharges.write(x);
        }
    }

    @Override
    public double loss(double[] x) {
        sum(x, null, null);
        return total(x);
    }

    @Override
    public double gradient(double[] x, double[] g) {
        Arrays.fill(g, 0);
        sum(x, g, null);
        finish(x, g);
        return total(x);
    }

    private void sum(double[] x, double[] g, double[] laplacians) {
        Arrays.fill(fromElectrons, 0);
        Arrays.fill(fromProtons, 0);
        int k = at.electrons();
        sums.add(x, at.electron(0), k, at.electron(0), k, at.electronCharge(0), true, fromElectrons, g, laplacians);
        sums.add(x, at.electron(0), k, at.proton(0), at.protons(), at.protonCharge(0), false, fromProtons, g, laplacians);
    }

    private void finish(double[] x, double[] g) {
        int d = at.d();
        for (int i = 0; i < at.electrons(); i++) {
            if (Held.of(held, i) != Held.FREE || !moving.get(i)) {
                Arrays.fill(g, i * d, (i + 1) * d, 0);
                continue;
            }
            double a = x[at.electronCharge(i)];
            pair.selfGradient(x, at.electron(i), selfGradient);
            for (int c = 0; c < d; c++) {
                g[i * d + c] = 2 * a * g[i * d + c] + a * a * selfGradient[c];
            }
        }
        if (weights == Charges.OutputWeights.FREE) {
            for (int i = 0; i < at.electrons(); i++) {
                g[at.electronCharge(i)] = moving.get(i) ? chargeGradient(x, i) : 0;
            }
        }
    }

    /// dL/da_i.
    double pull(double[] x, int i) {
        sum(x, null, null);
        return chargeGradient(x, i);
    }

    private double chargeGradient(double[] x, int i) {
        double a = x[at.electronCharge(i)];
        double self = profile.singular() ? 0 : a * pair.self(x, at.electron(i));
        return 2 * (fromElectrons[i] + self + fromProtons[i] + problem.regularization() * a);
    }

    private double total(double[] x) {
        double sum = 0;
        for (int i = 0; i < at.electrons(); i++) {
            double a = x[at.electronCharge(i)];
            double self = profile.singular() ? 0 : a * pair.self(x, at.electron(i));
            sum += a * (fromElectrons[i] + self + 2 * fromProtons[i] + problem.regularization() * a);
        }
        return profile.singular() ? sum : sum + constant(x);
    }

    // The protons' own term, kept as long as they stay where they are: it costs as much as all the rest.
    private double constant(double[] x) {
        int from = at.proton(0);
        if (!Arrays.equals(protonsOfConstant, 0, protonsOfConstant.length, x, from, x.length)) {
            protonsOfConstant = Arrays.copyOfRange(x, from, x.length);
            double[] potential = new double[at.protons()];
            int m = at.protons();
            sums.add(x, at.proton(0), m, at.proton(0), m, at.protonCharge(0), true, potential, null, null);
            constant = 0;
            for (int j = 0; j < m; j++) {
                double b = x[at.protonCharge(j)];
                constant += b * (potential[j] + b * pair.self(x, at.proton(j)));
            }
        }
        return constant;
    }

    private double all(double[] x) {
        Arrays.fill(gradient, 0);
        Arrays.fill(laplacian, 0);
        sum(x, gradient, laplacian);
        finish(x, gradient);
        for (int i = 0; i < at.electrons(); i++) {
            double a = x[at.electronCharge(i)];
            double self = profile.singular() ? 0 : a * a * pair.selfLaplacian(x, at.electron(i));
            double value = 2 * a * laplacian[i] + self;
            laplacian[i] = Held.of(held, i) == Held.FREE && Double.isFinite(value) ? value : Double.NaN;
        }
        return total(x);
    }

    @Override
    public String culprit(double[] g) {
        for (int i = 0; i < g.length; i++) {
            if (!Double.isFinite(g[i])) {
                return i < at.electronCharge(0) ? "electron " + ids.get(i / at.d()) : "a charge";
            }
        }
        return "the loss";
    }

    @Override
    public OptionalDouble minEigenvalue(double[] x) {
        return OptionalDouble.of(hessian.smallest(x, held));
    }

    @Override
    public Optional<Mode> lowest(double[] x) {
        return Optional.ofNullable(hessian.lowest(x, held));
    }

    @Override
    public void observe(State state, double[] numbers) {
        double[] x = state.x();
        int k = at.electrons();
        numbers[0] = all(x);
        numbers[1] = norm(gradient);
        System.arraycopy(laplacian, 0, numbers, 2, k);
        int[] partner = matching.of(x);
        for (int i = 0; i < k; i++) {
            numbers[2 + k + i] = partner[i] < 0 ? Double.NaN : matching.angle(x, i, partner[i]);
            numbers[2 + 2 * k + i] = partner[i] < 0 ? Double.NaN : matching.distance(x, i, partner[i]);
            numbers[2 + 3 * k + i] = x[at.electronCharge(i)];
        }
    }

    private static double norm(double[] v) {
        double square = 0;
        for (double one : v) {
            square += one * one;
        }
        return Math.sqrt(square);
    }

    @Override
    public Picture picture(State state) {
        double[] x = state.x();
        gradient(x, gradient);
        int[] partner = matching.of(x);
        List<Integer> protonIds = Groups.ids(problem.protons());
        List<Body> bodies = new ArrayList<>();
        List<Charge> electrons = Groups.list(problem.electrons());
        for (int i = 0; i < at.electrons(); i++) {
            double[] velocity = new double[at.d()];
            for (int c = 0; c < at.d(); c++) {
                velocity[c] = 0 - gradient[i * at.d() + c];
            }
            bodies.add(new Body(
                    ids.get(i), Body.Kind.ELECTRON, label(electrons.get(i), "\\theta", ids.get(i)), point(x, at.electron(i)),
                    x[at.electronCharge(i)], velocity, partner[i] < 0 ? 0 : -protonIds.get(partner[i]),
                    Held.of(held, i) != Held.FREE, electrons.get(i).locked(), at.electron(i)));
        }
        List<Charge> protons = Groups.list(problem.protons());
        for (int j = 0; j < at.protons(); j++) {
            int matched = 0;
            for (int i = 0; i < at.electrons(); i++) {
                matched = partner[i] == j ? ids.get(i) : matched;
            }
            bodies.add(new Body(
                    -protonIds.get(j), Body.Kind.PROTON, label(protons.get(j), "w", protonIds.get(j)), point(x, at.proton(j)),
                    x[at.protonCharge(j)], new double[at.d()], matched, false, protons.get(j).locked(), at.proton(j)));
        }
        return new Picture(problem.ground(), bodies, new ChargeLandscape(problem, x.clone()));
    }

    @Override
    public Optional<Standing> standing(State state) {
        double[] x = state.x();
        ChargesStanding standing = new ChargesStanding(problem);
        all(x);
        return Optional.of(new Standing(norm(gradient), hessian.smallest(x, held), hessian.smallestWithCharges(x, held),
                hessian.largest(x, held), lowest(x), standing.fates(state), standing.laws(state, laplacian)));
    }

    private static String label(Charge charge, String letter, int id) {
        return charge.label().isEmpty() ? letter + "_{" + id + "}" : charge.label();
    }

    private double[] point(double[] x, int from) {
        return Arrays.copyOfRange(x, from, from + at.d());
    }

    @Override
    public Evaluation evaluate(State state) {
        double[] x = state.x();
        int k = at.electrons();
        double loss = all(x);
        double[][] rows = new double[k][];
        double[] chargeGradient = new double[k];
        for (int i = 0; i < k; i++) {
            rows[i] = Arrays.copyOfRange(gradient, i * at.d(), (i + 1) * at.d());
            chargeGradient[i] = chargeGradient(x, i);
        }
        SequencedMap<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("loss", loss);
        numbers.put("gradientNorm", norm(gradient));
        numbers.put("gradient", rows);
        numbers.put("chargeGradient", chargeGradient);
        numbers.put("laplacian", laplacian.clone());
        numbers.put("minEigenvalue", hessian.smallest(x, held));
        if (!profile.singular()) {
            double[] optimal = optimalCharges.of(x);
            numbers.put("minEigenvalueWithCharges", hessian.smallestWithCharges(x, held));
            numbers.put("optimalCharges", optimal);
            double[] y = x.clone();
            System.arraycopy(optimal, 0, y, at.electronCharge(0), k);
            numbers.put("lossAtOptimalCharges", loss(y));
        }
        int[] partner = matching.of(x);
        double[] distances = new double[k];
        double[] angles = new double[k];
        for (int i = 0; i < k; i++) {
            distances[i] = partner[i] < 0 ? Double.NaN : matching.distance(x, i, partner[i]);
            angles[i] = partner[i] < 0 ? Double.NaN : matching.angle(x, i, partner[i]);
        }
        numbers.put("matching", partner);
        numbers.put("distances", distances);
        numbers.put("angles", angles);
        return new Evaluation(numbers);
    }

    @Override
    public Settled release(State state) {
        return capture.release(state);
    }

    @Override
    public Settled capture(State state) {
        return capture.capture(state);
    }

    @Override
    public boolean rough() {
        return profile.rough();
    }

    @Override
    public boolean settled(State state) {
        return state.held().length > 0 && Arrays.stream(state.held()).noneMatch(site -> site == Held.FREE);
    }
}

package earnshaw.problem.charges;

import earnshaw.math.Norms;
import earnshaw.potential.kernel.Profile;
import earnshaw.problem.Evaluation;
import earnshaw.problem.Evaluator;
import earnshaw.problem.LowestMode;
import earnshaw.problem.Motion;
import earnshaw.problem.ObservableReaders;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.problem.StateSummary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/// Calculates with [Charges]: the loss of the population or of samples, what of it descends, and what it tells.
final class ChargesEvaluator implements Evaluator {

    private final Charges problem;
    private final ChargeLayout at;
    private final Profile profile;
    private final boolean sampled;
    private final Charges.OutputWeights weights;
    private final BitSet moving;
    private final boolean allMove;
    private final ChargeLoss loss;
    private final Capture capture;
    private final ChargesHessian hessian;
    private final Matching matching;
    private final OptimalCharges optimalCharges;
    private final ChargesPicture picture;
    private final double[] laplacian;
    private final double[] gradient;
    private final ObservableReaders<ChargesEvaluator> observables;
    private int[] held = {};
    private double value;
    private int[] partner = {};
    private Motion motion = Motion.UNKNOWN;

    /// @param moving the electrons that move; the others are frozen where and as they are
    ChargesEvaluator(Charges problem, BitSet moving) {
        this(problem, moving, Runtime.getRuntime().availableProcessors());
    }

    /// @param threads how many may work on one evaluation
    ChargesEvaluator(Charges problem, BitSet moving, int threads) {
        this.problem = problem;
        this.moving = moving;
        at = problem.layout();
        allMove = moving.cardinality() == at.electrons();
        profile = problem.profile();
        weights = problem.outputWeights();
        sampled = problem.samples().isPresent();
        loss = sampled ? new SampleLoss(problem, SampleLoss.inputs(problem)) : new PairLoss(problem, threads);
        capture = new Capture(problem);
        hessian = new ChargesHessian(problem, moving, threads);
        matching = new Matching(problem);
        optimalCharges = new OptimalCharges(problem, moving);
        picture = new ChargesPicture(problem);
        observables = ChargesObservables.of(problem);
        laplacian = new double[at.electrons()];
        gradient = new double[at.size()];
    }

    @Override
    public void hold(int[] held) {
        this.held = held;
        loss.dropCoincident(profile.singular() && held.length > 0);
    }

    @Override
    public void under(Motion motion) {
        this.motion = motion;
    }

    @Override
    public void complete(double[] x) {
        if (weights == Charges.OutputWeights.OPTIMAL) {
            optimalCharges.write(x);
        }
    }

    @Override
    public double loss(double[] x) {
        return loss.loss(x);
    }

    @Override
    public double gradient(double[] x, double[] g) {
        Arrays.fill(g, at.electronCharge(0), g.length, 0);
        double value = loss.all(x, g, null);
        keepWhatDescends(x, g);
        return value;
    }

    @Override
    public double gradient(double[] x, int batch, RandomGenerator generator, double[] g) {
        Arrays.fill(g, 0);
        double value = loss.batch(x, batch, generator, g);
        keepWhatDescends(x, g);
        return value;
    }

    @Override
    public boolean samples() {
        return problem.potential().activation(problem.place()).isPresent() && weights == Charges.OutputWeights.FIXED;
    }

    private void keepWhatDescends(double[] x, double[] g) {
        boolean someRest = held.length > 0 || !allMove;
        for (int i = 0; someRest && i < at.electrons(); i++) {
            if (CaptureSites.of(held, i) != CaptureSites.FREE || !moving.get(i)) {
                Arrays.fill(g, at.electron(i), at.electron(i) + at.d(), 0);
            }
        }
        for (int i = 0; weights == Charges.OutputWeights.FREE && i < at.electrons(); i++) {
            g[at.electronCharge(i)] = allMove || moving.get(i) ? loss.chargeGradient(x, i) : 0;
        }
    }

    /// dL/da_i.
    double pull(double[] x, int i) {
        loss.loss(x);
        return loss.chargeGradient(x, i);
    }

    /// Loss, gradient and Laplacians, which then stand in `gradient` and `laplacian`.
    double all(double[] x) {
        double value = loss.all(x, gradient, laplacian);
        keepWhatDescends(x, gradient);
        for (int i = 0; i < at.electrons(); i++) {
            boolean defined = CaptureSites.of(held, i) == CaptureSites.FREE && Double.isFinite(laplacian[i]);
            laplacian[i] = defined ? laplacian[i] : Double.NaN;
        }
        return value;
    }

    @Override
    public String culprit(double[] g) {
        for (int i = 0; i < g.length; i++) {
            if (!Double.isFinite(g[i])) {
                return i < at.electronCharge(0) ? "electron " + ChargeGroups.ids(problem.electrons()).get(i / at.d())
                        : "a charge";
            }
        }
        return "the loss";
    }

    @Override
    public OptionalDouble minEigenvalue(double[] x) {
        return sampled ? OptionalDouble.empty() : OptionalDouble.of(hessian.smallest(x, held));
    }

    @Override
    public Optional<LowestMode> lowest(double[] x) {
        return sampled ? Optional.empty() : Optional.ofNullable(hessian.lowest(x, held));
    }

    @Override
    public void observe(State state, double[] numbers) {
        value = all(state.x());
        partner = matching.of(state.x());
        observables.read(this, state, numbers);
    }

    @Override
    public void record(State state, int column, double[] numbers) {
        List<String> group = ChargesObservables.group(observables.id(column));
        if (group == ChargesObservables.SUMS) {
            value = all(state.x());
        } else if (group == ChargesObservables.MATCHING) {
            partner = matching.of(state.x());
        }
        observables.read(this, state, numbers, group::contains);
    }

    /// The loss of the state that was worked out last.
    double value() {
        return value;
    }

    /// The norm of its gradient.
    double gradientNorm() {
        return Norms.of(gradient);
    }

    /// Its Laplacian in the position of electron i.
    double laplacian(int i) {
        return laplacian[i];
    }

    /// The angle between electron i and the proton it is matched to, NaN for none.
    double angle(double[] x, int i) {
        return partner[i] < 0 ? Double.NaN : matching.angle(x, i, partner[i]);
    }

    /// The distance between electron i and the proton it is matched to, NaN for none.
    double distance(double[] x, int i) {
        return partner[i] < 0 ? Double.NaN : matching.distance(x, i, partner[i]);
    }

    @Override
    public Picture picture(State state) {
        gradient(state.x(), gradient);
        return picture.of(state, gradient, matching.of(state.x()));
    }

    @Override
    public int[] partners(State state) {
        return matching.ids(state.x());
    }

    @Override
    public Optional<StateSummary> standing(State state) {
        if (sampled) {
            return Optional.empty();
        }
        all(state.x());
        return Optional.of(new ChargesSummary(problem).standing(state, laplacian, gradientNorm(), hessian, motion));
    }

    @Override
    public List<StateSummary.Fate> fates(State state) {
        return new ChargesSummary(problem).fates(state);
    }

    @Override
    public Evaluation evaluate(State state) {
        double[] x = state.x();
        int k = at.electrons();
        double value = all(x);
        double[][] rows = new double[k][];
        double[] chargeGradient = new double[k];
        for (int i = 0; i < k; i++) {
            rows[i] = Arrays.copyOfRange(gradient, at.electron(i), at.electron(i) + at.d());
            chargeGradient[i] = loss.chargeGradient(x, i);
        }
        SequencedMap<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("loss", value);
        numbers.put("gradientNorm", Norms.of(gradient));
        numbers.put("gradient", rows);
        numbers.put("chargeGradient", chargeGradient);
        if (!sampled) {
            numbers.put("laplacian", laplacian.clone());
            numbers.put("minEigenvalue", hessian.smallest(x, held));
            if (!profile.singular()) {
                numbers.put("minEigenvalueWithCharges", hessian.smallestWithCharges(x, held));
                optimalCharges.put(x, this, numbers);
            }
        }
        matching.put(x, numbers);
        SampleLoss.warning(problem, x).ifPresent(words -> numbers.put("warning", words));
        return Evaluation.of(numbers, new UndefinedNumbers(problem, state).reasons(numbers));
    }

    @Override
    public Settled release(State state) {
        return capture.release(state);
    }

    @Override
    public Settled capture(State state) {
        return sampled ? new Settled(state, List.of()) : completed(capture.capture(state));
    }

    @Override
    public Settled collapse(State state) {
        return sampled ? new Settled(state, List.of()) : completed(capture.collapse(state));
    }

    private Settled completed(Settled caught) {
        if (!caught.events().isEmpty()) {
            complete(caught.state().x()); // a site is another place: the charges that were the best a step before are not
        }
        return caught;
    }

    @Override
    public double leap() {
        return profile.rough() || sampled ? SHORT_LEAP : 0;
    }

    @Override
    public double rounding(double[] x) {
        return weights == Charges.OutputWeights.OPTIMAL ? optimalCharges.rounding(x) : 0;
    }

    @Override
    public boolean smooth() {
        return !profile.singular() && !profile.rough() && !sampled;
    }

    @Override
    public boolean settled(State state) {
        return weights != Charges.OutputWeights.FREE && state.held().length > 0
                && Arrays.stream(state.held()).noneMatch(site -> site == CaptureSites.FREE);
    }
}

package earnshaw.problem.convnet;

import earnshaw.math.Norms;
import earnshaw.problem.Evaluation;
import earnshaw.problem.Evaluator;
import earnshaw.problem.LowestMode;
import earnshaw.problem.Motion;
import earnshaw.problem.ObservableReaders;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.problem.StateSummary;
import earnshaw.problem.TheoremCheck;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Calculates with one walker of [Convnet]: the loss of the population or of samples, and what it tells.
final class ConvnetEvaluator implements Evaluator {

    // Closer to the teacher than this, in angle and against |w*| |a*|, a walker has learnt it; so close to the spurious
    // point it is trapped where that is a minimum.
    private static final double NEAR = 0.05;

    private final ConvnetWalker walker;
    private final ConvnetLayout at;
    private final boolean sampled;
    private final ConvnetLoss loss;
    private final ConvnetSampledLoss samples;
    private final ConvnetHessian curvature;
    private final double[] gradient;
    private final ObservableReaders<ConvnetEvaluator> observables;
    private double value;
    private @Nullable DescentSignal signal;
    private DescentPhases phase = DescentPhases.FAST;
    private Motion motion = Motion.UNKNOWN;

    ConvnetEvaluator(ConvnetWalker walker) {
        this.walker = walker;
        at = walker.problem().layout();
        samples = new ConvnetSampledLoss(at, walker.problem().inputs());
        sampled = walker.problem().samples().isPresent();
        loss = sampled ? samples : new ConvnetPopulationLoss(at);
        curvature = new ConvnetHessian(at);
        gradient = new double[at.size()];
        observables = walker.readers();
    }

    @Override
    public void under(Motion motion) {
        this.motion = motion;
    }

    @Override
    public double loss(double[] x) {
        return loss.loss(x);
    }

    @Override
    public double gradient(double[] x, double[] g) {
        Arrays.fill(g, at.targetFilter(), at.size(), 0);
        return loss.gradient(x, g);
    }

    @Override
    public boolean samples() {
        return true;
    }

    @Override
    public double gradient(double[] x, int batch, RandomGenerator generator, double[] g) {
        Arrays.fill(g, at.targetFilter(), at.size(), 0);
        return samples.batch(batch, generator).gradient(x, g);
    }

    @Override
    public String culprit(double[] g) {
        for (int i = 0; i < g.length; i++) {
            if (!Double.isFinite(g[i])) {
                return i < at.p() ? "the filter" : "output weight " + (i - at.p() + 1);
            }
        }
        return "the loss";
    }

    /// In v and a: both descend.
    @Override
    public OptionalDouble minEigenvalue(double[] x) {
        return sampled ? OptionalDouble.empty() : OptionalDouble.of(curvature.smallest(x));
    }

    @Override
    public Optional<LowestMode> lowest(double[] x) {
        return sampled ? Optional.empty() : Optional.ofNullable(curvature.lowest(x));
    }

    @Override
    public void observe(State state, double[] numbers) {
        value = gradient(state.x(), gradient);
        signal = DescentSignal.of(at, state.x());
        observables.read(this, state, numbers);
    }

    /// The loss of the state that was worked out last.
    double value() {
        return value;
    }

    /// The norm of its gradient.
    double gradientNorm() {
        return Norms.of(gradient);
    }

    /// What decides where it goes.
    DescentSignal signal() {
        return Objects.requireNonNull(signal, "no state was read yet");
    }

    @Override
    public Picture picture(State state) {
        gradient(state.x(), gradient);
        return new ConvnetPicture(walker).of(state, gradient);
    }

    @Override
    public Optional<StateSummary> standing(State state) {
        if (sampled) {
            return Optional.empty();
        }
        double[] x = state.x();
        gradient(x, gradient);
        DescentSignal signal = DescentSignal.of(at, x);
        return Optional.of(new StateSummary(Norms.of(gradient), curvature.ofFilter(x), curvature.smallest(x),
                curvature.largest(x), lowest(x), List.of(fate(x, signal)), invariants(x, signal)));
    }

    // the gradient is worked out
    private List<TheoremCheck> invariants(double[] x, DescentSignal signal) {
        double turn = 0;
        double alignment = 0;
        double sum = 0;
        for (int c = 0; c < at.p(); c++) {
            turn -= gradient[c] * x[at.targetFilter() + c];
        }
        for (int i = 0; i < at.k(); i++) {
            alignment -= gradient[at.outputs() + i] * x[at.targetOutputs() + i];
            sum -= gradient[at.outputs() + i];
        }
        double lengths = Norms.of(x, 0, at.p()) * signal.length();
        return DescentInvariants.of(signal, motion, turn / lengths, alignment, sum, at.k());
    }

    private StateSummary.Fate fate(double[] x, DescentSignal signal) {
        double near = NEAR * signal.length() * Math.sqrt(signal.targetSquare());
        if (signal.angle() <= NEAR && signal.distance() <= near) {
            return StateSummary.Fate.MATCHED;
        }
        SpuriousPoint point = SpuriousPoint.of(at, x);
        double[] away = Arrays.copyOfRange(x, at.outputs(), at.outputs() + at.k());
        Arrays.setAll(away, i -> away[i] - point.outputs()[i]);
        boolean trapped = point.isMinimum() && Math.PI - signal.angle() <= NEAR && Norms.of(away) <= near;
        return trapped ? StateSummary.Fate.TRAPPED : StateSummary.Fate.SEARCHING;
    }

    @Override
    public Evaluation evaluate(State state) {
        double[] x = state.x();
        SequencedMap<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("loss", gradient(x, gradient));
        numbers.put("gradientNorm", Norms.of(gradient));
        numbers.put("gradient", new double[][] {Arrays.copyOf(gradient, at.p())});
        numbers.put("chargeGradient",
                new double[][] {Arrays.copyOfRange(gradient, at.outputs(), at.outputs() + at.k())});
        if (!sampled) {
            numbers.put("minEigenvalue", curvature.ofFilter(x));
            numbers.put("minEigenvalueWithCharges", curvature.smallest(x));
        }
        numbers.put("angles", new double[] {DescentSignal.of(at, x).angle()});
        SpuriousPoint point = SpuriousPoint.of(at, x);
        numbers.put("spuriousLoss", point.loss());
        numbers.put("spuriousAlignment", point.product());
        return Evaluation.of(numbers, reasons(x));
    }

    private Map<String, String> reasons(double[] x) {
        boolean direction = Norms.of(x, 0, at.p()) > 0 && Norms.of(x, at.targetFilter(), at.p()) > 0;
        if (!direction) {
            String why = "the filter or its target is 0, which has no direction";
            return Map.of("loss", why, "gradientNorm", why, "gradient", why, "chargeGradient", why, "minEigenvalue",
                    why,
                    "minEigenvalueWithCharges", why, "angles", why);
        }
        return at.p() < 2 ? Map.of("minEigenvalue", "a filter of one number cannot turn") : Map.of();
    }

    // Called before every step: what the step is compared with.
    @Override
    public Settled release(State state) {
        phase = phase(DescentSignal.of(at, state.x()));
        return new Settled(state, List.of());
    }

    @Override
    public Settled capture(State state) {
        DescentSignal now = DescentSignal.of(at, state.x());
        return new Settled(state, DescentPhases.events(phase, phase(now), now, state, walker.electron()));
    }

    private DescentPhases phase(DescentSignal signal) {
        return DescentPhases.of(signal, DescentInvariants.phases(signal, motion, at.k(), sampled));
    }

    @Override
    public double leap() {
        return sampled ? SHORT_LEAP : 0;
    }
}

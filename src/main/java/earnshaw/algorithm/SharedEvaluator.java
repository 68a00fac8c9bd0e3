package earnshaw.algorithm;

import earnshaw.problem.Evaluation;
import earnshaw.problem.Evaluator;
import earnshaw.problem.LowestMode;
import earnshaw.problem.Motion;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.problem.StateSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/// An evaluator that an algorithm and those who test its states have in common: it remembers the last gradient, so that
/// the test of a state and the step from it together cost one evaluation. Everything else goes to the evaluator behind
/// it.
public final class SharedEvaluator implements Evaluator {

    private final Evaluator behind;
    private final double[] place;
    private final double[] gradient;
    private int[] held = {};
    private int[] heldThen = {};
    private boolean known;
    private double loss;

    /// @param behind what calculates
    /// @param size   how many numbers a state has
    public SharedEvaluator(Evaluator behind, int size) {
        this.behind = behind;
        place = new double[size];
        gradient = new double[size];
    }

    @Override
    public void hold(int[] held) {
        this.held = held;
        behind.hold(held);
    }

    @Override
    public void under(Motion motion) {
        behind.under(motion);
    }

    @Override
    public void complete(double[] x) {
        behind.complete(x);
    }

    @Override
    public double loss(double[] x) {
        return behind.loss(x);
    }

    @Override
    public double gradient(double[] x, double[] g) {
        if (!known || !Arrays.equals(x, place) || !Arrays.equals(held, heldThen)) {
            known = false;
            loss = behind.gradient(x, gradient);
            System.arraycopy(x, 0, place, 0, place.length);
            heldThen = held;
            known = true;
        }
        System.arraycopy(gradient, 0, g, 0, gradient.length);
        return loss;
    }

    @Override
    public boolean samples() {
        return behind.samples();
    }

    @Override
    public int batch() {
        return behind.batch();
    }

    @Override
    public double gradient(double[] x, int batch, RandomGenerator generator, double[] g) {
        return behind.gradient(x, batch, generator, g);
    }

    @Override
    public String culprit(double[] g) {
        return behind.culprit(g);
    }

    @Override
    public OptionalDouble minEigenvalue(double[] x) {
        return behind.minEigenvalue(x);
    }

    @Override
    public Optional<LowestMode> lowest(double[] x) {
        return behind.lowest(x);
    }

    @Override
    public void observe(State state, double[] numbers) {
        behind.observe(state, numbers);
    }

    @Override
    public void record(State state, double[] numbers) {
        behind.record(state, numbers);
    }

    @Override
    public void record(State state, int column, double[] numbers) {
        behind.record(state, column, numbers);
    }

    @Override
    public Picture picture(State state) {
        return behind.picture(state);
    }

    @Override
    public int[] partners(State state) {
        return behind.partners(state);
    }

    @Override
    public Optional<StateSummary> standing(State state) {
        return behind.standing(state);
    }

    @Override
    public List<StateSummary.Fate> fates(State state) {
        return behind.fates(state);
    }

    @Override
    public Evaluation evaluate(State state) {
        return behind.evaluate(state);
    }

    @Override
    public Settled release(State state) {
        return behind.release(state);
    }

    @Override
    public Settled capture(State state) {
        return behind.capture(state);
    }

    @Override
    public Settled collapse(State state) {
        return behind.collapse(state);
    }

    @Override
    public double leap() {
        return behind.leap();
    }

    @Override
    public double rounding(double[] x) {
        return behind.rounding(x);
    }

    @Override
    public boolean smooth() {
        return behind.smooth();
    }

    @Override
    public boolean settled(State state) {
        return behind.settled(state);
    }
}

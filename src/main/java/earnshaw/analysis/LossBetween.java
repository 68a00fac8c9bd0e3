package earnshaw.analysis;

import earnshaw.math.Norms;
import earnshaw.problem.Evaluator;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The loss between chosen states of a walker: along the straight way from the first to the second, and on the plane
/// through three of them. On the sphere every electron goes along its great circle, and the plane is that of the
/// directions at the first state, in which the ways to the other two are straight. Belongs to one thread.
///
/// Two numbers tell a place: how far it is from the first state towards the second, and how far across that to the side
/// of the third, both as lengths of the whole state.
public final class LossBetween {

    /// Places along the way, and places of a map along its longer side.
    public static final int PLACES = 401;
    public static final int SIDE = 96;

    /// How much wider a map is on every side than its states.
    private static final double AIR = 0.25;

    /// States as close as this, or as close to one line, span nothing.
    private static final double NOTHING = 1e-9;

    /// A state that is arrived at may miss its numbers by rounding.
    private static final double ROUNDING = 1e-7;

    /// Shrinks the bracket of a barrier to a part of 1e-9 of the way.
    private static final int REFINEMENTS = 40;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final Walker walker;
    private final Evaluator evaluator;
    private final List<State> states;
    private final double length;
    private final double[] towards;
    private final double[] across;
    private final double[] third;

    /// @param states two or three of this walker
    /// @throws IllegalArgumentException with a line for a person where they span nothing, or differ in numbers that
    /// nothing moves, such as the places of protons
    public LossBetween(Walker walker, List<State> states) {
        this.walker = walker;
        this.states = List.copyOf(states);
        evaluator = walker.evaluator();
        int size = walker.space().size();
        for (State state : states) {
            if (state.x().length != size) {
                throw new IllegalArgumentException("states with " + size + " and " + state.x().length
                        + " numbers, allowed states with the same charges");
            }
        }
        towards = way(states.get(1));
        length = Norms.of(towards);
        if (!(length > NOTHING)) {
            throw new IllegalArgumentException("twice the same state, allowed two different ones");
        }
        scale(towards, 1 / length);
        across = states.size() < 3 ? new double[size] : way(states.get(2));
        third = new double[2];
        if (states.size() > 2) {
            double far = Norms.of(across);
            third[0] = dot(across, towards);
            for (int i = 0; i < size; i++) {
                across[i] -= third[0] * towards[i];
            }
            third[1] = Norms.of(across);
            if (!(third[1] > NOTHING * (1 + far))) {
                throw new IllegalArgumentException("three states on one line, allowed three that span a plane");
            }
            scale(across, 1 / third[1]);
        }
        check(1, length, 0);
        if (states.size() > 2) {
            check(2, third[0], third[1]);
        }
    }

    private double[] way(State to) {
        double[] v = new double[to.x().length];
        walker.space().towards(states.getFirst().x(), to.x(), v, 0);
        return v;
    }

    private void check(int which, double along, double aside) {
        double[] there = numbers(along, aside);
        double[] wanted = states.get(which).x();
        for (int i = 0; i < there.length; i++) {
            if (!(Math.abs(there[i] - wanted[i]) <= ROUNDING * (1 + Math.abs(wanted[i])))) {
                throw new IllegalArgumentException(
                        "states whose fixed charges differ, allowed states with the same protons");
            }
        }
    }

    // The numbers that follow from the others, such as charges that are always optimal, are worked out on the way.
    private double[] numbers(double along, double aside) {
        double[] x = states.getFirst().x().clone();
        double[] v = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            v[i] = along * towards[i] + aside * across[i];
        }
        walker.space().follow(x, v, 0);
        evaluator.complete(x);
        return x;
    }

    /// The loss at a place; infinite or NaN where it is not defined.
    public double at(double along, double aside) {
        evaluator.hold(new int[0]);
        return evaluator.loss(numbers(along, aside));
    }

    /// The loss of one of the states, with what is held there, as `evaluate` tells it.
    ///
    /// @param which counted from 0
    public double of(int which) {
        State state = states.get(which);
        evaluator.hold(state.held());
        return evaluator.loss(state.x());
    }

    /// The length of the way from the first to the second state.
    public double length() {
        return length;
    }

    /// The loss along the way from the first to the second state, whose ends are the states themselves.
    public LossProfile profile(BooleanSupplier cancelled) {
        double[] shares = new double[PLACES];
        double[] losses = new double[PLACES];
        Arrays.fill(losses, Double.NaN);
        int highest = 0;
        for (int i = 0; i < PLACES && !cancelled.getAsBoolean(); i++) {
            shares[i] = i / (PLACES - 1.0);
            losses[i] = i == 0 ? of(0) : i == PLACES - 1 ? of(1) : at(shares[i] * length, 0);
            highest = losses[i] > losses[highest] ? i : highest;
        }
        double share = shares[highest];
        double top = losses[highest];
        if (highest > 0 && highest < PLACES - 1 && Double.isFinite(top)) {
            double refined = summit(shares[highest - 1], shares[highest + 1]);
            double value = at(refined * length, 0);
            share = value > top ? refined : share;
            top = Math.max(top, value);
        }
        return new LossProfile(shares, losses, length, share, top);
    }

    // The highest place between two, by the golden section.
    private double summit(double low, double high) {
        double from = low;
        double to = high;
        for (int i = 0; i < REFINEMENTS; i++) {
            double left = to - GOLDEN * (to - from);
            double right = from + GOLDEN * (to - from);
            if (at(left * length, 0) > at(right * length, 0)) {
                to = right;
            } else {
                from = left;
            }
        }
        return (from + to) / 2;
    }

    /// The loss on the plane through the three states, in a rectangle around them.
    ///
    /// @param side      places along the longer side, 2 or more
    /// @param cancelled asked before every row; what is left then is NaN
    public LossMap map(int side, BooleanSupplier cancelled) {
        double low = Math.min(0, third[0]);
        double high = Math.max(length, third[0]);
        double air = AIR * Math.max(high - low, third[1]);
        double left = low - air;
        double bottom = -air;
        double step = Math.max(high - low, third[1]) * (1 + 2 * AIR) / (side - 1);
        int columns = (int) Math.ceil((high + air - left) / step - 1e-9) + 1;
        int rows = (int) Math.ceil((third[1] + air - bottom) / step - 1e-9) + 1;
        double[] losses = new double[columns * rows];
        Arrays.fill(losses, Double.NaN);
        for (int row = 0; row < rows && !cancelled.getAsBoolean(); row++) {
            for (int column = 0; column < columns; column++) {
                losses[row * columns + column] = at(left + column * step, bottom + row * step);
            }
        }
        List<double[]> places = List.of(new double[] {0, 0}, new double[] {length, 0}, third.clone());
        return new LossMap(left, bottom, step, columns, losses, places, new double[] {of(0), of(1), of(2)});
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void scale(double[] v, double factor) {
        for (int i = 0; i < v.length; i++) {
            v[i] *= factor;
        }
    }
}

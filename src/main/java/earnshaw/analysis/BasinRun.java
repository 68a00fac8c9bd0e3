package earnshaw.analysis;

import earnshaw.algorithm.step.StepFailure;
import earnshaw.algorithm.step.Stepper;
import earnshaw.math.Norms;
import earnshaw.problem.Body;
import earnshaw.problem.Chart;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.Stop;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Runs one electron from many places, one after the other, with nothing recorded. Belongs to one thread.
///
/// It makes the natural steps that a run in the window makes from the same place, and tests the same stop; where the
/// scenario names no gradient, a run also ends when the gradient is below 1e-6.
final class BasinRun {

    private static final double REST = 1e-6;

    /// A run that has been stopped counts as at rest where its gradient has fallen to this share of that at its start: the
    /// last digits of a descent may take longer than its way.
    private static final double NEARLY = 1e-2;

    /// Most steps in which a run that was stopped shortly before it rested shows where that would have been.
    private static final int LEFT_STEPS = 2_000;

    /// A single run must not hold up the map: one that slides along a jump of the gradient can take a million steps.
    private static final long MOST_STEPS = 20_000;
    /// At a proton means within this share of the distance of the nearest two: the wells of neighbours draw a minimum
    /// aside.
    private static final double SHARE = 0.1;

    /// The same where there is one proton.
    private static final double NEAR = 0.05;

    /// Far away is so many times the distance of the outermost body.
    private static final double FAR = 10;

    /// Why a run ends.
    enum Ending {
        /// It goes on.
        NONE,
        /// After the scenario's steps or time.
        STOPPED,
        /// The gradient has vanished, or the loss is as low as asked for.
        RESTS,
        /// The electron is far away.
        ESCAPED
    }

    private final Walker walker;
    private final int electron;
    private final State moment;
    private final Stop stop;
    private final Stepper stepper;
    private final Evaluator evaluator;
    private final double[] gradient;
    private final Chart chart;
    private final int[] protons;
    private final double[] at;
    private final double[] other;
    private final double reach;
    private final double near;
    private final Body shown;

    /// @param moment at which the electron is put elsewhere
    BasinRun(BasinQuestion question, State moment) {
        walker = question.regime().walker();
        electron = question.electron();
        this.moment = moment;
        stop = question.stop();
        stepper = question.algorithm().stepper(walker, question.regime().draws());
        evaluator = walker.evaluator();
        gradient = new double[walker.space().size()];
        Picture start = evaluator.picture(moment);
        shown = start.body(electron);
        reach = FAR * (1 + start.bodies().stream().mapToDouble(body -> Norms.of(body.at())).max().orElse(1));
        near = near(start);
        chart = walker.chart();
        protons = start.bodies().stream().filter(body -> !body.isElectron()).mapToInt(Body::id).toArray();
        at = new double[shown.at().length];
        other = new double[shown.at().length];
    }

    /// How near to a proton an electron has come to rest at it.
    double near() {
        return near;
    }

    private static double near(Picture start) {
        double least = Double.POSITIVE_INFINITY;
        for (Body one : start.bodies()) {
            for (Body other : start.bodies()) {
                if (one.id() < other.id() && !one.isElectron() && !other.isElectron()) {
                    least = Math.min(least, Norms.distance(one.at(), 0, other.at(), 0, one.at().length));
                }
            }
        }
        return Double.isInfinite(least) ? NEAR : Math.max(1e-6, SHARE * least);
    }

    /// Where the run from a place of the ground starts.
    State start(double[] place) {
        return walker.place(moment, electron, place);
    }

    /// The end of a run.
    ///
    /// @param state     from which it goes on
    /// @param steepness norm of the gradient at its start; NaN where this is the start
    /// @param cancelled asked before every step
    /// @return empty when it was cancelled
    Optional<BasinCell> from(double x, double y, State state, double steepness, BooleanSupplier cancelled) {
        double begun = steepness;
        try {
            while (!cancelled.getAsBoolean()) {
                evaluator.hold(state.held());
                if (stepper.done(state) || evaluator.settled(state)) {
                    return Optional.of(cell(x, y, state, true, true));
                }
                double loss = evaluator.gradient(state.x(), gradient);
                double slope = Norms.of(gradient);
                begun = Double.isNaN(begun) ? slope : begun;
                Ending ending = ending(state.step(), state.time(), loss, slope,
                        Norms.of(state.x(), shown.from(), shown.size()));
                if (ending != Ending.NONE) {
                    return Optional.of(ended(x, y, ending, state, loss, slope, begun));
                }
                state = stepper.step(state).to();
            }
            return Optional.empty();
        } catch (StepFailure broken) {
            return Optional.of(ended(x, y, BasinFate.UNFINISHED, 0, state, Double.NaN));
        }
    }

    /// Whether a run ends in a moment, and why.
    ///
    /// @param slope norm of the gradient
    /// @param away  of the electron from the origin
    Ending ending(long step, double time, double loss, double slope, double away) {
        if (step >= Math.min(MOST_STEPS, stop.steps().orElse(MOST_STEPS))
                || stop.time().isPresent() && time >= stop.time().getAsDouble()) {
            return Ending.STOPPED;
        }
        if (stepper.rests() && slope <= stop.gradientNorm().orElse(REST)
                || stop.loss().isPresent() && loss <= stop.loss().getAsDouble()) {
            return Ending.RESTS;
        }
        return away > reach ? Ending.ESCAPED : Ending.NONE;
    }

    /// What a map shows of a run that has ended.
    ///
    /// @param begun norm of the gradient at its start
    BasinCell ended(double x, double y, Ending ending, State state, double loss, double slope, double begun) {
        return switch (ending) {
            case ESCAPED -> ended(x, y, BasinFate.ESCAPED, 0, state, loss);
            case RESTS -> cell(x, y, state, true, true);
            default -> cell(x, y, state, false, slope <= NEARLY * begun);
        };
    }

    /// Which number of a state is the first of the electron's place.
    int firstNumber() {
        return shown.from();
    }

    /// How many numbers of a state are the electron's place.
    int numbers() {
        return shown.size();
    }

    private static BasinCell ended(double x, double y, BasinFate fate, int proton, State state, double loss) {
        return new BasinCell(x, y, fate, proton, state.time(), loss, List.of());
    }

    // A run that rests has come to its end; one that nearly does was stopped before, and does not yet tell where that is.
    private BasinCell cell(double x, double y, State state, boolean rests, boolean nearly) {
        evaluator.hold(state.held());
        double loss = evaluator.loss(state.x());
        chart.place(state.x(), electron, at);
        int proton = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int id : protons) {
            chart.place(state.x(), id, other);
            double distance = Norms.distance(at, 0, other, 0, at.length);
            if (distance < least) {
                least = distance;
                proton = -id;
            }
        }
        if (state.held().length > 0) {
            Body body = evaluator.picture(state).body(electron);
            if (body.held()) {
                // On the antipode of a proton, where the matching is up to sign, the proton is the partner.
                return ended(x, y, BasinFate.CAPTURED, body.partner() != 0 ? -body.partner() : proton, state, loss);
            }
        }
        if (least <= near) {
            return ended(x, y, BasinFate.MATCHED, proton, state, loss);
        }
        if (!nearly) {
            return ended(x, y, BasinFate.UNFINISHED, 0, state, loss);
        }
        double curvature = evaluator.minEigenvalue(state.x()).orElse(0);
        if (rests) {
            return curvature < -REST ? ended(x, y, BasinFate.SADDLE, 0, state, loss)
                    : new BasinCell(x, y, BasinFate.TRAPPED, 0, state.time(), loss,
                            Arrays.stream(at).boxed().toList());
        }
        // Where the electron has not quite arrived, the curvature may still be a little off.
        evaluator.gradient(state.x(), gradient);
        double slope = Norms.of(gradient);
        if (curvature < -Math.max(REST, slope)) {
            return ended(x, y, BasinFate.UNFINISHED, 0, state, loss);
        }
        return new BasinCell(x, y, BasinFate.TRAPPED, 0, state.time(), loss, minimum(state));
    }

    // Where a run that was stopped shortly before it rested would have come to rest; empty where that takes long.
    private List<Double> minimum(State stopped) {
        State state = stopped;
        try {
            for (int i = 0; i < LEFT_STEPS; i++) {
                evaluator.gradient(state.x(), gradient);
                if (Norms.of(gradient) <= REST) {
                    chart.place(state.x(), electron, at);
                    return Arrays.stream(at).boxed().toList();
                }
                state = stepper.step(state).to();
                evaluator.hold(state.held());
            }
        } catch (StepFailure broken) {
            return List.of();
        }
        return List.of();
    }
}

package earnshaw.analysis;

import earnshaw.algorithm.StepFailure;
import earnshaw.algorithm.Stepper;
import earnshaw.math.Draws;
import earnshaw.math.Norms;
import earnshaw.problem.Body;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.Stop;

/// Runs one electron from many places, one after the other, with nothing recorded. Belongs to one thread.
///
/// It makes the natural steps that a run in the window makes from the same place, and tests the same stop; where the
/// scenario names no gradient, a run also ends when the gradient is below 1e-6.
final class BasinRun {

    private static final double REST = 1e-6;

    /// A single run must not hold up the map: one that slides along a jump of the gradient can take a million steps.
    private static final long MOST_STEPS = 20_000;
    /// At a proton means within this share of the distance of the nearest two: the wells of neighbours draw a minimum
    /// aside.
    private static final double SHARE = 0.1;

    /// The same where there is one proton.
    private static final double NEAR = 0.05;

    /// Far away is so many times the distance of the outermost body.
    private static final double FAR = 10;

    private final Walker walker;
    private final int electron;
    private final Stop stop;
    private final Stepper stepper;
    private final Evaluator evaluator;
    private final double[] gradient;
    private final double reach;
    private final double near;
    private final Body shown;

    BasinRun(Scenario scenario, Walker walker, int electron) {
        this.walker = walker;
        this.electron = electron;
        stop = scenario.stop();
        stepper = scenario.algorithm().stepper(walker, new Draws(scenario.seed()));
        evaluator = walker.evaluator();
        gradient = new double[walker.space().size()];
        Picture start = evaluator.picture(walker.start());
        shown = start.body(electron);
        reach = FAR * (1 + start.bodies().stream().mapToDouble(body -> Norms.of(body.at())).max().orElse(1));
        near = near(start);
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

    /// The end of the run from a place of the ground.
    BasinCell from(double x, double y, double[] place) {
        State state = walker.place(walker.start(), electron, place);
        try {
            while (true) {
                evaluator.hold(state.held());
                if (stepper.done(state) || evaluator.settled(state)) {
                    return cell(x, y, state, true);
                }
                if (state.step() >= Math.min(MOST_STEPS, stop.steps().orElse(MOST_STEPS))
                        || stop.time().isPresent() && state.time() >= stop.time().getAsDouble()) {
                    return cell(x, y, state, false);
                }
                double loss = evaluator.gradient(state.x(), gradient);
                double rest = stop.gradientNorm().orElse(REST);
                if (stepper.rests() && Norms.of(gradient) <= rest
                        || stop.loss().isPresent() && loss <= stop.loss().getAsDouble()) {
                    return cell(x, y, state, true);
                }
                if (outermost(state) > reach) {
                    return new BasinCell(x, y, BasinFate.ESCAPED, 0, state.time(), loss);
                }
                state = stepper.step(state).to();
            }
        } catch (StepFailure broken) {
            return new BasinCell(x, y, BasinFate.UNFINISHED, 0, state.time(), Double.NaN);
        }
    }

    private double outermost(State state) {
        return Norms.of(state.x(), shown.from(), shown.size());
    }

    private BasinCell cell(double x, double y, State state, boolean rests) {
        evaluator.hold(state.held());
        Picture picture = evaluator.picture(state);
        double loss = evaluator.loss(state.x());
        Body body = picture.body(electron);
        int proton = 0;
        double least = Double.POSITIVE_INFINITY;
        for (Body other : picture.bodies()) {
            double distance = other.isElectron() ? Double.POSITIVE_INFINITY
                    : Norms.distance(body.at(), 0, other.at(), 0, body.at().length);
            if (distance < least) {
                least = distance;
                proton = -other.id();
            }
        }
        if (body.held()) {
            // On the antipode of a proton, where the matching is up to sign, the proton is the partner.
            return new BasinCell(x, y, BasinFate.CAPTURED, body.partner() != 0 ? -body.partner() : proton, state.time(),
                    loss);
        }
        if (least <= near) {
            return new BasinCell(x, y, BasinFate.MATCHED, proton, state.time(), loss);
        }
        if (!rests) {
            return new BasinCell(x, y, BasinFate.UNFINISHED, 0, state.time(), loss);
        }
        double curvature = evaluator.minEigenvalue(state.x()).orElse(0);
        return new BasinCell(x, y, curvature < -REST ? BasinFate.SADDLE : BasinFate.TRAPPED, 0, state.time(), loss);
    }
}

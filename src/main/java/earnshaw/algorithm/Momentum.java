package earnshaw.algorithm;

import earnshaw.math.Draws;
import earnshaw.problem.Event;
import earnshaw.problem.Objective;
import earnshaw.problem.State;
import earnshaw.schema.Knob;
import java.util.List;

/// Heavy ball: v <- beta v + grad L, x <- Proj(x - alpha v), with v carried along the surface by projection. For
/// comparison with what practitioners use; beta = 0 is plain descent.
///
/// Source: Polyak 1964.
public record Momentum(
        @Knob(doc = DiscreteStepper.STEP, symbol = "\\alpha", min = 0, above = true,
                initial = "0.05", written = true, slider = {1e-4, 1}, log = true)
                double step,
        @Knob(doc = "share of the last move that is kept", symbol = "\\beta", min = 0, max = 0.9999, initial = "0.9", slider = {0, 0.99})
                double beta)
        implements Algorithm {

    @Override
    public String title() {
        return "Momentum";
    }

    @Override
    public String about() {
        return "Descent with inertia: part of the last move is kept.";
    }

    @Override
    public double longestStep(double curvature) {
        return 2 * (1 + beta) / curvature;
    }

    @Override
    public boolean remembers(double[] memory, Objective objective) {
        return memory.length == 0 || memory.length == objective.space().size();
    }

    @Override
    public Stepper stepper(Objective objective, Draws draws) {
        return new DiscreteStepper(objective, step) {
            @Override
            double[] move(State from, double length, double[] x, List<Event> events) {
                evaluator.gradient(x, g);
                double[] v = new double[g.length];
                for (int i = 0; i < v.length; i++) {
                    v[i] = g[i] + (from.memory().length > 0 ? beta * from.memory()[i] : 0);
                }
                retract(x, -length, v.clone());
                space.toTangent(x, v, 0);
                return v;
            }
        };
    }
}

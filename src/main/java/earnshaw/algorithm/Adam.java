package earnshaw.algorithm;

import earnshaw.algorithm.step.Stepper;
import earnshaw.math.Draws;
import earnshaw.problem.Event;
import earnshaw.problem.Objective;
import earnshaw.problem.State;
import earnshaw.schema.Knob;
import java.util.List;

/// Adam: every number moves by its running mean gradient over the root of its running mean square. On the sphere the
/// move is taken tangent. For comparison with what practitioners use; the paths depend on the axes.
///
/// Source: Kingma and Ba 2015, Algorithm 1.
public record Adam(
        @StepLength double step,
        @Knob(doc = "share of the mean gradient that is kept", symbol = "\\beta_1", min = 0, max = 0.9999,
                initial = "0.9", sliderMin = 0, sliderMax = 0.99) double beta1,
        @Knob(doc = "share of the mean square that is kept", symbol = "\\beta_2", min = 0, max = 0.999999,
                initial = "0.999", sliderMin = 0.9, sliderMax = 0.9999) double beta2,
        @Knob(doc = "added to the root, so that nothing is divided by zero", symbol = "\\varepsilon", min = 0,
                above = true, initial = "1e-8") double epsilon)
        implements Algorithm {

    @Override
    public String title() {
        return "Adam";
    }

    @Override
    public String about() {
        return "Step lengths adapted to each coordinate: what practitioners use.";
    }

    @Override
    public boolean remembers(double[] memory, Objective objective) {
        return memory.length == 0 || memory.length == 2 * objective.space().size() + 1;
    }

    @Override
    public Stepper stepper(Objective objective, Draws draws) {
        return new DiscreteStepper(objective, motion(), step) {
            // memory: mean gradients, mean squares, and how many steps they have seen
            @Override
            double[] move(State from, double length, double[] x, List<Event> events) {
                evaluator.gradient(x, g);
                int n = g.length;
                double[] memory = from.memory().length > 0 ? from.memory().clone() : new double[2 * n + 1];
                double seen = memory[2 * n] + 1;
                double[] move = new double[n];
                for (int i = 0; i < n; i++) {
                    memory[i] = beta1 * memory[i] + (1 - beta1) * g[i];
                    memory[n + i] = beta2 * memory[n + i] + (1 - beta2) * g[i] * g[i];
                    double mean = memory[i] / (1 - Math.pow(beta1, seen));
                    double square = memory[n + i] / (1 - Math.pow(beta2, seen));
                    move[i] = mean / (Math.sqrt(square) + epsilon);
                }
                memory[2 * n] = seen;
                space.toTangent(x, move, 0);
                retract(x, -length, move);
                return memory;
            }
        };
    }
}

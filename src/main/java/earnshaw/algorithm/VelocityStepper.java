package earnshaw.algorithm;

import earnshaw.problem.Event;
import earnshaw.problem.Motion;
import earnshaw.problem.Objective;
import earnshaw.problem.State;
import java.util.List;

/// A step along a velocity that the memory carries from step to step, kept tangent to the surface by projection.
abstract class VelocityStepper extends DiscreteStepper {

    VelocityStepper(Objective objective, Motion motion, double alpha) {
        super(objective, motion, alpha);
    }

    static boolean remembers(double[] memory, Objective objective) {
        return memory.length == 0 || memory.length == objective.space().size();
    }

    /// One number of the next velocity.
    ///
    /// @param before that number of the last one; 0 at the start
    abstract double velocity(double before, double gradient, double length);

    /// How far the numbers move along the velocity in a step of a length.
    abstract double along(double length);

    @Override
    final double[] move(State from, double length, double[] x, List<Event> events) {
        evaluator.gradient(x, g);
        double[] v = new double[g.length];
        for (int i = 0; i < v.length; i++) {
            v[i] = velocity(from.memory().length > 0 ? from.memory()[i] : 0, g[i], length);
        }
        retract(x, along(length), v.clone());
        space.toTangent(x, v, 0);
        return v;
    }
}

package earnshaw.simulation.record;

import earnshaw.algorithm.Algorithm;
import earnshaw.math.Draws;
import earnshaw.problem.Problem;
import earnshaw.problem.Walker;

/// What governs one run: where a state leads follows from this and the state alone.
///
/// @param index which walker of the problem it is, counted from 0
public record Regime(Problem problem, int index, Algorithm algorithm, Draws draws) {

    public Walker walker() {
        return problem.walkers().get(index);
    }
}

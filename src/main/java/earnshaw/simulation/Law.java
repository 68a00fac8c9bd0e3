package earnshaw.simulation;

import earnshaw.algorithm.Algorithm;
import earnshaw.math.Draws;
import earnshaw.problem.Problem;

/// What governs a run: where a state leads follows from this and the state alone.
record Law(Problem problem, Algorithm algorithm, Draws draws) {}

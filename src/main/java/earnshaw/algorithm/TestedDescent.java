package earnshaw.algorithm;

import earnshaw.problem.Objective;

/// A descent along the gradient that ends itself by a test, and remembers no more than that it has.
interface TestedDescent extends Algorithm {

    @Override
    default boolean tests() {
        return true;
    }

    @Override
    default double longestStep(double curvature) {
        return 2 / curvature;
    }

    @Override
    default boolean remembers(double[] memory, Objective objective) {
        return EndedMemory.remembers(memory);
    }
}

package earnshaw.algorithm;

import earnshaw.problem.State;

/// The memory of algorithms that remember nothing but whether their own test has ended them.
final class EndedMemory {

    private static final double[] ON = {};

    private EndedMemory() {}

    static double[] memory(boolean ended) {
        return ended ? new double[] {1} : ON;
    }

    static boolean remembers(double[] memory) {
        return memory.length == 0 || memory.length == 1 && memory[0] == 1;
    }

    static boolean in(State state) {
        return state.memory().length > 0;
    }
}

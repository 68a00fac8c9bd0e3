package earnshaw.algorithm.flow;

import earnshaw.problem.State;

/// What a state of `GradientFlow` remembers of the steps before it.
///
/// @param length     of the next step
/// @param error      of the last step, as a share of what is allowed, for the controller
/// @param struggles  how many steps more were far below the scale of the run of late than were not
/// @param stiffness  in a run of many steps: how many steps more were as long as stability allows than were shorter
public record FlowMemory(double length, double error, double struggles, double stiffness) {

    static final double SAFETY = 0.9;
    static final double SHRINK = 0.2;
    static final double GROW = 5;

    private static final double DAMPING = 0.04;
    private static final double ORDER = 0.2 - 0.75 * DAMPING;

    /// What a state without a memory has, but for the length.
    private static final FlowMemory NONE = new FlowMemory(0, 1, 0, 0);

    private static final double LEAST_ERROR = 1e-4;
    private static final int NUMBERS = 4;

    static FlowMemory of(State state) {
        double[] memory = state.memory();
        return new FlowMemory(
                memory.length > 0 ? memory[0] : NONE.length, memory.length > 1 ? memory[1] : NONE.error,
                memory.length > 2 ? memory[2] : NONE.struggles, memory.length > 3 ? memory[3] : NONE.stiffness);
    }

    public static boolean remembers(double[] memory) {
        return memory.length == 0
                || memory.length <= NUMBERS && memory[0] > 0 && (memory.length < 2 || memory[1] > 0);
    }

    /// As it stands in a state. The last number is left out where it is 0, as in most runs.
    double[] numbers() {
        double known = known(error);
        return stiffness > 0 ? new double[] {length, known, struggles, stiffness}
                : new double[] {length, known, struggles};
    }

    /// The error of a step as the next one knows it.
    static double known(double error) {
        return Math.max(error, LEAST_ERROR);
    }

    /// How much longer the next step may be than one of this error.
    double factor(double share, boolean rejected) {
        return factor(error, share, rejected);
    }

    /// How much longer the next step may be than one of the error `share`. A controller that knows the error of the step
    /// before as well makes fewer steps that must be repeated (Hairer, Norsett, Wanner II, IV.2).
    static double factor(double error, double share, boolean rejected) {
        double raw = SAFETY * Math.pow(Math.max(share, 1e-10), -ORDER) * Math.pow(error, DAMPING);
        return Math.min(rejected ? 1 : GROW, Math.max(SHRINK, raw));
    }
}

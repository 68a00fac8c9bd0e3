package earnshaw.problem;

/// Where the bodies of a walker are seen, from the numbers of a state. Pure, so that any thread may ask.
@FunctionalInterface
public interface Chart {

    /// Writes the place of a body, as many coordinates as the ground has.
    ///
    /// @param x    the numbers of a state
    /// @param body its id
    /// @return whether there is such a body; nothing is written otherwise
    boolean place(double[] x, int body, double[] at);
}

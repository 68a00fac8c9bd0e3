package earnshaw.algorithm.step;

/// The curve of one natural step, for pictures and trails: the method's dense output, or a straight line.
public interface Path {

    /// Writes the point at a share of the step, 0 at its start and 1 at its end (before captures).
    void at(double share, double[] x);

    /// How many straight pieces draw it well; 1 for a line, 0 for a jump.
    int pieces();

    /// Number of doubles that it keeps alive but for those of the state it ends in, for the bound on a run's memory.
    /// Where it begins counts, since a record may drop the state there and keep the path.
    int doubles();
}

package earnshaw.problem;

/// What the bodies of a picture stand on. A view switches over it.
public sealed interface Ground {

    /// R^d: a line for d = 1, a plane for 2, a space for 3 and more.
    record Flat(int dimension) implements Ground {}

    /// The unit sphere in R^d: a circle for d = 2, a ball for 3 and more.
    record Round(int dimension) implements Ground {}

    /// Number of coordinates of a body.
    int dimension();
}

package earnshaw.problem;

/// The lowest curvature of the loss at a point.
///
/// @param eigenvalue smallest eigenvalue of the Hessian in all that descends
/// @param direction  its eigenvector, of length one, as many numbers as a state has, zero for what does not
///                   descend; the largest entry is positive
public record LowestMode(double eigenvalue, double[] direction) {}

package earnshaw.problem.convnet;

/// A loss of the student (v, a) against the teacher (w*, a*).
interface ConvnetLoss {

    double loss(double[] x);

    /// Writes the gradient in v and a; leaves the teacher's part of `g` alone.
    ///
    /// @return the loss
    double gradient(double[] x, double[] g);
}

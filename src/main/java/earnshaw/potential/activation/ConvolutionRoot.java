package earnshaw.potential.activation;

/// A radial function h of R^d whose convolution with itself is a potential: its Fourier transform is the root of the
/// potential's.
public interface ConvolutionRoot {

    /// h(r); may be infinite at 0.
    double value(double r);

    /// h'(r).
    double slope(double r);

    /// The distance over which it falls.
    double length();
}

package earnshaw.potential.activation;

import java.util.Optional;

/// sigma(x,theta): what one unit of the network answers to an input x. A potential is realised by it when
/// E[sigma(X,theta) sigma(X,w)] = Phi(theta,w) for a standard normal X of R^d.
///
/// Source: Section 2.3 of *Electron-Proton Dynamics in Deep Learning*.
public interface Activation {

    /// sigma(x,theta) in TeX.
    String formula();

    /// sigma(x,theta).
    ///
    /// @param x     the input, as long as the space has coordinates
    /// @param theta the array that holds the weights
    /// @param at    where in `theta` they begin
    double value(double[] x, double[] theta, int at);

    /// Adds a multiple of the Euclidean gradient in theta.
    ///
    /// @param scale the multiple
    /// @param g     takes the sum
    /// @param to    where in `g` it begins
    void gradient(double[] x, double[] theta, int at, double scale, double[] g, int to);

    /// Whether sigma(X,theta)^2 has an infinite or hopelessly large variance under the normal law.
    ///
    /// @param theta the weights, alone
    default boolean heavy(double[] theta) {
        return false;
    }

    /// Where to draw inputs instead when it is [#heavy]; empty where no such law is known.
    default Optional<ImportanceDensity> law(double[] theta, double[] w) {
        return Optional.empty();
    }
}

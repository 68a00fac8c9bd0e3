package earnshaw.potential.activation;

import java.util.random.RandomGenerator;

/// A law of inputs that two units both answer strongly, for importance sampling. Densities are taken over a reference
/// density rho, so that none of them over- or underflows.
public interface ImportanceDensity {

    /// Fills x with a random input.
    void draw(RandomGenerator generator, double[] x);

    /// sigma(x,theta) sigma(x,w) phi(x)/rho(x), phi the standard normal density.
    double product(double[] x);

    /// Density of [#draw] over rho.
    double density(double[] x);
}

package earnshaw.potential;

import earnshaw.geometry.Space;

/// A potential e^(-c times a distance). On the line all distances are one, so that it is lambda-harmonic there with
/// lambda = c^2; elsewhere its Laplacian has another form.
interface ExponentialDecay extends Potential {

    /// The rate of decay.
    double c();

    @Override
    default String refusal(Space space) {
        return space.isSphere() ? "defined on R^d" : "";
    }

    @Override
    default double lambda(Space space) {
        return space.dimension() == 1 ? c() * c() : Double.NaN;
    }
}

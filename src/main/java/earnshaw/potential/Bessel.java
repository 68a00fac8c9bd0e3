package earnshaw.potential;

import earnshaw.geometry.Space;
import earnshaw.potential.activation.Activation;
import earnshaw.potential.activation.BesselActivation;
import earnshaw.potential.kernel.BesselCurvature;
import earnshaw.potential.kernel.BesselSums;
import earnshaw.potential.kernel.Boundary;
import earnshaw.potential.kernel.DirectProfile;
import earnshaw.potential.kernel.PairCurvature;
import earnshaw.potential.kernel.PairSums;
import earnshaw.potential.kernel.Profile;
import earnshaw.schema.Knob;
import java.util.List;
import java.util.Optional;

/// Phi = e^(-c sum |x_i|) with x = theta - w, realised by a product of Bessel functions K_0. Off the planes x_i = 0 its
/// Laplacian is d c^2 Phi; on them the gradient jumps, and by convention sgn(0) = 0.
///
/// Source: Table 1 of *Electron-Proton Dynamics in Deep Learning*. Lambda-harmonic for d = 1 only, because of the
/// planes.
public record Bessel(
        @Knob(doc = "rate of decay", symbol = "c", min = 0, above = true, initial = "1", sliderMin = 0.1,
                sliderMax = 10, log = true) double c)
        implements ExponentialDecay, DirectProfile {

    @Override
    public String title() {
        return "Bessel";
    }

    @Override
    public String about() {
        return "Decays with the sum of the coordinates' distances; kinks on the planes through the proton.";
    }

    @Override
    public String formula(Space space) {
        return "e^{-c\\|\\theta-w\\|_1}";
    }

    @Override
    public Optional<Activation> activation(Space space) {
        return new Laplace(c).activation(Space.euclidean(1)).map(BesselActivation::new);
    }

    @Override
    public boolean shifts() {
        return true;
    }

    @Override
    public String reason(Space space) {
        return "its Fourier transform, $\\prod_i 2c/(c^2+k_i^2)$, is positive (Theorem 2.4).";
    }

    @Override
    public Profile on(Space space) {
        return this;
    }

    @Override
    public boolean rough() {
        return true;
    }

    @Override
    public List<Boundary> boundaries() {
        return List.of(new Boundary(Boundary.Place.PLANE, Boundary.Standing.CREASE));
    }

    @Override
    public PairSums sums(int d) {
        return new BesselSums(c, d);
    }

    @Override
    public PairCurvature curvature(int d) {
        return new BesselCurvature(c, d);
    }
}

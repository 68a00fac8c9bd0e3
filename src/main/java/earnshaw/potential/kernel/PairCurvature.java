package earnshaw.potential.kernel;

import earnshaw.geometry.Space;
import java.util.Arrays;

/// Second derivatives of one pair, as d x d matrices row by row in the surrounding coordinates: on the sphere the
/// Riemannian Hessian, zero in normal directions. Owns its scratch space.
public interface PairCurvature {

    /// Writes the Hessian of Phi in theta, and the mixed derivatives d/dtheta d/dw.
    ///
    /// @param theta,i where theta stands
    /// @param w,j     where w stands
    void at(double[] theta, int i, double[] w, int j, double[] own, double[] mixed);

    /// Writes the Hessian of Phi in theta times one direction and the mixed derivatives times another, without writing
    /// either down: d numbers each, tangent on the sphere.
    ///
    /// @param v,at   the direction of theta
    /// @param u,from that of w
    void times(double[] theta, int i, double[] w, int j, double[] v, int at, double[] u, int from, double[] out);

    /// Phi(theta,w).
    double value(double[] theta, int i, double[] w, int j);

    /// Writes the gradient of Phi in theta.
    void gradient(double[] theta, int i, double[] w, int j, double[] g);

    /// Whether Phi(theta,theta) is the same everywhere.
    default boolean selfConstant() {
        return true;
    }

    /// Phi(theta,theta).
    default double self(double[] theta, int i) {
        return value(theta, i, theta, i);
    }

    /// Writes the gradient of Phi(theta,theta) in theta; zero when it is the same everywhere.
    default void selfGradient(double[] theta, int i, double[] g) {
        Arrays.fill(g, 0);
    }

    /// Laplacian of Phi(theta,theta) in theta; zero when it is the same everywhere.
    default double selfLaplacian(double[] theta, int i) {
        return 0;
    }

    /// Writes the Hessian of Phi(theta,theta) in theta; zero when it is the same everywhere.
    default void selfHessian(double[] theta, int i, double[] own) {
        Arrays.fill(own, 0);
    }

    /// The derivatives for a profile on a space.
    static PairCurvature of(Profile profile, Space space) {
        int d = space.dimension();
        return switch (profile) {
            case RadialProfile radial -> new RadialCurvature(radial, d);
            case ZonalProfile zonal -> new HomogeneousCurvature(zonal, 0, d, true);
            case HomogeneousProfile homogeneous ->
                new HomogeneousCurvature(homogeneous.zonal(), homogeneous.degree(), d, false);
            case DirectProfile direct -> direct.curvature(d);
        };
    }
}

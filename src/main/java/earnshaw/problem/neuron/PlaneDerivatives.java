package earnshaw.problem.neuron;

/// Loss, gradient and Hessian at a place, in the basis of a [PlaneFrame] and of the mean beside it. Written over by
/// every calculation.
final class PlaneDerivatives {

    double loss;
    /// The gradient along w, across it, and along the mean beside the plane.
    double g1;
    double g2;
    double gm;
    /// The Hessian in the plane, and between the plane and the mean beside it.
    double h11;
    double h12;
    double h22;
    double h1m;
    double h2m;
    /// Its share of the mean beside the plane with itself, and of the identity beside the plane.
    double hmm;
    double hp;

    /// Adds an input's share of the gradient.
    ///
    /// @param pull weight times rest times slope
    void pull(double pull, double x1, double x2) {
        g1 += pull * x1;
        g2 += pull * x2;
        gm += pull;
    }

    /// Adds an input's share of the Hessian.
    ///
    /// @param bend   weight times slope squared plus rest times second derivative
    /// @param beside mean square of a coordinate beside the plane there
    void curve(double bend, double x1, double x2, double beside) {
        h11 += bend * x1 * x1;
        h12 += bend * x1 * x2;
        h22 += bend * x2 * x2;
        h1m += bend * x1;
        h2m += bend * x2;
        hmm += bend;
        hp += bend * beside;
    }

    void clear() {
        loss = 0;
        g1 = 0;
        g2 = 0;
        gm = 0;
        h11 = 0;
        h12 = 0;
        h22 = 0;
        h1m = 0;
        h2m = 0;
        hmm = 0;
        hp = 0;
    }
}

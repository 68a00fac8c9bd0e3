package earnshaw.problem.neuron;

/// A loss that depends on the law of the input in the plane of w and v, and on its mean.
///
/// For a Gaussian law what lies beside the plane is independent of what lies in it; for a law that is symmetric about
/// the origin its mean given the plane is 0. So the gradient lies in the plane and along the mean, and the Hessian is a
/// multiple of the identity on all the rest, whatever the dimension.
abstract class PlaneLoss implements NeuronLoss {

    final PlaneFrame frame;
    private final PlaneDerivatives here = new PlaneDerivatives();

    /// @param mean of the inputs
    PlaneLoss(double[] mean) {
        frame = new PlaneFrame(mean);
    }

    /// How much is asked for.
    enum Order { LOSS, GRADIENT, HESSIAN }

    /// Calculates where the frame stands.
    ///
    /// @param out cleared before
    /// @return whether all that was asked for is defined
    abstract boolean calculate(Order order, PlaneDerivatives out);

    /// Adds the share of one input.
    ///
    /// @param x1,x2  along w and across it
    /// @param weight its probability
    /// @param beside mean square of a coordinate beside the plane there
    final void add(
            NeuronActivation sigma, Order order, double x1, double x2, double weight, double beside,
            PlaneDerivatives out) {
        double z = frame.w * x1;
        double rest = sigma.value(z) - sigma.value(frame.v1 * x1 + frame.v2 * x2);
        out.loss += weight * rest * rest / 2;
        if (order == Order.LOSS) {
            return;
        }
        double slope = sigma.slope(z);
        out.pull(weight * rest * slope, x1, x2);
        if (order == Order.HESSIAN) {
            out.curve(weight * (slope * slope + rest * sigma.bend(z)), x1, x2, beside);
        }
    }

    private boolean all(double[] x, Order order) {
        frame.turn(x);
        here.clear();
        return calculate(order, here);
    }

    @Override
    public double loss(double[] x) {
        all(x, Order.LOSS);
        return here.loss;
    }

    @Override
    public double gradient(double[] x, double[] g) {
        all(x, Order.GRADIENT);
        for (int c = 0; c < frame.d; c++) {
            g[c] = here.g1 * frame.along[c] + here.g2 * frame.across[c] + here.gm * frame.beside[c];
        }
        return here.loss;
    }

    @Override
    public boolean hessian(double[] x, double[][] rows) {
        boolean defined = all(x, Order.HESSIAN);
        double[] p = frame.along;
        double[] q = frame.across;
        double[] m = frame.beside;
        for (int r = 0; r < frame.d; r++) {
            for (int c = 0; c < frame.d; c++) {
                double plane = here.h11 * p[r] * p[c] + here.h12 * (p[r] * q[c] + q[r] * p[c]) + here.h22 * q[r] * q[c];
                double mixed = here.h1m * (p[r] * m[c] + m[r] * p[c]) + here.h2m * (q[r] * m[c] + m[r] * q[c])
                        + here.hmm * m[r] * m[c];
                double rest = here.hp * ((r == c ? 1 : 0) - p[r] * p[c] - q[r] * q[c]);
                rows[r][c] = plane + mixed + rest;
            }
        }
        return defined;
    }
}

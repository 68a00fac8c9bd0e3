package earnshaw.problem.neuron;

import earnshaw.math.GaussLegendre;

/// The loss of a smooth activation with weights of any length: nested Gauss-Legendre rules over panels that shrink to
/// the lines w.x = 0 and v.x = 0, near which the activation changes within a distance of 1/|w| and 1/|v|.
///
/// With s along w and t across, the mean over t is a function of s that changes fast near w.x = 0, and where the line
/// v.x = 0 leaves the law: of a round law at tan s = +-v_2/v_1, of a normal one with mean m near s = -m_1 - m_2
/// v_2/v_1.
final class PanelLoss extends PlaneLoss {

    // Panels no longer than a third of the reach follow the density itself.
    private static final double LONGEST = 3;

    private final NeuronActivation sigma;
    private final PlaneLaw law;
    private final GaussLegendre rule;
    private final Panels outer = new Panels();
    private final Panels inner = new Panels();

    /// @param mean of the inputs
    PanelLoss(NeuronActivation sigma, PlaneLaw law, double[] mean, QuadraturePrecision fineness) {
        super(mean);
        this.sigma = sigma;
        this.law = law;
        rule = new GaussLegendre(fineness.panel);
    }

    @Override
    boolean calculate(Order order, PlaneDerivatives out) {
        double steep = sigma.steepness();
        double size = Math.abs(frame.v1);
        double reach = law.reach();
        outer.over(-reach, reach);
        outer.around(-frame.m1, 1 / (steep * Math.max(frame.w, size)));
        if (size > 0 && frame.v2 > 0) {
            if (law instanceof PlaneLaw.Round) {
                double leaves = Math.atan(frame.v2 / size);
                double width = 1 / (steep * Math.hypot(frame.v1, frame.v2));
                outer.around(leaves, width);
                outer.around(-leaves, width);
            } else {
                outer.around(-frame.m1 - frame.m2 * frame.v2 / frame.v1, frame.v2 / size);
            }
        }
        int panels = outer.close(reach / LONGEST);
        for (int panel = 0; panel < panels; panel++) {
            double from = outer.end(panel);
            double to = outer.end(panel + 1);
            for (int i = 0; i < rule.size(); i++) {
                double s = rule.node(i, from, to);
                line(order, s, rule.weight(i, from, to) * law.density(s), out);
            }
        }
        return true;
    }

    // all of one s
    private void line(Order order, double s, double weight, PlaneDerivatives out) {
        double x1 = frame.m1 + law.along(s);
        double z = frame.w * x1;
        double value = sigma.value(z);
        double slope = order == Order.LOSS ? 0 : sigma.slope(z);
        double bend = order == Order.HESSIAN ? sigma.bend(z) : 0;
        double reach = law.reach();
        inner.over(-reach, reach);
        if (frame.v2 > 0) {
            double crossing = -frame.v1 * x1 / frame.v2 - frame.m2;
            inner.around(law.place(s, crossing), law.scale(s) / (sigma.steepness() * frame.v2));
        }
        int panels = inner.close(reach / LONGEST);
        for (int panel = 0; panel < panels; panel++) {
            double from = inner.end(panel);
            double to = inner.end(panel + 1);
            for (int i = 0; i < rule.size(); i++) {
                double t = rule.node(i, from, to);
                double share = weight * rule.weight(i, from, to) * law.inner(t);
                double x2 = frame.m2 + law.across(s, t);
                double rest = value - sigma.value(frame.v1 * x1 + frame.v2 * x2);
                out.loss += share * rest * rest / 2;
                if (order != Order.LOSS) {
                    out.pull(share * rest * slope, x1, x2);
                }
                if (order == Order.HESSIAN) {
                    out.curve(share * (slope * slope + rest * bend), x1, x2, law.beside(s, t));
                }
            }
        }
    }
}

package earnshaw.problem.neuron;

import earnshaw.math.GaussLegendre;

/// The loss of a smooth activation with weights of any length under the uniform law on the circle: a Gauss-Legendre
/// rule over panels of the angle that shrink to where w.x = 0 and v.x = 0.
final class CircleLoss extends PlaneLoss {

    private static final double LONGEST = Math.PI / 6;

    private final NeuronActivation sigma;
    private final GaussLegendre rule;
    private final Panels panels = new Panels();

    CircleLoss(NeuronActivation sigma, QuadraturePrecision fineness) {
        super(new double[2]); // the plane is all there is
        this.sigma = sigma;
        rule = new GaussLegendre(fineness.panel);
    }

    @Override
    boolean calculate(Order order, PlaneDerivatives out) {
        double turned = Math.atan2(frame.v2, frame.v1);
        panels.over(-Math.PI, Math.PI);
        for (int quarter = -3; quarter <= 3; quarter += 2) {
            panels.around(quarter * Math.PI / 2, 1 / (sigma.steepness() * frame.w));
            panels.around(turned + quarter * Math.PI / 2,
                    1 / (sigma.steepness() * Math.hypot(frame.v1, frame.v2)));
        }
        int count = panels.close(LONGEST);
        for (int panel = 0; panel < count; panel++) {
            double from = panels.end(panel);
            double to = panels.end(panel + 1);
            for (int i = 0; i < rule.size(); i++) {
                double angle = rule.node(i, from, to);
                add(sigma, order, Math.cos(angle), Math.sin(angle), rule.weight(i, from, to) / (2 * Math.PI), 0, out);
            }
        }
        return true;
    }
}

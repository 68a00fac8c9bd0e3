package earnshaw.problem.convnet;

/// The loss on average over standard normal patches, with b = |w*| a*, phi the angle between v and w*, and
/// g(phi) = (pi - phi) cos phi + sin phi:
///
/// 4 pi l = (1.(a-b))^2 + (pi-1) |a-b|^2 + 2 (pi - g(phi)) a.b
///
/// Source: Theorems 2.1 and 2.2 of *Gradient Descent Learns One-hidden-layer CNN*, equation 3 with the factor 1/(2 pi)
/// that its last term lacks. Written in differences, so that it keeps its digits where the teacher is learnt.
final class ConvnetPopulationLoss implements ConvnetLoss {

    private final ConvnetLayout at;
    private final FilterAngles directions;
    private double sum;
    private double square;
    private double product;

    ConvnetPopulationLoss(ConvnetLayout at) {
        this.at = at;
        directions = new FilterAngles(at);
    }

    @Override
    public double loss(double[] x) {
        directions.look(x);
        compare(x);
        return (sum * sum + (Math.PI - 1) * square + 2 * directions.gap() * product) / (4 * Math.PI);
    }

    // 1.(a-b), |a-b|^2 and a.b
    private void compare(double[] x) {
        sum = 0;
        square = 0;
        product = 0;
        for (int i = 0; i < at.k(); i++) {
            double b = directions.targetLength() * x[at.targetOutputs() + i];
            double difference = x[at.outputs() + i] - b;
            sum += difference;
            square += difference * difference;
            product += x[at.outputs() + i] * b;
        }
    }

    @Override
    public double gradient(double[] x, double[] g) {
        double loss = loss(x);
        double pull = -product * directions.rest() / (2 * Math.PI * directions.length());
        for (int c = 0; c < at.p(); c++) {
            g[c] = pull * directions.across()[c];
        }
        double gap = directions.gap();
        for (int i = 0; i < at.k(); i++) {
            double b = directions.targetLength() * x[at.targetOutputs() + i];
            double difference = x[at.outputs() + i] - b;
            g[at.outputs() + i] = (sum + (Math.PI - 1) * difference + gap * b) / (2 * Math.PI);
        }
        return loss;
    }
}

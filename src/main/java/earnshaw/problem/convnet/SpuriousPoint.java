package earnshaw.problem.convnet;

/// The stationary point opposite to the teacher's filter, phi = pi: with b = |w*| a* and S = 1.b,
/// a_s = (pi S/(k+pi-1) 1 - b)/(pi-1).
///
/// It is a minimum where a_s.a* < 0, which is where the printed dichotomy of Lemma 4.1 holds, and a saddle otherwise:
/// there the loss falls as -(pi-phi)^3 in every direction that turns v.
///
/// Source: Lemma 4.1 of *Gradient Descent Learns One-hidden-layer CNN*.
///
/// @param outputs a_s
/// @param loss    its loss
/// @param product a_s.a*
record SpuriousPoint(double[] outputs, double loss, double product) {

    /// The spurious point under the teacher in `x`.
    static SpuriousPoint of(ConvnetLayout at, double[] x) {
        FilterAngles directions = new FilterAngles(at);
        directions.look(x);
        double length = directions.targetLength();
        int k = at.k();
        double sum = 0;
        double square = 0;
        for (int i = 0; i < k; i++) {
            double b = length * x[at.targetOutputs() + i];
            sum += b;
            square += b * b;
        }
        double[] outputs = new double[k];
        double product = 0;
        for (int i = 0; i < k; i++) {
            double target = x[at.targetOutputs() + i];
            outputs[i] = (Math.PI * sum / (k + Math.PI - 1) - length * target) / (Math.PI - 1);
            product += outputs[i] * target;
        }
        double even = sum * sum / k;
        double uneven = Math.max(0, square - even);
        double loss = ((2 * k + Math.PI - 2) / (k + Math.PI - 1) * even + (Math.PI - 2) / (Math.PI - 1) * uneven) / 4;
        return new SpuriousPoint(outputs, loss, product);
    }

    boolean isMinimum() {
        return product < 0;
    }
}

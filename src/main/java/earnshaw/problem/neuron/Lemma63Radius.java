package earnshaw.problem.neuron;

/// Below which length a ReLU neuron grows under a law that is symmetric about the origin, for |v| = 1 and an angle t of
/// w and v.
///
/// Source: Lemma 6.3 of *Learning a Single Neuron with Gradient Methods*, whose proof integrates over a coordinate of
/// the unit circle without its density 1/sqrt(1 - y^2).
final class Lemma63Radius {

    private Lemma63Radius() {}

    /// ((pi - t) cos t + sin t)/pi: d|w|^2/dt is not negative up to there and negative beyond.
    static double right(double t) {
        return ((Math.PI - t) * Math.cos(t) + Math.sin(t)) / Math.PI;
    }

    /// The printed max((sin t + cos t)/2, sin t (1 + cos t)/2), which is too large for t = pi/2: 1/2 instead of 1/pi.
    static double printed(double t) {
        return Math.max(Math.sin(t) + Math.cos(t), Math.sin(t) * (1 + Math.cos(t))) / 2;
    }
}

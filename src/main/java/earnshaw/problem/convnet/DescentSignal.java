package earnshaw.problem.convnet;

/// What decides where a walker of [Convnet] goes.
///
/// @param angle        phi, between v and w*
/// @param alignment    a.a*
/// @param sum          1.a
/// @param distance     |a - |w*| a*|
/// @param length       |w*|
/// @param targetSquare |a*|^2
/// @param targetSum    1.a*
record DescentSignal(
        double angle, double alignment, double sum, double distance, double length, double targetSquare,
        double targetSum) {

    // What 1.a may exceed its target by through rounding, where it is the same.
    private static final double ROUNDING = 1e-9;

    static DescentSignal of(ConvnetLayout at, double[] x) {
        FilterAngles directions = new FilterAngles(at);
        directions.look(x);
        double n = directions.targetLength();
        double alignment = 0;
        double sum = 0;
        double square = 0;
        double targetSquare = 0;
        double targetSum = 0;
        for (int i = 0; i < at.k(); i++) {
            double a = x[at.outputs() + i];
            double target = x[at.targetOutputs() + i];
            alignment += a * target;
            sum += a;
            square += (a - n * target) * (a - n * target);
            targetSquare += target * target;
            targetSum += target;
        }
        return new DescentSignal(directions.angle(), alignment, sum, Math.sqrt(square), n, targetSquare, targetSum);
    }

    /// Lemma 4.2: as long as this holds the angle falls.
    boolean turnsTowards() {
        return alignment > 0;
    }

    /// Lemma 4.4: once this holds, it holds for ever.
    boolean sumIsSmall() {
        double most = length * targetSum * targetSum;
        return targetSum * sum <= most * (1 + ROUNDING);
    }

    /// The same as Theorem 3.1 asks for it of the start.
    boolean absoluteSumIsSmall() {
        return Math.abs(sum) <= length * Math.abs(targetSum) * (1 + ROUNDING);
    }

    /// Lemma 4.3: once this holds, it holds for ever, and the teacher is learnt.
    boolean staysPositive() {
        return turnsTowards() && angle < Math.PI / 2 && sumIsSmall();
    }

    /// Whether both layers have half of their signal: cos phi is 1/2 or more, and a.a* half of what it will be.
    boolean isStrong() {
        return angle <= Math.PI / 3 && alignment >= length * targetSquare / 2;
    }
}

package earnshaw.problem.neuron;

import earnshaw.math.Norms;
import earnshaw.schema.Checked;
import earnshaw.schema.Kind;
import earnshaw.schema.Knob;
import earnshaw.schema.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// The law of the inputs x.
@Kind(key = "draw")
public sealed interface NeuronInput {

    /// Whether turning the inputs about the origin leaves the law as it is (Assumption 6.1).
    boolean symmetric();

    /// Writes one input.
    ///
    /// @param target v
    void draw(double[] target, RandomGenerator generator, double[] x);

    /// The least density of the law in any plane through 0 within a distance of 0, the beta of Assumption 4.1; 0 where
    /// it has none.
    double density(int d, double distance);

    /// The largest length of an input, the root of the c_1 of Assumption 5.2; infinite where there is none.
    double reach();

    /// The loss of a neuron under this law.
    ///
    /// @param target v at the start, which tells the number of inputs
    NeuronLoss loss(NeuronActivation sigma, double[] target, QuadraturePrecision fineness);

    /// This law for d inputs: numbers that are no longer there are dropped, new ones are 0.
    default NeuronInput fitted(int d) {
        return this;
    }

    /// Tells what keeps this law from being one of d inputs.
    default void check(int d, Checked.Faults faults) {}

    /// Normal with covariance I.
    @Named(title = "Normal", about = "Every number of an input is normal with variance 1 around its mean.")
    record Normal(@Knob(doc = "mean; omitted: 0", initial = "[]") List<Double> mean) implements NeuronInput {

        public Normal {
            mean = List.copyOf(mean);
        }

        @Override
        public boolean symmetric() {
            return mean.stream().allMatch(one -> one == 0);
        }

        /// The mean for neurons of d inputs.
        double[] mean(int d) {
            return mean.isEmpty() ? new double[d] : mean.stream().mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public void draw(double[] target, RandomGenerator generator, double[] x) {
            double[] centre = mean(x.length);
            Arrays.setAll(x, c -> centre[c] + generator.nextGaussian());
        }

        @Override
        public double density(int d, double distance) {
            double square = mean.stream().mapToDouble(one -> one * one).sum();
            double farthest = distance + Math.sqrt(square);
            return d < 2 ? 0 : Math.exp(-farthest * farthest / 2) / (2 * Math.PI);
        }

        @Override
        public double reach() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public NeuronLoss loss(NeuronActivation sigma, double[] target, QuadraturePrecision fineness) {
            double[] centre = mean(target.length);
            return switch (sigma) {
                case NeuronActivation.Hinge hinge when symmetric() ->
                    new SymmetricHinge(target.length, hinge.below(), 1);
                case NeuronActivation.Hinge hinge -> new ShiftedHinge(hinge.below(), centre, fineness);
                case NeuronActivation.Sine sine -> new SineLoss(sine.frequency(), centre);
                default -> LongWeights.of(sigma, PlaneRule.normal(fineness), centre,
                        new PanelLoss(sigma, new PlaneLaw.Normal(), centre, fineness));
            };
        }

        @Override
        public Normal fitted(int d) {
            return mean.isEmpty() ? this : new Normal(NeuronStarts.fitted(mean, d));
        }

        @Override
        public void check(int d, Checked.Faults faults) {
            if (!mean.isEmpty() && mean.size() != d) {
                faults.add("mean", mean.size() + " numbers", "as many as the target has, " + d);
            }
        }
    }

    /// Uniform on the unit sphere.
    @Named(title = "Uniform on the sphere", about = "Every direction of an input is as likely, and its length is 1.")
    record Sphere() implements NeuronInput {

        @Override
        public boolean symmetric() {
            return true;
        }

        @Override
        public void draw(double[] target, RandomGenerator generator, double[] x) {
            direction(generator, x, 1);
        }

        private static void direction(RandomGenerator generator, double[] x, double length) {
            double square = 0;
            for (int c = 0; c < x.length; c++) {
                x[c] = generator.nextGaussian();
                square += x[c] * x[c];
            }
            for (int c = 0; c < x.length; c++) {
                x[c] *= length / Math.sqrt(square);
            }
        }

        @Override
        public double density(int d, double distance) {
            double farthest = d > 3 ? distance : 0; // in three dimensions the density grows outwards
            return d < 3 || distance >= 1 ? 0
                    : (d - 2) / (2 * Math.PI) * Math.pow(1 - farthest * farthest, (d - 4) / 2.0);
        }

        @Override
        public double reach() {
            return 1;
        }

        @Override
        public NeuronLoss loss(NeuronActivation sigma, double[] target, QuadraturePrecision fineness) {
            int d = target.length;
            if (sigma instanceof NeuronActivation.Hinge hinge) {
                return new SymmetricHinge(d, hinge.below(), 1.0 / d);
            }
            NeuronLoss far = switch (sigma) {
                case NeuronActivation.Sine sine -> new RoundSineLoss(sine.frequency(), d, d);
                case NeuronActivation smooth when d < 3 -> new CircleLoss(smooth, fineness); // never asked on a line
                default -> new PanelLoss(sigma, PlaneLaw.Round.sphere(d), new double[d], fineness);
            };
            return LongWeights.of(sigma, PlaneRule.sphere(d, fineness), new double[d], far);
        }
    }

    /// Uniform in the unit ball.
    @Named(title = "Uniform in the ball", about = "Every place in the unit ball is as likely.")
    record UniformBall() implements NeuronInput {

        @Override
        public boolean symmetric() {
            return true;
        }

        @Override
        public void draw(double[] target, RandomGenerator generator, double[] x) {
            Sphere.direction(generator, x, Math.pow(generator.nextDouble(), 1.0 / x.length));
        }

        @Override
        public double density(int d, double distance) {
            return d < 2 || distance > 1 ? 0 : d / (2 * Math.PI) * Math.pow(1 - distance * distance, (d - 2) / 2.0);
        }

        @Override
        public double reach() {
            return 1;
        }

        @Override
        public NeuronLoss loss(NeuronActivation sigma, double[] target, QuadraturePrecision fineness) {
            int d = target.length;
            if (sigma instanceof NeuronActivation.Hinge hinge) {
                return new SymmetricHinge(d, hinge.below(), 1.0 / (d + 2));
            }
            NeuronLoss far = sigma instanceof NeuronActivation.Sine sine
                    ? new RoundSineLoss(sine.frequency(), d, d + 2)
                    : new PanelLoss(sigma, PlaneLaw.Round.ball(d), new double[d], fineness);
            return LongWeights.of(sigma, PlaneRule.ball(d, fineness), new double[d], far);
        }
    }

    /// One of finitely many points, each as likely as the others.
    @Named(title = "Listed points", about = "Every input is one of the listed points, each as likely.")
    record Points(@Knob(doc = "the inputs", example = "[[1, 0], [0, 1], [-1, 0], [0, -1]]") List<List<Double>> points)
            implements NeuronInput {

        public Points {
            points = points.stream().map(List::copyOf).toList();
        }

        @Override
        public boolean symmetric() {
            return false;
        }

        @Override
        public void draw(double[] target, RandomGenerator generator, double[] x) {
            List<Double> point = points.get(generator.nextInt(points.size()));
            Arrays.setAll(x, point::get);
        }

        @Override
        public double density(int d, double distance) {
            return 0;
        }

        @Override
        public double reach() {
            return points.stream()
                    .mapToDouble(point -> Norms.of(point.stream().mapToDouble(Double::doubleValue).toArray())).max()
                    .orElse(0);
        }

        @Override
        public NeuronLoss loss(NeuronActivation sigma, double[] target, QuadraturePrecision fineness) {
            return new PointsLoss(sigma, points.stream()
                    .map(point -> point.stream().mapToDouble(Double::doubleValue).toArray())
                    .toArray(double[][]::new));
        }

        @Override
        public Points fitted(int d) {
            return new Points(points.stream().map(point -> NeuronStarts.fitted(point, d)).toList());
        }

        @Override
        public void check(int d, Checked.Faults faults) {
            if (points.isEmpty()) {
                faults.add("points", "no point", "one point or more");
            }
            for (int i = 0; i < points.size(); i++) {
                if (points.get(i).size() != d) {
                    faults.add("points[" + i + "]", points.get(i).size() + " numbers",
                            "as many as the target has, " + d);
                }
            }
        }
    }

    /// The law of Theorem 3.1: one of b_1 e_1, ..., b_d e_d, with b_i the sign of the target's i-th number. A
    /// coordinate of w with the other sign is dead: nothing ever moves it.
    @Named(title = "Adversarial",
            about = "Every input is one axis with the sign of the target there, the law of Theorem 3.1 that leaves coordinates dead.")
    record Adversarial() implements NeuronInput {

        @Override
        public boolean symmetric() {
            return false;
        }

        /// b_i.
        static double sign(double[] target, int i) {
            return target[i] > 0 ? 1 : -1;
        }

        @Override
        public void draw(double[] target, RandomGenerator generator, double[] x) {
            Arrays.fill(x, 0);
            int i = generator.nextInt(x.length);
            x[i] = sign(target, i);
        }

        @Override
        public double density(int d, double distance) {
            return 0;
        }

        @Override
        public double reach() {
            return 1;
        }

        @Override
        public NeuronLoss loss(NeuronActivation sigma, double[] target, QuadraturePrecision fineness) {
            List<double[]> points = new ArrayList<>();
            for (int i = 0; i < target.length; i++) {
                double[] point = new double[target.length];
                point[i] = sign(target, i);
                points.add(point);
            }
            return new PointsLoss(sigma, points.toArray(double[][]::new));
        }
    }
}

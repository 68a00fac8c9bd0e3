package earnshaw.problem.neuron;

import earnshaw.math.ErrorFunction;
import earnshaw.schema.Kind;
import earnshaw.schema.Knob;
import earnshaw.schema.Named;

/// sigma(z): what the neuron answers to z = w.x.
@Kind
public sealed interface NeuronActivation {

    /// What a person reads.
    String title();

    /// sigma(z).
    double value(double z);

    /// sigma'(z); at a kink the slope below it, so that sigma'(0) = 0 for ReLU (convention of Theorem 3.1).
    double slope(double z);

    /// sigma''(z), away from kinks.
    double bend(double z);

    /// The smallest slope on (0, z), the gamma of Assumption 4.1; 0 where sigma falls somewhere.
    double least(double z);

    /// The largest slope anywhere, the c_2 of Assumption 5.2.
    double steepest();

    /// How many times faster than tanh it changes: so many times shorter weights are long.
    default double steepness() {
        return 1;
    }

    /// Activations that are linear on either side of 0, with slope 1 above.
    sealed interface Hinge extends NeuronActivation {

        /// The slope below 0.
        double below();

        @Override
        default double value(double z) {
            return z > 0 ? z : below() * z;
        }

        @Override
        default double slope(double z) {
            return z > 0 ? 1 : below();
        }

        @Override
        default double bend(double z) {
            return 0;
        }

        @Override
        default double least(double z) {
            return 1;
        }

        @Override
        default double steepest() {
            return 1;
        }
    }

    /// Activations whose slope falls with the distance from 0.
    sealed interface Squash extends NeuronActivation {

        @Override
        default double least(double z) {
            return slope(z);
        }

        @Override
        default double steepest() {
            return slope(0);
        }
    }

    /// max(z, 0).
    @Named(title = "ReLU", about = "The neuron answers max(z, 0).")
    record Relu() implements Hinge {

        @Override
        public String title() {
            return "ReLU";
        }

        @Override
        public double below() {
            return 0;
        }
    }

    /// z above 0, a share of it below.
    @Named(title = "Leaky ReLU", about = "The neuron answers z above 0 and a share of z below.")
    record LeakyRelu(
            @Knob(doc = "slope below 0", min = 0, max = 1, initial = "0.1", sliderMin = 0, sliderMax = 1) double slope)
            implements Hinge {

        @Override
        public String title() {
            return "leaky ReLU";
        }

        @Override
        public double below() {
            return slope;
        }
    }

    /// z itself.
    @Named(title = "Linear", about = "The neuron answers z itself.")
    record Linear() implements Hinge {

        @Override
        public String title() {
            return "linear";
        }

        @Override
        public double below() {
            return 1;
        }
    }

    /// ln(1 + e^z).
    @Named(title = "Softplus", about = "The neuron answers ln(1 + e^z), a smooth ReLU.")
    record Softplus() implements NeuronActivation {

        @Override
        public String title() {
            return "softplus";
        }

        @Override
        public double steepness() {
            return 0.5;
        }

        @Override
        public double value(double z) {
            return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
        }

        @Override
        public double slope(double z) {
            return Sigmoid.logistic(z);
        }

        @Override
        public double bend(double z) {
            return Sigmoid.logistic(z) * Sigmoid.logistic(-z);
        }

        @Override
        public double least(double z) {
            return 0.5;
        }

        @Override
        public double steepest() {
            return 1;
        }
    }

    /// 1/(1 + e^-z).
    @Named(title = "Sigmoid", about = "The neuron answers 1/(1 + e^-z), from 0 to 1.")
    record Sigmoid() implements Squash {

        @Override
        public String title() {
            return "sigmoid";
        }

        private static double logistic(double z) {
            return 1 / (1 + Math.exp(-z));
        }

        @Override
        public double steepness() {
            return 0.5;
        }

        @Override
        public double value(double z) {
            return logistic(z);
        }

        @Override
        public double slope(double z) {
            return logistic(z) * logistic(-z);
        }

        @Override
        public double bend(double z) {
            return logistic(z) * logistic(-z) * (logistic(-z) - logistic(z));
        }
    }

    /// tanh z.
    @Named(title = "tanh", about = "The neuron answers tanh z, from -1 to 1.")
    record Tanh() implements Squash {

        @Override
        public String title() {
            return "tanh";
        }

        @Override
        public double value(double z) {
            return Math.tanh(z);
        }

        @Override
        public double slope(double z) {
            double value = Math.tanh(z);
            return (1 - value) * (1 + value);
        }

        @Override
        public double bend(double z) {
            return -2 * Math.tanh(z) * slope(z);
        }
    }

    /// erf z.
    @Named(title = "erf", about = "The neuron answers erf z, from -1 to 1.")
    record Erf() implements Squash {

        @Override
        public String title() {
            return "erf";
        }

        @Override
        public double value(double z) {
            return ErrorFunction.of(z);
        }

        @Override
        public double slope(double z) {
            return 2 / Math.sqrt(Math.PI) * Math.exp(-z * z);
        }

        @Override
        public double bend(double z) {
            return -2 * z * slope(z);
        }
    }

    /// sin(k z): periodic, so that in many dimensions its gradient hardly depends on the target (section 3.2).
    @Named(title = "Sine", about = "The neuron answers sin(k z), which is periodic.")
    record Sine(
            @Knob(doc = "angular frequency", symbol = "k", min = 0, above = true, initial = "1", sliderMin = 0.1,
                    sliderMax = 10) double frequency)
            implements NeuronActivation {

        @Override
        public String title() {
            return "sine";
        }

        @Override
        public double steepness() {
            return frequency;
        }

        @Override
        public double value(double z) {
            return Math.sin(frequency * z);
        }

        @Override
        public double slope(double z) {
            return frequency * Math.cos(frequency * z);
        }

        @Override
        public double bend(double z) {
            return -frequency * frequency * Math.sin(frequency * z);
        }

        @Override
        public double least(double z) {
            return 0;
        }

        @Override
        public double steepest() {
            return frequency;
        }
    }
}

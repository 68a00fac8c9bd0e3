package earnshaw.problem.network;

import earnshaw.schema.Kind;

/// What a node does with its sum: a sigmoid from -1 to 1, tanh(c z).
@Kind
public sealed interface NodeActivation {

    /// c.
    double steepness();

    /// tanh(z).
    record Tanh() implements NodeActivation {

        @Override
        public double steepness() {
            return 1;
        }
    }

    /// 2 / (1 + e^-z) - 1 = tanh(z / 2).
    record Sigmoid11() implements NodeActivation {

        @Override
        public double steepness() {
            return 0.5;
        }
    }
}

package earnshaw.problem.network;

import earnshaw.schema.Kind;
import earnshaw.schema.Named;

/// What a node does with its sum: a sigmoid from -1 to 1, tanh(c z).
@Kind
public sealed interface NodeActivation {

    /// c.
    double steepness();

    /// tanh(z).
    @Named(title = "tanh", about = "Every node answers with the hyperbolic tangent of its sum.")
    record Tanh() implements NodeActivation {

        @Override
        public double steepness() {
            return 1;
        }
    }

    /// 2 / (1 + e^-z) - 1 = tanh(z / 2).
    @Named(title = "Sigmoid from -1 to 1", about = "Every node answers with tanh of half its sum.")
    record Sigmoid11() implements NodeActivation {

        @Override
        public double steepness() {
            return 0.5;
        }
    }
}

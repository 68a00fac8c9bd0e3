package earnshaw.problem.network;

/// The shape of a network and how its weights lie in a state: layer by layer from the inputs on, in a layer the weights
/// of one node after the other.
///
/// @param inputs numbers of an input
/// @param width  nodes of every hidden layer
/// @param depth  layers of weights, 1 or more; the last one has a single node
record NetworkShape(int inputs, int width, int depth) {

    /// How many numbers enter a layer, counted from 0.
    int in(int layer) {
        return layer == 0 ? inputs : width;
    }

    /// How many nodes a layer has.
    int out(int layer) {
        return layer == depth - 1 ? 1 : width;
    }

    /// Index of the first weight of a layer.
    int from(int layer) {
        return layer == 0 ? 0 : inputs * out(0) + (layer - 1) * width * width;
    }

    /// Number of weights.
    int size() {
        return from(depth - 1) + in(depth - 1);
    }

    /// Nodes of the first layer: the electrons.
    int rows() {
        return out(0);
    }
}

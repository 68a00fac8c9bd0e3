package earnshaw.problem.sharing;

/// Where the numbers of a walker of [Sharing] stand in `State.x`: its weight vectors, the readout where it is learnt,
/// the target.
///
/// @param rows    number of weight vectors
/// @param patches k
/// @param d       numbers of a vector
/// @param hidden  hidden units of the readout; 0 where it is known
record SharingLayout(int rows, int patches, int d, int hidden) {

    int row(int i) {
        return i * d;
    }

    /// Where weight vector i stands with k vectors, whatever the architecture.
    int patch(int l) {
        return rows == 1 ? 0 : l * d;
    }

    int readout() {
        return rows * d;
    }

    /// Weights of the hidden units (k each), their biases, the weights of the output, its bias.
    int readoutSize() {
        return hidden == 0 ? 0 : hidden * (patches + 2) + 1;
    }

    int target() {
        return readout() + readoutSize();
    }

    int size() {
        return target() + d;
    }
}

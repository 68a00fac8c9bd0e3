package earnshaw.problem.convnet;

/// Where the numbers of a walker of [Convnet] stand in `State.x`: the filter v, the output weights a, the teacher's
/// filter w*, the teacher's output weights a*.
///
/// @param p length of a filter and of a patch
/// @param k number of patches and of output weights
record ConvnetLayout(int p, int k) {

    int size() {
        return 2 * (p + k);
    }

    int outputs() {
        return p;
    }

    int targetFilter() {
        return p + k;
    }

    int targetOutputs() {
        return 2 * p + k;
    }
}

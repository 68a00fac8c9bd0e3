package earnshaw.problem.network;

import java.util.random.RandomGenerator;

/// Inputs with the answers of the teacher.
///
/// @param inputs  one after the other
/// @param answers one for each
record TeacherSamples(double[] inputs, double[] answers) {

    /// Standard normal inputs and what a network makes of them.
    static TeacherSamples of(NetworkShape layers, NodeActivation activation, double[] teacher, int count,
            RandomGenerator generator) {
        int d = layers.inputs();
        double[] inputs = new double[count * d];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = generator.nextGaussian();
        }
        TeacherSamples open = new TeacherSamples(inputs, new double[count]);
        NetworkPass pass = new NetworkPass(layers, activation);
        for (int from = 0; from < count; from += NetworkPass.MOST) {
            int n = Math.min(NetworkPass.MOST, count - from);
            open.take(from, n, d, pass.inputs());
            pass.forward(teacher, n);
            System.arraycopy(pass.answers(), 0, open.answers, from, n);
        }
        return open;
    }

    int count() {
        return answers.length;
    }

    /// Writes n inputs from one on, an array for every coordinate.
    void take(int from, int n, int d, double[][] to) {
        for (int b = 0; b < n; b++) {
            put(from + b, b, d, to);
        }
    }

    /// Writes one input to place b.
    void put(int sample, int b, int d, double[][] to) {
        for (int c = 0; c < d; c++) {
            to[c][b] = inputs[sample * d + c];
        }
    }
}

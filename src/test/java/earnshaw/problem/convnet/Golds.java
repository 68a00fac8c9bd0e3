package earnshaw.problem.convnet;

import earnshaw.golden.Golden;
import java.util.List;
import java.util.stream.DoubleStream;

/// The cases `cnn` of golden.json as numbers of a state.
final class Golds {

    private Golds() {}

    /// Single points.
    static List<Golden> points() {
        return Golden.cases("cnn").stream().filter(golden -> golden.has("loss")).toList();
    }

    /// Descents with their states.
    static List<Golden> descents() {
        return Golden.cases("cnn").stream().filter(golden -> golden.has("states")).toList();
    }

    static ConvnetLayout layout(Golden golden) {
        return new ConvnetLayout(golden.numbers("w_star").length, golden.numbers("a_star").length);
    }

    static double[] numbers(Golden golden) {
        return numbers(golden.numbers("v"), golden.numbers("a"), golden.numbers("w_star"), golden.numbers("a_star"));
    }

    static double[] numbers(double[]... parts) {
        return DoubleStream.concat(
                DoubleStream.concat(DoubleStream.of(parts[0]), DoubleStream.of(parts[1])),
                DoubleStream.concat(DoubleStream.of(parts[2]), DoubleStream.of(parts[3]))).toArray();
    }
}

package earnshaw.contract;

import earnshaw.scenario.Catalog;
import earnshaw.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/// Problems of every type, with every potential, activation, law of inputs, objective and architecture that the catalogue has.
public final class CatalogProblems {

    static final List<String> ACTIVATIONS =
            List.of("relu", "leakyRelu", "linear", "softplus", "sigmoid", "tanh", "erf", "sine");
    static final List<String> INPUTS =
            List.of("{\"draw\": \"normal\"}", "{\"draw\": \"normal\", \"mean\": [0.3, 0.9, -0.2]}",
                    "{\"draw\": \"sphere\"}", "{\"draw\": \"uniformBall\"}",
                    "{\"draw\": \"points\", \"points\": [[1, 0, 0], [0, 2, 0], [1, 1, 1]]}",
                    "{\"draw\": \"adversarial\"}");

    private CatalogProblems() {}

    /// Each as the inside of the object `problem` of a scenario; some potentials are not defined on some of the spaces.
    public static List<String> all() {
        List<String> all = new ArrayList<>();
        for (Class<? extends Record> potential : Catalog.POTENTIALS) {
            String id = Schema.id(potential);
            for (String manifold : List.of("euclidean", "sphere")) {
                for (int d = 1; d <= 3; d++) {
                    for (String weights : d == 3 ? List.of("fixed", "free", "optimal") : List.of("fixed")) {
                        all.add("""
                                "type": "charges", "manifold": "%s", "dimension": %d, "potential": {"type": "%s"}, "outputWeights": "%s",
                                "protons": {"count": 2, "draw": "normal", "scale": 3}, "electrons": {"count": 2, "draw": "normal"}"""
                                .formatted(manifold, d, id, weights));
                    }
                }
            }
        }
        for (String activation : ACTIVATIONS) {
            for (String input : INPUTS) {
                for (String target : List.of("[0, 0.6, 0.8]", "[0.7, 0.9, -0.4]",
                        "[0.5773502691896258, 0.5773502691896258, 0.5773502691896258]")) {
                    String more = activation.equals("relu") ? ", [0.02, -0.05, 0.01], [0, 0, 0], [0, -1.2, -1.6]" : "";
                    all.add("""
                            "type": "neuron", "activation": {"type": "%s"}, "input": %s, "target": %s,
                            "starts": [[0.1, 0.5, 0.7], [-1.2, 0.3, 0.2]%s]"""
                            .formatted(activation, input, target, more));
                }
            }
        }
        for (String samples : List.of("", ", \"samples\": 60")) {
            for (String sum : List.of("[0.6, 0.5, 0.4]", "[0.8, -0.5, -0.2]", "[2, 1, -0.5]")) {
                all.add("""
                        "type": "convnet", "filter": {"target": [0.6, 0.8]}, "outputs": {"target": %s},
                        "starts": {"draw": "paper", "signs": "all"}%s""".formatted(sum, samples));
            }
        }
        all.add("\"type\": \"sharing\", \"objective\": \"sampled\", \"patches\": 3, \"dimension\": 2");
        for (String objective : List.of("waves", "parity")) {
            for (String architecture : List.of("shared", "full", "both")) {
                for (String target : List.of("[3, 2]", "[0.4, 0.1]", "[6, 1]")) {
                    String slope = target.startsWith("[0.4") ? ", \"linear\": 2" : "";
                    all.add("\"type\": \"sharing\", \"objective\": \"%s\", \"patches\": 3, \"dimension\": 2, \"architecture\": \"%s\", \"target\": %s%s"
                            .formatted(objective, architecture, target, slope));
                }
            }
        }
        all.add("\"type\": \"network\", \"inputs\": 3, \"width\": 2, \"depth\": 2, \"trainingSize\": 40, \"testSize\": 20");
        return all;
    }
}

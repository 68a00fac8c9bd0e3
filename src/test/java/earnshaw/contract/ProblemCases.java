package earnshaw.contract;

import earnshaw.problem.Problem;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Schema;
import java.io.StringReader;
import java.util.List;
import java.util.Map;

/// Small problems of every kind in the catalogue, for laws that hold of all of them. Electrons outnumber protons here and
/// there, no two numbers are alike, and every number of columns occurs.
final class ProblemCases {

    /// A problem as a file says it.
    record Case(String name, Scenario scenario) {
        Problem problem() {
            return scenario.problem();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Map<String, String> PROBLEMS = Map.ofEntries(
            Map.entry("gaussian charges in the plane",
                    """
                            {"type": "charges", "dimension": 2, "potential": {"type": "gaussian", "c": 0.8},
                             "electrons": [{"at": [0.3, 0.2], "charge": -0.9}, {"at": [-0.7, 0.1]}, {"at": [0.2, -1.1], "charge": 0.4}],
                             "protons": [{"at": [1, 0.1]}, {"at": [-1, 0.5], "charge": 0.7}, {"at": [0.4, -0.8]}]}"""),
            Map.entry("charges on the line with free weights",
                    """
                            {"type": "charges", "dimension": 1, "potential": {"type": "gaussian"}, "outputWeights": "free",
                             "regularization": 0.03,
                             "electrons": [{"at": [0.3], "charge": -0.6}, {"at": [-0.5]}], "protons": [{"at": [1.2]}, {"at": [-0.9]}]}"""),
            Map.entry("more electrons than protons in space, optimal weights",
                    """
                            {"type": "charges", "dimension": 3, "potential": {"type": "gaussian", "c": 1.3}, "outputWeights": "optimal",
                             "electrons": [{"at": [0.3, 0.1, -0.2]}, {"at": [-0.5, 0.4, 0.9]}, {"at": [0.1, -0.6, 0.2]}],
                             "protons": [{"at": [1, 0.2, 0]}, {"at": [-0.8, 0.3, 0.4], "charge": -0.5}]}"""),
            Map.entry("power charges on the sphere, up to sign",
                    """
                            {"type": "charges", "manifold": "sphere", "dimension": 3, "potential": {"type": "power", "degree": 4},
                             "electrons": [{"at": [0.6, 0.8, 0]}, {"at": [0, 0.28, -0.96], "charge": -0.8}],
                             "protons": [{"at": [-0.96, 0, 0.28]}, {"at": [0, -0.6, 0.8]}, {"at": [0.48, 0.64, 0.6]}]}"""),
            Map.entry("exponential charges on the sphere",
                    """
                            {"type": "charges", "manifold": "sphere", "dimension": 3, "potential": {"type": "exponential", "c": 2},
                             "electrons": [{"at": [0.6, 0.8, 0]}, {"at": [0, 0.28, -0.96], "charge": -0.8}],
                             "protons": [{"at": [-0.96, 0, 0.28]}, {"at": [0, -0.6, 0.8]}]}"""),
            Map.entry("charges of a sampled loss",
                    """
                            {"type": "charges", "manifold": "sphere", "dimension": 3, "potential": {"type": "power", "degree": 3},
                             "samples": 60, "electrons": [{"at": [0.6, 0.8, 0]}, {"at": [0, 0.28, -0.96]}],
                             "protons": [{"at": [-0.96, 0, 0.28]}, {"at": [0, -0.6, 0.8]}]}"""),
            Map.entry("neuron in the plane, about a mean", """
                    {"type": "neuron", "input": {"draw": "normal", "mean": [0.3, 0.8]}, "target": [1, 0],
                     "starts": [[-0.6, 1.1], [0.4, -0.9]]}"""),
            Map.entry("neuron in four dimensions", """
                    {"type": "neuron", "target": [0.6, 0, 0.8, 0], "starts": [[0.3, 0.2, 0.5, -0.1]]}"""),
            Map.entry("neurons of two activations", """
                    {"type": "neuron", "activation": {"type": "softplus"}, "target": [0.6, 0.8],
                     "beside": [{"type": "leakyRelu", "slope": 0.3}], "starts": [[0.3, -0.2]]}"""),
            Map.entry("convnet of five",
                    """
                            {"type": "convnet", "filter": {"draw": "sphere", "count": 5}, "outputs": {"draw": "sphere", "count": 4},
                             "starts": {"draw": "paper", "signs": "all"}}"""),
            Map.entry("convnet on the sphere",
                    """
                            {"type": "convnet", "filter": {"draw": "sphere", "count": 3}, "outputs": {"draw": "sphere", "count": 2},
                             "starts": {"draw": "paper"}}"""),
            Map.entry("shared waves", """
                    {"type": "sharing", "objective": "waves", "patches": 3, "dimension": 4,
                     "target": {"draw": "sphere", "scale": 1.2}, "start": {"draw": "sphere", "scale": 0.5}}"""),
            Map.entry("shared parity in the plane", """
                    {"type": "sharing", "objective": "parity", "patches": 3, "dimension": 2,
                     "target": {"draw": "normal", "scale": 1}, "start": {"draw": "normal", "scale": 0.7}}"""),
            Map.entry("shared samples", """
                    {"type": "sharing", "objective": "sampled", "patches": 3, "dimension": 5}"""),
            Map.entry("network",
                    """
                            {"type": "network", "inputs": 3, "width": 4, "depth": 2, "trainingSize": 50, "testSize": 40, "batch": 10}"""));

    private ProblemCases() {}

    static List<Case> all() {
        return PROBLEMS.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> new Case(entry.getKey(), read(entry.getValue()))).toList();
    }

    private static Scenario read(String problem) {
        try {
            String text = "{\"format\": \"earnshaw/1\", \"seed\": 7, \"problem\": " + problem + "}";
            return ScenarioFile.read(new StringReader(text), "case");
        } catch (InputRefused refused) {
            throw new AssertionError(refused);
        }
    }

    /// The kinds of the catalogue of which there is no case.
    static List<String> missing() {
        return Catalog.PROBLEMS.stream().filter(type -> all().stream().noneMatch(one -> type.isInstance(one.problem())))
                .map(Schema::id).toList();
    }
}

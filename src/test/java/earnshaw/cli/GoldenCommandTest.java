package earnshaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earnshaw.golden.Golden;
import earnshaw.golden.Near;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// golden.json through scenario files and `evaluate --json`, `run --json`.
class GoldenCommandTest {

    @TempDir Path directory;

    static List<Golden> losses() {
        return Golden.cases("losses");
    }

    static Stream<Arguments> flows() {
        return Golden.cases("gradient_flows").stream()
                .filter(golden -> golden.text("equation").contains("a fixed"))
                .flatMap(GoldenCommandTest::states);
    }

    static Stream<Arguments> descents() {
        return Golden.cases("gradient_descent").stream()
                .filter(golden -> golden.text("mode").contains("fixed"))
                .flatMap(GoldenCommandTest::states)
                .filter(arguments -> ((Golden) arguments.get()[1]).count("step") <= 1000);
    }

    private static Stream<Arguments> states(Golden golden) {
        return golden.list("states").stream().map(state -> Arguments.of(golden, state));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("case.json"), text);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void evaluateAgrees(Golden golden) throws IOException {
        Golden found = Call.of("evaluate", "--json", file(ScenarioText.of(golden, "a", "theta", ""))).good().json();
        double charge =
                Stream.of("a", "b").flatMapToDouble(key -> Arrays.stream(golden.numbers(key))).map(Math::abs).sum();
        double terms = charge * charge;
        // The reference gives the distance's pair terms alone, its loss here has all terms.
        if (!golden.potential().equals("distance")) {
            String key = golden.has("loss") ? "loss" : "loss_pair_terms_eq2";
            Near.agrees(golden.number(key), found.number("loss"), 1e-12, terms, "loss");
        }
        for (String[] pair : new String[][] {
            {"grad_theta", "gradient"}, {"laplacian_per_node", "laplacian"}, {"grad_a", "chargeGradient"},
            {"optimal_a", "optimalCharges"}
        }) {
            if (golden.has(pair[0]) && (found.has(pair[1]) || !pair[0].endsWith("a"))) {
                Near.agrees(golden.numbers(pair[0]), found.numbers(pair[1]), 1e-12, terms, pair[1]);
            }
        }
        if (golden.has("hessian_theta_eigenvalues")) {
            double largest = Arrays.stream(golden.numbers("hessian_theta_eigenvalues")).map(Math::abs).max().orElse(0);
            Near.agrees(golden.number("hessian_theta_min_eigenvalue"), found.number("minEigenvalue"), 1e-9,
                    Math.max(largest, terms), "minEigenvalue");
        }
    }

    @ParameterizedTest
    @MethodSource("flows")
    void flowAgrees(Golden golden, Golden state) throws IOException {
        Golden found = Call.of("run", "--json", file(ScenarioText.of(golden, "a0", "theta0", """
                , "algorithm": {"type": "gradientFlow", "tolerance": 1e-10}, "stop": {"time": %s}"""
                .formatted(state.number("t"))))).good().json();
        assertEquals("time", found.text("reason"));
        assertEquals(state.number("t"), found.number("time"));
        positions(state, found, 1e-7);
    }

    @ParameterizedTest
    @MethodSource("descents")
    void descentAgrees(Golden golden, Golden state) throws IOException {
        Golden found = Call.of("run", "--json", file(ScenarioText.of(golden, "a0", "theta0", """
                , "algorithm": {"type": "gradientDescent", "step": %s}, "stop": {"steps": %d}"""
                .formatted(golden.number("step_size"), state.count("step"))))).good().json();
        assertEquals("steps", found.text("reason"));
        assertEquals(state.count("step"), found.count("steps"));
        positions(state, found, 1e-10);
    }

    private static void positions(Golden state, Golden found, double e) {
        double[] at = found.at("state").list("electrons").stream()
                .flatMapToDouble(one -> Arrays.stream(one.numbers("at"))).toArray();
        Near.agrees(state.numbers("theta"), at, e, 1, "positions");
        Near.agrees(state.number("loss"), found.number("loss"), e, 10, "loss");
        Near.agrees(found.number("loss"), found.at("evaluate").number("loss"), 0, 0, "loss of evaluate");
    }

    /// The presets of an electron between two protons, put on the midpoint, where doc/model.md gives the eigenvalues.
    @ParameterizedTest
    @CsvSource({
        "earnshaw, 1, -8, 0", "gaussian-trap, 0.9, 0.5069023762524405, 5.842716863120236",
        "gaussian-saddle, 1.1, -0.45870251837735593, 3.9098928947403193"
    })
    void midpoint(String preset, double distance, double smallest, double laplacian) {
        Golden found = Call.of("evaluate", "--json", preset,
                "--set", "problem.electrons[0].at=[0,0,0]",
                "--set", "problem.protons[0].at=[%s,0,0]".formatted(distance),
                "--set", "problem.protons[1].at=[-%s,0,0]".formatted(distance)).good().json();
        Near.agrees(smallest, found.number("minEigenvalue"), 1e-9, 8, "minEigenvalue");
        Near.agrees(laplacian, found.numbers("laplacian")[0], 1e-12, 16, "laplacian");
        Near.agrees(new double[3], found.numbers("gradient"), 1e-12, 4, "gradient");
    }
}

package earnshaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.Algorithm;
import earnshaw.cli.text.JsonText;
import earnshaw.contract.CatalogProblems;
import earnshaw.math.Draws;
import earnshaw.problem.Evaluation;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Problem;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import earnshaw.simulation.run.Command;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A number that is not defined has its reason beside it, in whatever scenario it comes up.
@Tag("anywhere")
class UndefinedNumbersTest {

    private static final int STATES = Integer.getInteger("earnshaw.states", 2);
    // Beyond, or closer together, numbers may be too large for a double on the way to others.
    private static final double LARGE = 1e30;

    private int nulls;
    private int tooLarge;

    private static List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        for (String text : CatalogProblems.all()) {
            try {
                scenarios.add(ScenarioFile.read(
                        new StringReader("{\"format\": \"earnshaw/1\", \"seed\": 3, \"problem\": {" + text + "}}"),
                        "law"));
            } catch (InputRefused _) {
                continue; // a potential where it is not defined
            }
        }
        return scenarios;
    }

    /// States of every problem in which numbers are 0, alike, opposite, very large or very small.
    @Test
    void everyNullOfAnEvaluationHasItsReason() {
        Random random = new Random(4);
        for (Scenario scenario : scenarios()) {
            Problem drawn = scenario.problem().drawn(new Draws(scenario.seed()));
            for (int trial = 0; trial < STATES; trial++) {
                double size = trial % 2 == 1 ? Math.pow(10, 300 * (2 * random.nextDouble() - 1)) : 1;
                List<Evaluation> each = new ArrayList<>();
                for (Walker walker : drawn.walkers()) {
                    State state = walker.start().with(spoilt(walker, size, random), new int[0]);
                    Evaluator evaluator = walker.evaluator();
                    each.add(evaluator.evaluate(state));
                }
                check(Evaluation.of(drawn.walkers(), each).numbers(), size, scenario.problem() + " at size " + size);
            }
        }
        assertTrue(nulls > 100, nulls + " nulls");
        assertTrue(tooLarge > 2, tooLarge + " of them too large");
    }

    // Some of the numbers of the start set to 0, to those of others, to their opposites, or to another size.
    private static double[] spoilt(Walker walker, double size, Random random) {
        double[] x = walker.start().x().clone();
        for (int spoil = 0; spoil < 4; spoil++) {
            int length = 1 + random.nextInt(Math.min(3, x.length));
            int to = random.nextInt(x.length - length + 1);
            int from = random.nextInt(x.length - length + 1);
            double factor = switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> -1;
                case 2 -> 1;
                default -> size;
            };
            for (int c = 0; c < length; c++) {
                x[to + c] = factor * x[from + c];
            }
        }
        double[] projected = x.clone();
        walker.space().project(projected, 0);
        List<String> faults = new ArrayList<>();
        walker.checkState(walker.start().with(projected, new int[0]), (path, found, _) -> faults.add(path + found));
        return faults.isEmpty() && Arrays.stream(projected).allMatch(Double::isFinite) ? projected : walker.start().x();
    }

    private void check(Map<?, ?> numbers, double size, String what) {
        Map<?, ?> reasons = numbers.get(Evaluation.UNDEFINED) instanceof Map<?, ?> map ? map : Map.of();
        numbers.forEach((key, value) -> {
            boolean lacking = !key.equals(Evaluation.UNDEFINED) && JsonText.text(value).contains("null");
            assertEquals(lacking, reasons.containsKey(key), key + " of " + what + ": " + JsonText.text(numbers));
            nulls += lacking ? 1 : 0;
            if (lacking && reasons.get(key).toString().contains(Evaluation.TOO_LARGE)) {
                tooLarge++;
                assertTrue(size > LARGE || size < 1 / LARGE, key + " of " + what + ": " + JsonText.text(numbers));
            }
        });
    }

    /// What stands beside the evaluation of a run is defined.
    @Test
    void nothingElseOfARunIsNull() {
        for (Scenario scenario : scenarios()) {
            for (Class<? extends Record> type : Catalog.ALGORITHMS) {
                Algorithm algorithm = (Algorithm) Catalog.schema().initial(type);
                Problem drawn = scenario.problem().drawn(new Draws(scenario.seed()));
                if (!drawn.walkers().stream().allMatch(walker -> algorithm.refusal(walker).isEmpty())) {
                    continue;
                }
                Engine engine = new Engine(scenario.withAlgorithm(algorithm));
                engine.apply(new Command.Advance(2));
                List<Walker> walkers =
                        engine.frame().runs().stream().<Walker>map(run -> run.walker()).toList();
                Map<String, Object> run = new LinkedHashMap<>(RunCommand.json(walkers, engine.outcomes()));
                Object evaluation = run.remove("evaluate");
                assertFalse(JsonText.text(run).contains("null"), scenario.problem() + JsonText.text(run));
                check((Map<?, ?>) evaluation, 1, scenario.problem() + "");
            }
        }
    }

    @Test
    void aReasonNamesTheElectron() throws InputRefused {
        Scenario scenario = ScenarioFile.read(new StringReader(
                """
                        {"format": "earnshaw/1", "problem": {"type": "charges", "dimension": 3, "potential": {"type": "coulomb"},
                        "protons": [{"at": [1, 0, 0]}], "electrons": [{"at": [0, 1, 0]}, {"at": [1, 0, 0]}]}}"""),
                "named");
        Map<?, ?> reasons =
                (Map<?, ?>) EvaluateCommand.evaluation(scenario, false).numbers().get(Evaluation.UNDEFINED);
        assertEquals("electron 2: it stands on proton 1, where Phi is infinite", reasons.get("loss"));
        assertEquals("electron 1: no proton is left for it", reasons.get("distances"));
        assertNull(reasons.get("gradient"));
    }
}

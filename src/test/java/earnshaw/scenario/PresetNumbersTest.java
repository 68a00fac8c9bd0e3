package earnshaw.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.problem.Body;
import earnshaw.problem.Evaluation;
import earnshaw.problem.Observable;
import earnshaw.problem.Walker;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.HistorySegment;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.run.Command;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every number in a preset's text: what it counts or measures is counted or measured here, in the digits of the text. Numbers that
/// are part of a formula or of a reference are listed as such, so that a new number cannot slip in.
class PresetNumbersTest {

    /// What a number is.
    @FunctionalInterface
    private interface Quantity {
        double measured() throws InputRefused;
    }

    private record Claim(String number, Quantity quantity) {}

    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z_\\d{.])-?\\d*\\.?\\d+");

    private static Claim claim(String number, Quantity quantity) {
        return new Claim(number, quantity);
    }

    // A number that belongs to a formula, a reference, or an invitation to try.
    private static Claim part(String number) {
        return new Claim(number, null);
    }

    private static List<Claim> parts(String... numbers) {
        return List.of(numbers).stream().map(PresetNumbersTest::part).toList();
    }

    private static final Map<String, List<Claim>> CLAIMS = Map.ofEntries(
            Map.entry("earnshaw", List.of(
                    claim("-8", () -> number(middle(), "minEigenvalue")),
                    claim("4", PresetNumbersTest::upwards), claim("4", PresetNumbersTest::upwards))),
            Map.entry("gaussian-trap",
                    List.of(given("0.9", "gaussian-trap", "problem.protons[0].at[0]"),
                            given("1.1", "gaussian-saddle", "problem.protons[0].at[0]"))),
            Map.entry("gaussian-saddle",
                    List.of(given("1.1", "gaussian-saddle", "problem.protons[0].at[0]"),
                            given("0.9", "gaussian-trap", "problem.protons[0].at[0]"))),
            Map.entry("coulomb-three", parts("1")),
            Map.entry("log-plane", parts("1")),
            Map.entry("soft-coulomb", join(parts("1", "2", "2"), List.of(
                    given("0.6", "soft-coulomb", "problem.protons[0].at[0]"),
                    given("1", "soft-coulomb", "problem.potential.softening"),
                    claim("0.85",
                            () -> root(0.5, 1, s -> number(start("soft-coulomb", "problem.electrons[0].at=[0, 0, 0]",
                                    "problem.potential.softening=" + s), "minEigenvalue")))))),
            Map.entry("sign-circle", List.of(
                    given("1", "sign-circle", "problem.protons[0].charge"),
                    given("0.6", "sign-circle", "problem.protons[1].charge"),
                    given("0.35", "sign-circle", "problem.protons[2].charge"),
                    claim("0", () -> heading(0)), claim("1", () -> heading(1)), claim("2.6", () -> heading(2)))),
            Map.entry("sign-sphere", parts("2")),
            Map.entry("relu-sphere", parts("2")),
            Map.entry("exponential-sphere",
                    join(parts("1"), List.of(given("4", "exponential-sphere", "problem.potential.c")))),
            Map.entry("hermite-sphere", List.of(given("4", "hermite-sphere", "problem.potential.degree"), part("2"))),
            Map.entry("laplace-plane", List.of(given("1", "laplace-plane", "problem.potential.c"), part("1"),
                    claim("1", PresetNumbersTest::signChange))),
            Map.entry("no-traps",
                    join(List.of(given("0.3", "no-traps", "problem.potential.epsilon")), parts("-2", "2"))),
            Map.entry("fixed-charges", List.of(
                    given("1", "fixed-charges", "problem.protons[0].charge"),
                    given("0.5", "fixed-charges", "problem.protons[1].charge"),
                    claim("-1", () -> engine("fixed-charges").frame().picture().bodies().getFirst().charge()))),
            Map.entry("optimal-charges",
                    List.of(claim("-1", () -> lowestCharge(0)), claim("-0.5", () -> lowestCharge(1)))),
            Map.entry("regularised", parts("2")),
            Map.entry("step-too-long", List.of(part("3"), part("2"), part("2"),
                    given("2", "step-too-long", "algorithm.step"), claim("0.5", PresetNumbersTest::stepThatIsExact))),
            Map.entry("force-and-velocity", parts("2.2")),
            Map.entry("finite-samples", List.of(given("300", "finite-samples", "problem.samples"), part("20"))),
            Map.entry("neuron-figure-1", join(parts("0", "0"), List.of(
                    given("0", "neuron-figure-1", "problem.input.mean[0]"),
                    given("1", "neuron-figure-1", "problem.input.mean[1]")))),
            Map.entry("neuron-relief", parts("1")),
            Map.entry("neuron-centred", parts("0", "6.2", "2", "4.4")),
            Map.entry("neuron-symmetric", parts("0", "6.4")),
            Map.entry("neuron-dead", parts("1", "8", "1", "8", "1", "4")),
            Map.entry("neuron-activations", parts("3.2")),
            Map.entry("neuron-stochastic", parts("3")),
            Map.entry("depth-width-paper", List.of(
                    given("5", "depth-width-paper", "experiment.columns.values[0]"),
                    given("40", "depth-width-paper", "experiment.columns.values[3]"),
                    given("2", "depth-width-paper", "experiment.rows.values[0]"),
                    given("17", "depth-width-paper", "experiment.rows.values[4]"),
                    given("125", "depth-width-paper", "experiment.columns.values[4]"), part("2"),
                    given("10", "depth-width-paper", "problem.inputs"),
                    given("10", "depth-width-paper", "problem.trainingSize", "000"), part("000"),
                    given("100", "depth-width-paper", "problem.batch"))),
            Map.entry("cnn-figure-1b",
                    List.of(claim("25", () -> size("cnn-figure-1b", false)),
                            claim("20", () -> size("cnn-figure-1b", true)))),
            Map.entry("cnn-four-signs", parts("0", "90", "90")),
            Map.entry("cnn-small-sum", parts("1", "0")),
            Map.entry("cnn-equal-weights", parts("0", "4.1", "3.3")),
            Map.entry("cnn-sphere", parts("0")),
            Map.entry("cnn-samples", List.of(
                    given("400", "cnn-samples", "problem.samples"),
                    claim("141", () -> Math.toDegrees(last(runs("cnn-samples").getLast(), "angle"))), part("180"),
                    claim("14", () -> size("cnn-samples", true) + size("cnn-samples", false)),
                    claim("12", PresetNumbersTest::samplesThatAreTooFew))),
            Map.entry("cnn-success-rate", List.of(part("90"), part("1"),
                    claim("2.94", () -> root(1, 4, PresetNumbersTest::spurious)), part("95"))),
            Map.entry("sharing-ring", parts("3", "2", "2", "1", "2")),
            Map.entry("sharing-ring-crossed", List.of(
                    given("2.6", "sharing-ring-crossed", "problem.target.scale"),
                    claim("141", () -> plateau(2.6)), part("1"), part("2"), part("2"), part("2.2"),
                    claim("28", () -> plateau(2.2)), part("3"), claim("940", () -> plateau(3)))),
            Map.entry("sharing-stall", parts("2")),
            Map.entry("sharing-sampled", List.of(given("75", "sharing-sampled", "problem.dimension"),
                    given("128", "sharing-sampled", "problem.batch"))),
            Map.entry("sharing-growth",
                    List.of(part("1"), given("100", "sharing-growth", "stop.time"), part("0"), part("1"), part("2"),
                            part("2"))),
            Map.entry("sharing-figure-1", List.of(claim(".3", PresetNumbersTest::failure), part(".6"))));

    private static List<Claim> join(List<Claim> some, List<Claim> more) {
        List<Claim> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    @Test
    void everyNumberIsListed() throws InputRefused {
        for (String name : Presets.names()) {
            List<String> found =
                    NUMBER.matcher(Presets.read(name).about()).results().map(result -> result.group()).toList();
            assertEquals(CLAIMS.getOrDefault(name, List.of()).stream().map(Claim::number).toList(), found, name);
        }
    }

    static List<String> claimed() {
        return CLAIMS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(claim -> claim.quantity != null))
                .map(Map.Entry::getKey).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("claimed")
    void everyNumberIsWhatItMeasures(String name) throws InputRefused {
        for (Claim claim : CLAIMS.get(name)) {
            if (claim.quantity != null) {
                BigDecimal said = new BigDecimal(claim.number);
                assertEquals(0,
                        said.compareTo(new BigDecimal(claim.quantity.measured()).setScale(said.scale(),
                                RoundingMode.HALF_EVEN)),
                        name + " says " + said + ", measured " + claim.quantity.measured());
            }
        }
    }

    // That a path of the preset's file has this number, also where it is the usual one: setting it changes nothing.
    private static Claim given(String number, String name, String path, String... more) {
        return claim(number, () -> {
            Scenario scenario = Presets.read(name);
            assertEquals(scenario, ScenarioFile.set(scenario, List.of(path + "=" + number + String.join("", more))),
                    name + ": " + path);
            return Double.parseDouble(number);
        });
    }

    private static double heading(int proton) throws InputRefused {
        List<Body> protons =
                engine("sign-circle").frame().picture().bodies().stream().filter(body -> !body.isElectron()).toList();
        double[] at = protons.get(proton).at();
        return Math.atan2(at[1], at[0]);
    }

    private static Engine engine(String name, String... settings) throws InputRefused {
        return new Engine(Presets.read(name, List.of(settings)));
    }

    private static List<Run> runs(String name, String... settings) throws InputRefused {
        Engine engine = engine(name, settings);
        engine.run(_ -> {}, () -> false);
        return engine.frame().runs();
    }

    private static Evaluation start(String name, String... settings) throws InputRefused {
        Walker walker = engine(name, settings).frame().run().walker();
        return walker.evaluator().evaluate(walker.start());
    }

    private static double number(Evaluation evaluation, String key) {
        return (double) evaluation.numbers().get(key);
    }

    private static double last(Run run, String show) {
        return run.numbers()[Observable.column(run.walker().observables(), show)];
    }

    private static Evaluation middle() throws InputRefused {
        return start("earnshaw", "problem.electrons[0].at[0]=0");
    }

    // each of the two other eigenvalues, which the axis makes equal
    private static double upwards() throws InputRefused {
        return (((double[]) middle().numbers().get("laplacian"))[0] - number(middle(), "minEigenvalue")) / 2;
    }

    // where a function that rises or falls through 0 between two places is 0
    private static double root(double from, double to, Function function) throws InputRefused {
        double low = from;
        double high = to;
        boolean rises = function.at(low) < 0;
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            boolean below = function.at(middle) < 0 == rises;
            low = below ? middle : low;
            high = below ? high : middle;
        }
        return low;
    }

    @FunctionalInterface
    private interface Function {
        double at(double place) throws InputRefused;
    }

    // the distance from a proton alone at which the Laplacian changes its sign
    private static double signChange() throws InputRefused {
        return root(0.3, 3, r -> ((double[]) start("laplace-plane", "problem.protons=[{\"at\": [0, 0]}]",
                "problem.electrons=[{\"at\": [" + r + ", 0]}]").numbers().get("laplacian"))[0]);
    }

    private static double lowestCharge(int electron) throws InputRefused {
        return runs("optimal-charges").getFirst().picture().bodies().stream()
                .filter(Body::isElectron).mapToDouble(Body::charge).sorted().toArray()[electron];
    }

    // with it, a single step ends at loss 0
    private static double stepThatIsExact() throws InputRefused {
        Engine engine = engine("step-too-long", "algorithm.step=0.5");
        engine.apply(new Command.Advance(1));
        assertEquals(0, last(engine.frame().run(), "loss"), 1e-12);
        return 0.5;
    }

    private static double size(String name, boolean filter) throws InputRefused {
        Walker walker = engine(name).frame().run().walker();
        Evaluation start = walker.evaluator().evaluate(walker.start());
        return ((double[][]) start.numbers().get(filter ? "gradient" : "chargeGradient"))[0].length;
    }

    // the loss vanishes while the filter stays far from the teacher's
    private static double samplesThatAreTooFew() throws InputRefused {
        assertTrue(runs("cnn-samples", "problem.samples=12", "stop.steps=20000").stream()
                .anyMatch(run -> last(run, "loss") < 1e-6 && last(run, "distance") > 0.1), "no such run");
        return 12;
    }

    private static double spurious(double sum) throws InputRefused {
        return number(start("cnn-success-rate", "problem.outputs.sum=" + sum), "spuriousAlignment");
    }

    // when the loss of the free vectors has fallen from 1/2 by a tenth
    private static double plateau(double length) throws InputRefused {
        Run full = runs("sharing-ring-crossed", "problem.target.scale=" + length, "stop.time=1200").getLast();
        for (HistorySegment segment : full.history().segments()) {
            HistoryRows rows = segment.rows();
            int column = Observable.column(segment.observables(), "loss");
            for (int row = 0; row < rows.count(); row++) {
                if (rows.number(row, column) < 0.45) {
                    return rows.time(row);
                }
            }
        }
        return Double.NaN;
    }

    // the loss that is left of a target of high degree
    private static double failure() throws InputRefused {
        return runs("sharing-figure-1", "problem.function=\"high\"", "stop.steps=600").stream()
                .mapToDouble(run -> last(run, "testError")).max().orElse(0);
    }
}

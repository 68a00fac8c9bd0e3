package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.Algorithm;
import earnshaw.algorithm.GradientFlow;
import earnshaw.math.Draws;
import earnshaw.problem.Event;
import earnshaw.problem.Motion;
import earnshaw.problem.Observable;
import earnshaw.problem.Overlay;
import earnshaw.problem.Problem;
import earnshaw.problem.TheoremCheck;
import earnshaw.problem.TheoremCheck.Premise;
import earnshaw.problem.neuron.NeuronActivation;
import earnshaw.problem.neuron.NeuronInput;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Schema;
import earnshaw.simulation.Certificate;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.run.Command;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What lamps, bounds, borders and phases claim, over every combination of problem, law of inputs or potential, and algorithm that
/// the catalogue has: a theorem whose premises are met is never broken, and one whose premises are not says which.
@Tag("anywhere")
class ClaimsLawTest {

    private static final int STEPS = 5;
    private static final int MORE = 60;

    // Places where a theorem applies that random starts seldom meet, under the algorithm that it is about.
    private static final List<String> CHOSEN = List.of(
            """
                    "problem": {"type": "charges", "manifold": "sphere", "dimension": 3, "potential": {"type": "power", "degree": 4},
                    "outputWeights": "optimal", "protons": [{"at": [1, 0, 0]}, {"at": [0, 1, 0]}, {"at": [0, 0, 1]}], "electrons": [{"at": [0, 1, 0]}]}""",
            """
                    "problem": {"type": "charges", "manifold": "sphere", "dimension": 3, "potential": {"type": "synthetic", "terms": 60},
                    "outputWeights": "optimal", "protons": [{"at": [1, 0, 0]}, {"at": [0, 0.6, 0.8]}],
                    "electrons": [{"at": [1, 0, 0]}, {"at": [0, 0.6, 0.8]}]}""",
            """
                    "problem": {"type": "neuron", "input": {"draw": "uniformBall"}, "target": [0.6, 0.8], "starts": [[0.5, 0.5]]},
                    "algorithm": {"type": "gradientDescent", "step": 1e-6}""",
            """
                    "problem": {"type": "sharing", "objective": "waves", "patches": 3, "dimension": 2, "architecture": "full", "target": [4, 0],
                    "start": [[0, 1], [1.6, 0], [0, 1.7]]}""",
            """
                    "problem": {"type": "convnet", "filter": {"target": [0.6, 0.8]}, "outputs": {"target": [0.8, -0.5, -0.2]},
                    "starts": {"draw": "paper", "signs": "all"}}""",
            """
                    "problem": {"type": "charges", "dimension": 2, "potential": {"type": "gaussian"}, "protons": [{"at": [4, 0]}, {"at": [-4, 0]}],
                    "electrons": [{"at": [0, 1]}, {"at": [0, -1]}]}, "algorithm": {"type": "gradientDescent", "step": 0.01}""",
            """
                    "problem": {"type": "charges", "dimension": 3, "potential": {"type": "almostLambdaHarmonic"}, "outputWeights": "optimal",
                    "protons": [{"at": [2, 0, 0]}, {"at": [-1, 2, 0], "charge": -0.5}], "electrons": [{"at": [0, 0, 0]}, {"at": [0, 0, 0]}]}""");

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(ClaimsLawTest::leaves)
                : Stream.of(type);
    }

    private final Map<String, Set<TheoremCheck.Verdict>> seen = new LinkedHashMap<>();
    private final Map<String, Set<Boolean>> borders = new LinkedHashMap<>();
    private final Set<Boolean> bounds = new HashSet<>();
    private final Set<Motion.Kind> phases = EnumSet.noneOf(Motion.Kind.class);

    @Test
    void theCasesHaveEveryKindOfTheCatalogue() {
        assertEquals(leaves(NeuronActivation.class).count(), CatalogProblems.ACTIVATIONS.size());
        assertEquals(leaves(NeuronInput.class).count(), CatalogProblems.INPUTS.size() - 1);
        for (Class<? extends Record> type : Catalog.PROBLEMS) {
            assertTrue(CatalogProblems.all().stream().anyMatch(text -> text.contains('"' + Schema.id(type) + '"')),
                    type + "");
        }
    }

    @Test
    void noClaimIsBrokenWhereItsPremisesAreMet() throws InputRefused {
        for (String text : CatalogProblems.all()) {
            Scenario scenario;
            try {
                scenario = ScenarioFile.read(
                        new StringReader("{\"format\": \"earnshaw/1\", \"seed\": 3, \"problem\": {" + text + "}}"),
                        "law");
            } catch (InputRefused _) {
                continue; // a potential where it is not defined
            }
            Problem drawn = scenario.problem().drawn(new Draws(scenario.seed()));
            for (Class<? extends Record> type : Catalog.ALGORITHMS) {
                Algorithm algorithm = (Algorithm) Catalog.schema().initial(type);
                if (drawn.walkers().stream().allMatch(walker -> algorithm.refusal(walker).isEmpty())) {
                    look(scenario.withAlgorithm(algorithm), STEPS, text + " under " + type.getSimpleName());
                }
            }
        }
        for (String text : CHOSEN) {
            look(ScenarioFile.read(new StringReader("{\"format\": \"earnshaw/1\", " + text + "}"), "chosen"), MORE,
                    text);
        }
        List<String> vacuous = seen.entrySet().stream()
                .filter(entry -> !entry.getKey().contains("5.3, part 3")) // no step in use is short enough for it
                .filter(entry -> !entry.getValue().contains(TheoremCheck.Verdict.HOLDS)).map(Map.Entry::getKey)
                .toList();
        assertTrue(vacuous.isEmpty(), "never lit: " + vacuous);
        assertTrue(seen.size() >= 20, seen.keySet().toString());
        assertEquals(Set.of(true, false), bounds, "a bound is drawn, and not drawn");
        assertEquals(EnumSet.of(Motion.Kind.FLOW, Motion.Kind.DESCENT), phases,
                "phases under the algorithms of the theorem alone");
        borders.forEach((name, met) -> assertTrue(met.contains(true), name + " is never drawn"));
    }

    private void look(Scenario scenario, int steps, String what) {
        Engine engine = new Engine(scenario);
        engine.apply(new Command.Advance(steps));
        Frame frame = engine.frame();
        for (Run run : frame.runs()) {
            assertEquals(scenario.algorithm().motion(), run.motion());
            Certificate.of(run).ifPresent(certificate -> certificate.laws().forEach(law -> check(law, what)));
            bound(run, what);
            for (Overlay overlay : run.picture().overlays()) {
                borders.computeIfAbsent(overlay.name().replaceAll("[\\d.]+", "#"), _ -> new HashSet<>())
                        .add(Premise.met(overlay.premises()));
            }
            if (run.events().stream().map(Event::kind)
                    .anyMatch(Set.of(Event.Kind.SLOW_PHASE, Event.Kind.FAST_PHASE)::contains)) {
                assertFalse(what.contains("samples"), what);
                phases.add(run.motion().kind());
            }
        }
    }

    private void check(TheoremCheck law, String what) {
        assertTrue(law.name().startsWith("step below") || law.verdict() != TheoremCheck.Verdict.BROKEN,
                law + " in " + what);
        boolean met = Premise.met(law.premises());
        assertEquals(!met, law.sentence().startsWith("premise not met: "), law.toString());
        seen.computeIfAbsent(law.name(), _ -> EnumSet.noneOf(TheoremCheck.Verdict.class)).add(law.verdict());
    }

    private void bound(Run run, String what) {
        int column = Observable.column(run.walker().observables(), "bound");
        if (column >= 0) {
            double bound = run.numbers()[column];
            double distance = run.numbers()[Observable.column(run.walker().observables(), "distance")];
            bounds.add(Double.isFinite(bound));
            assertFalse(distance > bound * (1 + 1e-12), what);
            assertTrue(
                    Double.isNaN(bound) || Set.of(Motion.Kind.FLOW, Motion.Kind.DESCENT).contains(run.motion().kind()),
                    what);
        }
    }

    /// A start that somebody moved on the way is no longer one that a bound from the start is about.
    @Test
    void aRunThatSomebodyChangedIsUnderNoBound() throws InputRefused {
        Scenario scenario = ScenarioFile.read(new StringReader(
                """
                        {"format": "earnshaw/1", "problem": {"type": "neuron", "input": {"draw": "sphere"}, "target": [0, 0.6, 0.8], "starts": [[0.1, 0.5, 0.7]]}}"""),
                "law");
        Engine engine = new Engine(scenario.withAlgorithm(new GradientFlow(1e-8)));
        engine.apply(new Command.Advance(3));
        assertTrue(verdict(engine).contains(TheoremCheck.Verdict.HOLDS));
        engine.apply(new Command.Place(1, new double[] {1.2, 0.9}));
        assertEquals(List.of(TheoremCheck.Verdict.PREMISE_NOT_MET), verdict(engine));
        engine.apply(new Command.Advance(2));
        assertEquals(List.of(TheoremCheck.Verdict.PREMISE_NOT_MET), verdict(engine));
    }

    private static List<TheoremCheck.Verdict> verdict(Engine engine) {
        return Certificate.of(engine.frame()).orElseThrow().laws().stream()
                .filter(law -> law.name().startsWith("Within the bound")).map(TheoremCheck::verdict).toList();
    }
}

package earnshaw.problem.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.Algorithm;
import earnshaw.algorithm.GradientDescent;
import earnshaw.algorithm.GradientFlow;
import earnshaw.algorithm.StochasticDescent;
import earnshaw.algorithm.step.Stepper;
import earnshaw.golden.Golden;
import earnshaw.golden.Near;
import earnshaw.math.Draws;
import earnshaw.math.Norms;
import earnshaw.problem.Body;
import earnshaw.problem.Evaluator;
import earnshaw.problem.State;
import earnshaw.problem.TheoremCheck;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs of single neurons against the papers' numbers and theorems.
class NeuronRunsTest {

    private static final int ANGLE = 2;
    private static final int DISTANCE = 3;
    private static final int BOUND = 4;

    private static Neuron preset(String name, String... settings) throws InputRefused {
        return (Neuron) Presets.read(name, List.of(settings)).problem();
    }

    private static State after(Algorithm algorithm, NeuronWalker walker, long steps) {
        Stepper stepper = algorithm.stepper(walker, new Draws(1));
        State state = walker.start();
        while (state.step() < steps) {
            state = stepper.step(state).to();
        }
        return state;
    }

    private static double[] numbers(NeuronWalker walker, State state) {
        double[] numbers = new double[walker.observables().size()];
        Evaluator evaluator = walker.evaluator();
        evaluator.under(new GradientFlow(1e-9).motion());
        evaluator.observe(state, numbers);
        return numbers;
    }

    /// The angle of Figure 1 at seven iterations.
    @ParameterizedTest
    @CsvSource({
        "1, 2.356194, 2.392890, 2.528996, 2.676135, 2.981109, 2.444790, 0.207193",
        "2, 2.677945, 2.723758, 2.906141, 3.124755, 2.834283, 2.284783, 0.042467",
        "3, 3.141593, 3.102650, 2.964666, 2.824321, 2.612723, 2.191564, 1.100782"})
    void figure1(int start, double a0, double a100, double a500, double a1000, double a2000, double a5000,
            double a10000)
            throws InputRefused {
        Scenario scenario = Presets.read("neuron-figure-1");
        assertEquals(new GradientDescent(1e-3), scenario.algorithm());
        NeuronWalker walker = ((Neuron) scenario.problem()).walkers().get(start - 1);
        Stepper stepper = scenario.algorithm().stepper(walker, new Draws(0));
        State state = walker.start();
        long[] iterations = {0, 100, 500, 1000, 2000, 5000, 10000};
        double[] angles = {a0, a100, a500, a1000, a2000, a5000, a10000};
        for (int i = 0; i < angles.length; i++) {
            while (state.step() < iterations[i]) {
                state = stepper.step(state).to();
            }
            assertEquals(angles[i], numbers(walker, state)[ANGLE], 1e-6, "iteration " + iterations[i]);
        }
    }

    static List<Golden> descents() {
        return Golden.cases("single_neuron").stream().filter(one -> one.text("kind").equals("gd_trajectory")).toList();
    }

    @ParameterizedTest
    @MethodSource("descents")
    void descendsAsTheReference(Golden golden) {
        List<Double> mean = DoubleStream.of(golden.numbers("mu")).boxed().toList();
        List<Double> start = DoubleStream.of(golden.numbers("start")).boxed().toList();
        Neuron neuron = new Neuron(new NeuronActivation.Relu(), new NeuronInput.Normal(mean),
                DoubleStream.of(golden.numbers("v")).boxed().toList(), new NeuronStarts.Given(List.of(start)));
        Golden at = golden.list("states").get(4);
        State state =
                after(new GradientDescent(golden.number("eta")), neuron.walkers().getFirst(), at.count("iteration"));
        Near.agrees(at.numbers("w"), Arrays.copyOf(state.x(), 2), 1e-12, 1, "w");
        assertEquals(at.number("F"), neuron.walkers().getFirst().evaluator().loss(state.x()), 1e-12);
    }

    /// golden.json, Theorem 3.1 in d = 8.
    @Test
    void deadCoordinatesStayDead() {
        Golden golden = Golden.cases("single_neuron").stream()
                .filter(one -> one.text("kind").equals("adversarial_distribution")).findFirst().orElseThrow();
        Neuron neuron = new Neuron(new NeuronActivation.Relu(), new NeuronInput.Adversarial(),
                DoubleStream.of(golden.numbers("v")).boxed().toList(),
                new NeuronStarts.Given(List.of(DoubleStream.of(golden.numbers("w0")).boxed().toList())));
        NeuronWalker walker = neuron.walkers().getFirst();
        assertEquals(golden.number("F0"), walker.evaluator().loss(walker.start().x()), 1e-15);
        State end = after(new GradientDescent(golden.number("eta")), walker, golden.count("steps"));
        Near.agrees(golden.numbers("w_final"), Arrays.copyOf(end.x(), 8), 1e-12, 1, "w");
        assertEquals(golden.number("F_final"), walker.evaluator().loss(end.x()), 1e-15);
        State stochastic = after(new StochasticDescent(0.5, OptionalInt.of(2)), walker, 200);
        for (double dead : golden.numbers("dead_coordinates")) {
            assertEquals(walker.start().x()[(int) dead], stochastic.x()[(int) dead]);
        }
        assertEquals(golden.numbers("w_final")[0], stochastic.x()[0], 1e-3);
    }

    private static List<TheoremCheck> laws(NeuronWalker walker, State state) {
        Evaluator evaluator = walker.evaluator();
        evaluator.under(new GradientFlow(1e-9).motion());
        return evaluator.standing(state).orElseThrow().laws();
    }

    /// Theorem 3.1 in forty dimensions: the loss ends at (number of dead coordinates)/(2 d^2), above 1/(8d).
    @Test
    void fortyDimensions() throws InputRefused {
        for (NeuronWalker walker : preset("neuron-dead").walkers()) {
            double[] start = walker.start().x();
            int dead = 0;
            for (int i = 0; i < 40; i++) {
                dead += start[i] >= 0 ? 1 : 0;
            }
            assertTrue(dead >= 10, "a quarter is dead: " + dead);
            State end = after(new GradientFlow(1e-9), walker, 120);
            assertEquals(dead / 3200.0, walker.evaluator().loss(end.x()), 1e-8);
            assertTrue(laws(walker, end).stream().allMatch(law -> law.verdict() == TheoremCheck.Verdict.HOLDS));
        }
    }

    /// Remark 4.4: without a mean the start opposite to the target collapses, w_t = w_0 (1 - eta/2)^t; the others arrive.
    @Test
    void oppositeToTheTarget() throws InputRefused {
        List<NeuronWalker> walkers = preset("neuron-centred").walkers();
        State collapsed = after(new GradientDescent(1e-3), walkers.get(2), 3000);
        assertEquals(-Math.pow(1 - 5e-4, 3000), collapsed.x()[0], 1e-12);
        assertEquals(0, collapsed.x()[1]);
        State arrived = after(new GradientDescent(1e-3), walkers.get(1), 15000);
        assertTrue(numbers(walkers.get(1), arrived)[DISTANCE] < 0.05);
    }

    /// Lemmas 6.2 and 6.3 and Theorems 4.2 and 6.4 at every step of every start.
    @ParameterizedTest
    @ValueSource(strings = {"{\"draw\": \"sphere\"}", "{\"draw\": \"uniformBall\"}", "{\"draw\": \"normal\"}"})
    void theTheoremsHoldOnSymmetricLaws(String input) throws InputRefused {
        for (NeuronWalker walker : preset("neuron-symmetric", "problem.input=" + input).walkers().subList(0, 4)) {
            Stepper stepper = new GradientFlow(1e-9).stepper(walker, new Draws(0));
            State state = walker.start();
            double angle = Math.PI;
            for (int i = 0; i < 60; i++) {
                double[] numbers = numbers(walker, state);
                assertTrue(numbers[ANGLE] <= angle + 1e-9);
                assertTrue(numbers[DISTANCE] <= numbers[BOUND] * (1 + 1e-12));
                angle = numbers[ANGLE];
                List<TheoremCheck> laws = laws(walker, state);
                assertEquals(4, laws.size(), laws.toString());
                laws.forEach(law -> assertNotEquals(TheoremCheck.Verdict.BROKEN, law.verdict(), law.toString()));
                state = stepper.step(state).to();
            }
        }
    }

    /// The printed threshold of Lemma 6.3 is too large; the right one is where |w|^2 stands still.
    @Test
    void lemma63() {
        Neuron neuron = new Neuron(new NeuronActivation.Relu(), new NeuronInput.Normal(List.of()), List.of(1.0, 0.0),
                new NeuronStarts.Given(List.of(List.of(0.0, 0.4))));
        double[] g = new double[4];
        for (double angle : new double[] {0.3, 1, Math.PI / 2, 2.5}) {
            double length = Lemma63Radius.right(angle);
            double[] x = {length * Math.cos(angle), length * Math.sin(angle), 1, 0};
            neuron.walkers().getFirst().evaluator().gradient(x, g);
            assertEquals(0, x[0] * g[0] + x[1] * g[1], 1e-15, "angle " + angle);
        }
        neuron.walkers().getFirst().evaluator().gradient(new double[] {0, 0.4, 1, 0}, g);
        assertTrue(0.4 < Lemma63Radius.printed(Math.PI / 2) && g[1] > 0,
                "it shrinks where the printed lemma lets it grow");
    }

    /// Section 3.2: away from the target a periodic neuron's gradient is all but the same for any other target.
    @Test
    void aPeriodicNeuronDoesNotKnowItsTarget() throws InputRefused {
        Neuron neuron = preset("neuron-sine");
        for (int i = 0; i < 3; i++) {
            NeuronWalker walker = neuron.walkers().get(i);
            State end = after(new GradientFlow(1e-8), walker, 60);
            assertEquals(i == 2, numbers(walker, end)[DISTANCE] < 0.05, "start " + i);
        }
        double[] g = new double[24];
        double[] other = new double[24];
        double[] x = neuron.walkers().getFirst().start().x();
        neuron.walkers().getFirst().evaluator().gradient(x, g);
        x[12] = 0;
        x[23] = 1;
        neuron.walkers().getFirst().evaluator().gradient(x, other);
        Near.agrees(g, other, 0.05, 0, "the gradient of another target");
    }

    /// Bodies have the same place whether they are read from the picture or through the chart, and go where a hand puts them.
    @Test
    void handsAndPictures() throws InputRefused {
        for (String name : List.of("neuron-figure-1", "neuron-symmetric")) {
            Neuron neuron = preset(name);
            NeuronWalker walker = neuron.walkers().get(1);
            State state = walker.start();
            double[] to = {0.3, 0.7};
            State moved = walker.place(state, 2, to);
            double[] at = new double[2];
            assertTrue(walker.chart().place(moved.x(), 2, at));
            Near.agrees(to, at, 1e-12, 1, "electron");
            Near.agrees(to, walker.evaluator().picture(moved).body(2).at(), 1e-12, 1, "picture");
            assertEquals(state, walker.place(state, 3, to), "a body of another walker");
            walker.place(state, -1, new double[] {0.5, 0});
            assertEquals(neuron.walkers().get(1).start(), neuron.placed(1, to).walkers().get(1).start());
            double[] target = new double[2];
            NeuronWalker after = neuron.placed(-1, new double[] {0.5, 0}).walkers().getFirst();
            after.chart().place(after.start().x(), -1, target);
            Near.agrees(new double[] {0.5, 0}, target, 1e-12, 1, "target");
            assertEquals("starts/1", neuron.path(2));
            assertEquals(2, neuron.body("starts/1"));
            assertEquals(neuron.walkers().size() - 1, neuron.removed(1).walkers().size());
        }
    }

    /// Colours, names and plots belong to numbers, which stay when a start before them goes; a file keeps them.
    @Test
    void theNumbersOfStartsStay() throws InputRefused {
        Neuron neuron = preset("neuron-figure-1");
        Neuron less = neuron.removed(1);
        assertEquals(List.of(2, 3), less.walkers().stream().map(NeuronWalker::electron).toList());
        assertEquals(List.of("start 2", "start 3"), less.walkers().stream().map(NeuronWalker::name).toList());
        assertEquals(neuron.walkers().get(1).start(), less.walkers().getFirst().start());
        assertEquals(2, less.body("starts/0"));
        assertEquals("starts/1", less.path(3));
        double[] to = {0.3, 0.7};
        assertEquals(to[0], less.placed(3, to).walkers().get(1).start().x()[0], 1e-12);
        Neuron more = less.added(Body.Kind.ELECTRON, to, -1);
        assertEquals(List.of(2, 3, 4), more.ids());
        assertEquals(List.of(2, 4), more.removed(3).ids());
        assertEquals(List.of(), neuron.removed(3).ids(), "counted from 1 there is nothing to keep");
        Scenario scenario = Presets.read("neuron-figure-1").withProblem(more);
        assertEquals(scenario, ScenarioFile.read(new StringReader(ScenarioFile.write(scenario)), "written"));
        assertThrows(InputRefused.class, () -> ScenarioFile.set(scenario, "problem.ids", "[2, 2, 4]"));
        assertThrows(IllegalArgumentException.class, () -> more.removed(1));
    }

    /// A start that is added does not move the others.
    @Test
    void drawsAreIndependent() {
        List<List<Double>> before = null;
        for (int count : new int[] {3, 5}) {
            Neuron neuron = new Neuron(new NeuronActivation.Relu(), new NeuronInput.Sphere(), List.of(1.0, 0.0, 0.0),
                    new NeuronStarts.Drawn(count, NeuronStarts.Drawn.Law.SPHERE, 2, Optional.empty()))
                    .drawn(new Draws(9));
            List<List<Double>> all = new ArrayList<>(neuron.starts().at());
            assertEquals(2, Norms.of(all.getFirst().stream().mapToDouble(one -> one).toArray()), 1e-12);
            assertTrue(before == null || all.subList(0, 3).equals(before), String.format(Locale.ROOT, "%s", all));
            before = all;
        }
    }
}

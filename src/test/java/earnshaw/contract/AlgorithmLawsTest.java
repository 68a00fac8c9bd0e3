package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.Algorithm;
import earnshaw.algorithm.GradientFlow;
import earnshaw.algorithm.Nodewise;
import earnshaw.algorithm.SecondOrder;
import earnshaw.algorithm.StochasticDescent;
import earnshaw.algorithm.step.Step;
import earnshaw.algorithm.step.Stepper;
import earnshaw.geometry.Space;
import earnshaw.math.Draws;
import earnshaw.potential.Gaussian;
import earnshaw.potential.Power;
import earnshaw.problem.State;
import earnshaw.problem.charges.ChargeLaw;
import earnshaw.problem.charges.Charges;
import earnshaw.problem.charges.Drawn;
import earnshaw.scenario.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws that every algorithm of the catalogue keeps, on R^d and on the sphere and under every kind of output weights.
class AlgorithmLawsTest {

    private static final Draws DRAWS = new Draws(5);

    record Case(Algorithm algorithm, Charges problem) {
        @Override
        public String toString() {
            return algorithm + ", " + problem.outputWeights() + " charges on " + problem.place().text();
        }
    }

    static List<Case> cases() {
        List<Algorithm> algorithms = new ArrayList<>();
        for (Class<? extends Record> type : Catalog.ALGORITHMS) {
            algorithms.add((Algorithm) Catalog.schema().initial(type));
        }
        algorithms.add(new Nodewise(new GradientFlow(1e-8), 20, 0.01, 50, 1));
        algorithms.add(new Nodewise(new SecondOrder(0.05, 1e-3, 1e-2), 20, 0.01, 50, 1));
        List<Case> cases = new ArrayList<>();
        for (Algorithm algorithm : algorithms) {
            for (Charges.OutputWeights weights : Charges.OutputWeights.values()) {
                if (algorithm instanceof StochasticDescent && weights != Charges.OutputWeights.FIXED) {
                    continue;
                }
                cases.add(new Case(algorithm, problem(Space.euclidean(2), weights)));
                cases.add(new Case(algorithm, problem(Space.sphere(3), weights)));
            }
        }
        return cases;
    }

    private static Charges problem(Space space, Charges.OutputWeights weights) {
        return new Charges(space.kind(), space.dimension(), space.isSphere() ? new Power(3) : new Gaussian(1),
                new Drawn(3, Drawn.Law.NORMAL, 1, Optional.empty(), Optional.empty()),
                new Drawn(2, Drawn.Law.NORMAL, 1, Optional.of(new ChargeLaw.Same(-0.7)), Optional.empty()),
                weights, 0.01, OptionalDouble.empty()).drawn(DRAWS);
    }

    /// A run resumed from any of its states, by objects made anew, goes on to the same bytes: a step depends on problem,
    /// state and seed alone.
    @ParameterizedTest
    @MethodSource("cases")
    void everyStateIsCompleteAndEveryStepPure(Case law) {
        Stepper running = law.algorithm().stepper(law.problem(), DRAWS);
        State state = law.problem().start();
        for (int i = 0; i < 60; i++) {
            Step step = running.step(state);
            State again = law.algorithm().stepper(law.problem(), DRAWS).step(copy(state)).to();
            assertEquals(again, step.to(), law + ", step " + (i + 1));
            assertEquals(i + 1, step.to().step());
            if (step.to().time() > state.time()) {
                running.reading(state, (state.time() + step.to().time()) / 2);
            }
            running.length(step.to());
            running.done(step.to());
            state = step.to();
        }
    }

    private static State copy(State state) {
        return new State(state.step(), state.time(), state.x().clone(), state.memory().clone(), state.held().clone());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aReadingAtTheEndOfAStepIsTheStepAndOneAtItsStartIsTheState(Case law) {
        Stepper stepper = law.algorithm().stepper(law.problem(), DRAWS);
        State state = law.problem().start();
        for (int i = 0; i < 10; i++) {
            Step step = stepper.step(state);
            if (step.to().time() > state.time()) {
                double length = step.to().time() - state.time();
                if (!(law.algorithm() instanceof SecondOrder)) {
                    assertArrayEquals(step.to().x(), stepper.reading(state, step.to().time()).x(),
                            1e-9 + 1e-3 * length * length);
                }
                assertArrayEquals(state.x(), stepper.reading(state, state.time()).x(), 1e-12);
            }
            state = step.to();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void protonsStayAndElectronsStayOnTheSphere(Case law) {
        Stepper stepper = law.algorithm().stepper(law.problem(), DRAWS);
        State start = law.problem().start();
        State state = start;
        for (int i = 0; i < 30; i++) {
            state = stepper.step(state).to();
        }
        int d = law.problem().dimension();
        int protons = 2 * (d + 1);
        for (int c = protons; c < state.x().length; c++) {
            assertEquals(start.x()[c], state.x()[c]);
        }
        for (int i = 0; law.problem().place().isSphere() && i < 2; i++) {
            double square = 0;
            for (int c = 0; c < d; c++) {
                square += state.x()[i * d + c] * state.x()[i * d + c];
            }
            assertEquals(1, square, 1e-14);
        }
        assertTrue(state.finite());
    }
}

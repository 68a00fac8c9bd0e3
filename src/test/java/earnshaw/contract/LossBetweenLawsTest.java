package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.analysis.LossBetween;
import earnshaw.analysis.LossMap;
import earnshaw.analysis.LossProfile;
import earnshaw.geometry.Manifold;
import earnshaw.math.Norms;
import earnshaw.problem.Evaluator;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Of every problem, the loss on the way between states and on the plane through them is that of `evaluate` at the
/// states.
class LossBetweenLawsTest {

    static Stream<ProblemCases.Case> cases() {
        return ProblemCases.all().stream();
    }

    private static State beside(Walker walker, Random random) {
        Manifold space = walker.space();
        double[] x = walker.start().x().clone();
        double[] v = new double[x.length];
        Arrays.setAll(v, _ -> 0.4 * random.nextGaussian());
        space.toTangent(x, v, 0);
        space.follow(x, v, 0);
        walker.evaluator().complete(x);
        return State.start(x);
    }

    private static double evaluated(Walker walker, State state) {
        Object loss = walker.evaluator().evaluate(state).numbers().get("loss");
        return loss instanceof double[] several ? several[0] : (Double) loss;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void atTheStatesItIsTheLossOfEvaluate(ProblemCases.Case one) {
        Walker walker = one.problem().walkers().getFirst();
        Random random = new Random(3);
        List<State> states = List.of(walker.start(), beside(walker, random), beside(walker, random));
        LossBetween between = new LossBetween(walker, states);
        LossMap map = between.map(3, () -> false);
        for (int i = 0; i < 3; i++) {
            double loss = evaluated(walker, states.get(i));
            double[] place = map.places().get(i);
            assertEquals(loss, between.of(i), 1e-12 * (1 + Math.abs(loss)));
            assertEquals(loss, map.states()[i], 1e-12 * (1 + Math.abs(loss)));
            assertEquals(loss, between.at(place[0], place[1]), 1e-9 * (1 + Math.abs(loss)), "state " + i);
        }
        double[] x = states.get(0).x();
        double[] y = states.get(1).x();
        double[] middle = new double[x.length];
        Arrays.setAll(middle, i -> (x[i] + y[i]) / 2);
        walker.space().project(middle, 0);
        Evaluator evaluator = walker.evaluator();
        evaluator.complete(middle);
        assertEquals(evaluator.loss(middle), between.at(between.length() / 2, 0),
                1e-9 * (1 + Math.abs(evaluator.loss(middle))), "half way");
        double[] v = new double[x.length];
        walker.space().towards(x, y, v, 0);
        assertEquals(Norms.of(v), between.length(), 1e-12 * between.length());
        double corner = between.at(map.left(), map.low() + map.step());
        assertEquals(corner, map.losses()[map.columns()], 1e-12 * (1 + Math.abs(corner)), "a place of the map");
    }

    /// The ends of the way are the states, and no place is higher than the summit.
    @ParameterizedTest
    @MethodSource("cases")
    void theWayBeginsAndEndsAtItsStates(ProblemCases.Case one) {
        Walker walker = one.problem().walkers().getLast();
        if (walker.space().size() > 60) {
            return; // a small problem of the same kind says the same
        }
        List<State> states = List.of(walker.start(), beside(walker, new Random(4)));
        LossProfile profile = new LossBetween(walker, states).profile(() -> false);
        assertEquals(evaluated(walker, states.get(0)), profile.losses()[0], 1e-12 * (1 + profile.losses()[0]));
        assertEquals(evaluated(walker, states.get(1)), profile.losses()[LossBetween.PLACES - 1],
                1e-12 * (1 + profile.top()));
        assertTrue(Arrays.stream(profile.losses()).allMatch(loss -> !(loss > profile.top())));
    }
}

package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.GradientDescent;
import earnshaw.algorithm.Nodewise;
import earnshaw.algorithm.step.Stepper;
import earnshaw.golden.GoldenCharges;
import earnshaw.math.Draws;
import earnshaw.problem.State;
import earnshaw.problem.charges.Charges;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Node-wise descent where charges follow or descend: an electron enters where it is pulled strongly enough, with its best charge,
/// and charges that are optimal are solved for together when it is done.
class NodewiseLawsTest {

    private static final double EPSILON = 0.2;

    static List<PlainForces> places() {
        return List.of(new PlainForces(false, 2, 2), new PlainForces(true, 2, 2));
    }

    @ParameterizedTest
    @MethodSource("places")
    void electronsEnterWhereTheyArePulledAndEndWithTheirBestCharges(PlainForces forces) {
        for (Charges.OutputWeights weights : List.of(Charges.OutputWeights.FREE, Charges.OutputWeights.OPTIMAL)) {
            Charges problem = GoldenCharges.with(forces.problem(), weights, 0);
            Stepper stepper =
                    new Nodewise(new GradientDescent(0.05), 6, EPSILON, 10_000, 1).stepper(problem, new Draws(4));
            State state = problem.start();
            for (int electron = 0; electron < 2; electron++) {
                double[] before = state.x();
                state = stepper.step(state).to();
                double[] x = state.x();
                String what = weights + ", electron " + electron;
                assertNotEquals(before[electron * forces.d()], x[electron * forces.d()], what + " is put elsewhere");
                double[] out = x.clone();
                out[2 * forces.d() + electron] = 0;
                double pull = pull(forces, out, electron);
                assertTrue(pull * pull >= EPSILON / 2, what + " is pulled by " + pull);
                assertEquals(0, pull(forces, x, electron), 1e-8, what + " has its best charge");
                assertEquals(electron == 0 ? 0 : before[2 * forces.d()], x[2 * forces.d() + 1 - electron], what);
                for (int step = 0; step < 6; step++) {
                    state = stepper.step(state).to();
                }
                for (int found = 0; found <= electron; found++) {
                    boolean best = Math.abs(pull(forces, state.x(), found)) < 1e-8;
                    assertEquals(weights == Charges.OutputWeights.OPTIMAL, best, what + " and the charge of " + found);
                }
            }
            assertTrue(stepper.done(state));
        }
    }

    // dL/da_i
    private static double pull(PlainForces forces, double[] x, int electron) {
        double h = 1e-4;
        double[] more = x.clone();
        double[] less = x.clone();
        more[2 * forces.d() + electron] += h;
        less[2 * forces.d() + electron] -= h;
        return (forces.loss(more) - forces.loss(less)) / (2 * h);
    }
}

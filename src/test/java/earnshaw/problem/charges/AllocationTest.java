package earnshaw.problem.charges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import earnshaw.geometry.Space;
import earnshaw.math.Draws;
import earnshaw.potential.Potential;
import earnshaw.problem.DrawSeed;
import earnshaw.scenario.Catalog;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Loss, gradient and Laplacians allocate nothing once the compiler has been there.
class AllocationTest {

    private static final ThreadMXBean BEAN = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 1000;
    private static final int CALLS = 100;

    @Test
    void evaluationsAllocateNothing() {
        for (Class<? extends Record> type : Catalog.POTENTIALS) {
            Potential potential = (Potential) Catalog.schema().initial(type);
            for (Space space : List.of(Space.euclidean(2), Space.euclidean(5), Space.euclidean(17), Space.sphere(3),
                    Space.sphere(5))) {
                if (potential.refusal(space).isEmpty()) {
                    check(potential, space);
                }
            }
        }
    }

    private static void check(Potential potential, Space space) {
        Charges problem = new Charges(
                space.isSphere() ? Space.Shape.SPHERE : Space.Shape.EUCLIDEAN, space.dimension(), potential,
                group(space, 4, 1),
                group(space, 3, 2), Charges.OutputWeights.FREE, 0.1, OptionalDouble.empty(), OptionalInt.empty(),
                DrawSeed.OPEN);
        BitSet all = new BitSet();
        all.set(0, 3);
        ChargesEvaluator evaluator = new ChargesEvaluator(problem, all, 1);
        double[] x = problem.start().x();
        double[] g = new double[x.length];
        // the compiler comes when it has time: what counts is that it comes to nothing
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            long before = BEAN.getCurrentThreadAllocatedBytes();
            for (int call = 0; call < CALLS; call++) {
                evaluator.loss(x);
                evaluator.gradient(x, g);
                evaluator.all(x);
            }
            least = Math.min(least, BEAN.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least, potential.title() + " on " + space.text());
    }

    private static ChargeGroup group(Space space, int n, int seed) {
        RandomGenerator draws = new Draws(seed).at(0, Draws.Purpose.DATA, 0);
        List<Charge> list = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<Double> point = new ArrayList<>();
            double[] x = new double[space.dimension()];
            space.manifold().random(draws, x, 0);
            for (double one : x) {
                point.add(one);
            }
            list.add(new Charge(point, OptionalDouble.of(0.5 + i), "", false, 0));
        }
        return new Listed(list);
    }
}

package earnshaw.problem.charges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.geometry.Space;
import earnshaw.golden.GoldenCharges;
import earnshaw.potential.Potential;
import earnshaw.potential.kernel.ZonalProfile;
import earnshaw.problem.Body;
import earnshaw.problem.Evaluator;
import earnshaw.problem.State;
import earnshaw.scenario.Catalog;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// One notion of matching for every potential of the catalogue on the sphere.
class MatchingTest {

    private static final Space SPHERE = Space.sphere(3);

    private static Charges charges(Potential potential) {
        return GoldenCharges.charges(potential, SPHERE, new double[] {1}, new double[] {0, -0.96, -0.28},
                new double[] {1}, new double[] {0, 1, 0}, OptionalDouble.empty());
    }

    /// On the sphere the angle is the distance, and the card's sign says which of w and -w it is measured to.
    @Test
    void theAngleIsTheDistanceOfTheMatching() {
        int signs = 0;
        for (Class<? extends Record> type : Catalog.POTENTIALS) {
            Potential potential = (Potential) Catalog.schema().initial(type);
            if (!potential.refusal(SPHERE).isEmpty()) {
                continue;
            }
            Charges problem = charges(potential);
            boolean upToSign = problem.profile() instanceof ZonalProfile zonal && zonal.upToSign();
            signs += upToSign ? 1 : 0;
            State start = problem.start();
            Evaluator evaluator = problem.evaluator();
            Map<String, Object> numbers = evaluator.evaluate(start).numbers();
            double[] angles = (double[]) numbers.get("angles");
            double[] distances = (double[]) numbers.get("distances");
            double near = Math.acos(0.96);
            assertEquals(upToSign ? near : Math.PI - near, angles[0], 1e-12, potential.title());
            assertEquals(distances[0], angles[0], potential.title());
            Body electron = evaluator.picture(start).bodies().getFirst();
            assertEquals(upToSign, electron.opposite(), potential.title());
        }
        assertTrue(signs >= 3, signs + " potentials are up to sign");
    }
}

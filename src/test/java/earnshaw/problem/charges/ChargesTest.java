package earnshaw.problem.charges;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import earnshaw.geometry.Space;
import earnshaw.golden.GoldenCharges;
import earnshaw.math.Draws;
import earnshaw.potential.Coulomb;
import earnshaw.potential.Gaussian;
import earnshaw.potential.Relu;
import earnshaw.potential.Sign;
import earnshaw.problem.Body;
import earnshaw.problem.Evaluator;
import earnshaw.problem.State;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChargesTest {

    private static Charges drawn(int electrons, int protons, Drawn.Law law, Space space) {
        return new Charges(space.kind(), space.dimension(), new Gaussian(1),
                new Drawn(protons, law, 1, Optional.empty(), Optional.empty()),
                new Drawn(electrons, law, 1, Optional.of(new ChargeLaw.Between(ChargeLaw.Law.UNIFORM, -1, 1)),
                        Optional.empty()),
                Charges.OutputWeights.FIXED, 0, OptionalDouble.empty()).drawn(new Draws(7));
    }

    @Test
    void addingAProtonDoesNotMoveTheElectrons() {
        Charges few = drawn(4, 2, Drawn.Law.NORMAL, Space.euclidean(3));
        Charges more = drawn(4, 3, Drawn.Law.NORMAL, Space.euclidean(3));
        assertEquals(ChargeGroups.list(few.electrons()), ChargeGroups.list(more.electrons()));
        assertEquals(ChargeGroups.list(few.protons()), ChargeGroups.list(more.protons()).subList(0, 2));
        assertNotEquals(ChargeGroups.list(few.electrons()).get(0), ChargeGroups.list(few.protons()).get(0));
    }

    @Test
    void orthonormalDrawsAreOrthonormal() {
        int d = 60;
        double[] x = drawn(d, d, Drawn.Law.ORTHONORMAL, Space.euclidean(d)).start().x();
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                double dot = 0;
                for (int c = 0; c < d; c++) {
                    dot += x[i * d + c] * x[j * d + c];
                }
                assertEquals(i == j ? 1 : 0, dot, 2e-15);
            }
        }
    }

    @Test
    void everyDrawOnTheSphereIsNormalised() {
        for (Drawn.Law law : Drawn.Law.values()) {
            Charges problem = drawn(3, 3, law, Space.sphere(3));
            List<String> faults = new ArrayList<>();
            problem.check((path, found, allowed) -> faults.add(path));
            assertEquals(List.of(), faults);
        }
    }

    @Test
    void aRemovedElectronLeavesTheOthersTheirNumbers() {
        Charges problem = drawn(3, 3, Drawn.Law.NORMAL, Space.euclidean(2)).removed(2);
        assertEquals(List.of(1, 3), ChargeGroups.ids(problem.electrons()));
        Charges more = problem.added(Body.Kind.ELECTRON, new double[] {1, 2}, -1);
        assertEquals(List.of(1, 3, 4), ChargeGroups.ids(more.electrons()));
        assertEquals("electrons/1", more.path(3));
        assertEquals(3, more.body("electrons/1"));
        assertEquals(-2, more.body("protons/1"));
    }

    @Test
    void thePresentIsCarriedAndWhatIsNewStartsWhereItWasPut() {
        Charges before = drawn(3, 2, Drawn.Law.NORMAL, Space.euclidean(2));
        double[] x = before.start().x().clone();
        x[0] = 9;
        x[4] = 8;
        State present = new State(5, 1.5, x, new double[] {0.1}, new int[0]);
        Charges after = before.removed(2).added(Body.Kind.ELECTRON, new double[] {3, 4}, -1);
        State carried = after.carried(before, present);
        assertEquals(9, carried.x()[0]);
        assertEquals(8, carried.x()[2], "electron 3 is the second now");
        assertArrayEquals(new double[] {3, 4}, new double[] {carried.x()[4], carried.x()[5]});
        assertEquals(5, carried.step());
        assertEquals(0, carried.memory().length, "the algorithm forgets");
    }

    @Test
    void pushesAndTwistsAddUpToNothing() {
        Random random = new Random(9);
        double[] theta = random.doubles(9).toArray();
        double[] w = random.doubles(9).toArray();
        Charges problem = GoldenCharges.charges(new Gaussian(1), Space.euclidean(3), new double[] {-1, 0.5, -2}, theta,
                new double[] {1, 1, -0.3}, w, OptionalDouble.empty());
        Charges swapped = GoldenCharges.charges(new Gaussian(1), Space.euclidean(3), new double[] {1, 1, -0.3}, w,
                new double[] {-1, 0.5, -2}, theta, OptionalDouble.empty());
        double[] g = new double[problem.start().x().length];
        double[] h = new double[g.length];
        problem.evaluator().gradient(problem.start().x(), g);
        swapped.evaluator().gradient(swapped.start().x(), h);
        for (int c = 0; c < 3; c++) {
            double push = 0;
            for (int i = 0; i < 3; i++) {
                push += g[3 * i + c] + h[3 * i + c];
            }
            assertEquals(0, push, 1e-13);
        }
    }

    @Test
    void earnshaw() {
        Random random = new Random(10);
        for (int d : new int[] {2, 3, 5}) {
            Charges problem = GoldenCharges.charges(new Coulomb(), Space.euclidean(d), new double[] {-1, -0.4, 1.3},
                    random.doubles(3 * d).toArray(), new double[] {1, 1}, random.doubles(2 * d).toArray(),
                    OptionalDouble.empty());
            double[] laplacian = (double[]) problem.evaluator().evaluate(problem.start()).numbers().get("laplacian");
            for (double one : laplacian) {
                assertEquals(0, one, 1e-9);
            }
        }
    }

    @Test
    void theLossOfAMatchIsZeroOnTheSphereToo() {
        Random random = new Random(11);
        double[] w = random.doubles(9, -1, 1).toArray();
        for (int i = 0; i < 3; i++) {
            Space.sphere(3).manifold().project(w, 3 * i);
        }
        Charges problem = GoldenCharges.charges(new Relu(), Space.sphere(3), new double[] {-1, -1, -1}, w,
                new double[] {1, 1, 1}, w, OptionalDouble.empty());
        assertEquals(0, problem.evaluator().loss(problem.start().x()), 1e-14);
    }

    /// What does not change is kept from one call to the next.
    @Test
    void anEvaluatorNoticesThatProtonsAreElsewhere() {
        Charges problem = drawn(3, 4, Drawn.Law.NORMAL, Space.euclidean(2));
        Evaluator evaluator = problem.evaluator();
        double[] x = problem.start().x();
        assertEquals(problem.evaluator().loss(x), evaluator.loss(x));
        for (int number : new int[] {problem.layout().proton(2), problem.layout().protonCharge(1)}) {
            double[] moved = x.clone();
            moved[number] += 0.3;
            assertEquals(problem.evaluator().loss(moved), evaluator.loss(moved));
            assertNotEquals(problem.evaluator().loss(x), evaluator.loss(moved));
        }
    }

    @Test
    void theSignPotentialMatchesUpToSign() {
        double away = 0.2;
        Charges problem = GoldenCharges.charges(new Sign(), Space.sphere(2), new double[] {-1},
                new double[] {-Math.cos(away), Math.sin(away)}, new double[] {1}, new double[] {1, 0},
                OptionalDouble.empty());
        var numbers = problem.evaluator().evaluate(problem.start()).numbers();
        assertEquals(away, ((double[]) numbers.get("distances"))[0], 1e-15);
        assertEquals(away, ((double[]) numbers.get("angles"))[0], 1e-15);
    }

    /// On its proton an electron of charge -1 has 2 c in every position and 2 (1 + rho) in its charge.
    @Test
    void theWeightOfTheChargesBendsTheLossInThem() {
        Charges bare =
                GoldenCharges.charges(new Gaussian(4), Space.euclidean(2), new double[] {-1}, new double[] {0.5, 1},
                        new double[] {1}, new double[] {0.5, 1}, OptionalDouble.empty());
        for (double rho : new double[] {0, 0.5, 10}) {
            Charges problem = GoldenCharges.with(bare, Charges.OutputWeights.FREE, rho);
            var numbers = problem.evaluator().evaluate(problem.start()).numbers();
            assertEquals(8, (double) numbers.get("minEigenvalue"), 1e-12);
            assertEquals(Math.min(8, 2 * (1 + rho)), (double) numbers.get("minEigenvalueWithCharges"), 1e-12);
        }
    }

    /// (Phi(0) + rho) a = -(b Phi(theta,w) + a' Phi(theta,theta')).
    @Test
    void theBestChargeOfOneElectronHeedsTheOthers() {
        Charges bare = GoldenCharges.charges(new Gaussian(2), Space.euclidean(1), new double[] {-0.7, 0},
                new double[] {0.4, 1.1},
                new double[] {1.5}, new double[] {0}, OptionalDouble.empty());
        Charges problem = GoldenCharges.with(bare, Charges.OutputWeights.FREE, 0.25);
        double[] x = problem.start().x();
        problem.nodes().orElseThrow().charge(x, 1);
        double expected = -(1.5 * Math.exp(-1.1 * 1.1) - 0.7 * Math.exp(-0.7 * 0.7)) / 1.25;
        assertEquals(expected, x[problem.layout().electronCharge(1)], 1e-14);
        assertEquals(-0.7, x[problem.layout().electronCharge(0)]);
    }

    private static Charge unit(Double... at) {
        return new Charge(List.of(at), OptionalDouble.empty(), "", false, 0);
    }

    @Test
    void faultsNameTheirPlace() {
        Charges problem = new Charges(Space.Shape.SPHERE, 3, new Coulomb(),
                new Listed(List.of(unit(1.0, 0.0))), new Listed(List.of(unit(1.0, 1.0, 0.0))),
                Charges.OutputWeights.FIXED, 0, OptionalDouble.empty());
        List<String> faults = new ArrayList<>();
        problem.check((path, found, allowed) -> faults.add(path + ": " + found + "; " + allowed));
        assertEquals(3, faults.size(), faults.toString());
        assertTrue(faults.get(0).startsWith("potential: Coulomb on S^2; defined on R^d"), faults.get(0));
        assertTrue(faults.get(1).startsWith("electrons[0].at: a point at distance 1.414"), faults.get(1));
        assertTrue(faults.get(2).startsWith("protons[0].at: 2 numbers; as many as dimension, 3"), faults.get(2));
    }

    /// To check a document nobody draws: as many orthonormal vectors as would take a minute are accepted, and refused, at once.
    @Test
    void aDrawIsDoneWhenSomebodyLooks() throws InputRefused {
        String many =
                """
                        {"format": "earnshaw/1", "problem": {"type": "charges", "dimension": 3162, "potential": {"type": "%s"}, "manifold": "%s",
                        "protons": {"count": 1}, "electrons": {"count": 3162, "draw": "orthonormal"}}}""";
        for (String text : List.of(many.formatted("gaussian", "euclidean"), many.formatted("sign", "sphere"))) {
            long before = allocated();
            ScenarioFile.read(new StringReader(text), "many");
            assertTrue(allocated() - before < 8L * 3162 * 3162 / 2, "less than half of the vectors");
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}

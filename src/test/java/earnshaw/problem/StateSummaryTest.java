package earnshaw.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.geometry.Space;
import earnshaw.golden.GoldenCharges;
import earnshaw.potential.AlmostLambdaHarmonic;
import earnshaw.potential.Coulomb;
import earnshaw.potential.Gaussian;
import earnshaw.potential.Potential;
import earnshaw.potential.Sign;
import earnshaw.problem.charges.Charges;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StateSummaryTest {

    private static Charges charges(Potential potential, double[] a, double[] theta, double[] b, double[] w) {
        return GoldenCharges.charges(potential, Space.euclidean(theta.length / a.length), a, theta, b, w,
                OptionalDouble.empty());
    }

    private static StateSummary standing(Charges problem) {
        return problem.evaluator().standing(problem.start()).orElseThrow();
    }

    @Test
    void fatesOfElectrons() {
        Charges problem = charges(new Gaussian(1), new double[] {-1, -1, -1, 0, -1},
                new double[] {0, 0.01, 0.01, 0, 3, 0, 7, 7, 6, 0.2}, new double[] {1, 1, 1, 1, 1},
                new double[] {0, 0, 3, 0, 6, 0, 9, 0, 12, 0});
        assertEquals(List.of(StateSummary.Fate.DOUBLED, StateSummary.Fate.DOUBLED, StateSummary.Fate.MATCHED,
                StateSummary.Fate.IDLE,
                StateSummary.Fate.SEARCHING), standing(problem).electrons());
    }

    /// A charge that does not cancel that of its proton is no match, in the card as in the words of an ending.
    @Test
    void anElectronOfTheWrongChargeIsNotMatched() {
        for (double charge : new double[] {-1, -0.6, -1.4, 1, -0.3, -40}) {
            Charges problem = charges(new Gaussian(1), new double[] {charge}, new double[] {0, 0.01},
                    new double[] {1}, new double[] {0, 0});
            boolean matched = Math.abs(charge + 1) < 0.5;
            assertEquals(List.of(matched ? StateSummary.Fate.MATCHED : StateSummary.Fate.SEARCHING),
                    standing(problem).electrons(), charge + "");
            assertEquals(matched, StateSummary.cancels(charge, 1, false), charge + "");
            assertTrue(StateSummary.cancels(-Math.signum(charge), -1, true), "opposite to it either sign will do");
        }
    }

    @Test
    void earnshawsLampIsLitUnderCoulomb() {
        StateSummary standing =
                standing(charges(new Coulomb(), new double[] {-1, -1}, new double[] {0.3, 0, 0, 0, 1, 2},
                        new double[] {1, 1}, new double[] {1, 1, 0, -1, 0, 0}));
        assertEquals(1, standing.laws().size());
        assertTrue(standing.laws().getFirst().holds(), standing.laws().toString());
        assertTrue(standing.smallest() < 0, "no minimum in free space");
        List<TheoremCheck> gaussian =
                standing(charges(new Gaussian(1), new double[] {-1}, new double[] {0, 0, 0}, new double[] {1},
                        new double[] {1, 1, 0})).laws();
        assertEquals(List.of("a common shift leads down (Theorem 4.2)"),
                gaussian.stream().map(TheoremCheck::name).toList());
        assertTrue(gaussian.getFirst().sentence().startsWith("premise not met: every electron farther than 2.45"),
                gaussian.getFirst().sentence());
    }

    @Test
    void roundingDoesNotPutOutTheLampOfTheCircle() {
        for (double angle = 0.3; angle < 6; angle += 0.37) {
            Charges problem = GoldenCharges.charges(new Sign(), Space.sphere(2), new double[] {-1},
                    new double[] {Math.cos(angle), Math.sin(angle)}, new double[] {1, 0.6},
                    new double[] {1, 0, Math.cos(1), Math.sin(1)}, OptionalDouble.empty());
            assertTrue(standing(problem).laws().getFirst().holds(), standing(problem).laws().toString());
        }
    }

    /// golden.json, accept_lemma38: Laplacians -2 lambda a^2 at optimal charges, and not at others.
    @Test
    void lemma38() {
        Charges fixed = charges(new AlmostLambdaHarmonic(1, 0.05), new double[] {-1, -1},
                new double[] {0, 0, 0, 0.7, 0.2, -0.4},
                new double[] {1, 0.5, -0.8}, new double[] {1, 0, 0, 0, 1.5, 0.3, -1, -1, 0.5});
        Charges optimal = GoldenCharges.with(fixed, Charges.OutputWeights.OPTIMAL, 0);
        assertTrue(standing(optimal).laws().getFirst().holds(), standing(optimal).laws().toString());
        assertEquals(-0.010129, standing(optimal).smallest(), 1e-6);
        double[] laplacian = (double[]) optimal.evaluator().evaluate(optimal.start()).numbers().get("laplacian");
        assertEquals(-6.954891340796743e-05, laplacian[0], 1e-14);
        Charges moved = GoldenCharges.with(fixed, Charges.OutputWeights.OPTIMAL, 0);
        double[] x = moved.start().x().clone();
        x[6] += 0.1;
        TheoremCheck broken = moved.evaluator().standing(State.start(x)).orElseThrow().laws().getFirst();
        assertFalse(broken.holds());
        assertEquals(TheoremCheck.Verdict.PREMISE_NOT_MET, broken.verdict());
        assertTrue(broken.sentence().startsWith("premise not met: optimal charges"), broken.sentence());
    }

    @Test
    void epsilonOfASaddleIsItsCurvature() {
        StateSummary saddle = standing(charges(new Gaussian(1), new double[] {-1}, new double[3], new double[] {1, 1},
                new double[] {1.1, 0, 0, -1.1, 0, 0}));
        assertEquals(0.45870251837735593, saddle.epsilon(), 1e-9);
        assertEquals(1, saddle.lowest().orElseThrow().direction()[0], 1e-9);
    }
}

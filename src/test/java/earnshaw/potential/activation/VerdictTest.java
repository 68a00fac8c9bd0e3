package earnshaw.potential.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.geometry.Space;
import earnshaw.potential.AlmostLambdaHarmonic;
import earnshaw.potential.Coulomb;
import earnshaw.potential.Distance;
import earnshaw.potential.Erf;
import earnshaw.potential.Exponential;
import earnshaw.potential.Gaussian;
import earnshaw.potential.LambdaHarmonic;
import earnshaw.potential.Laplace;
import earnshaw.potential.Potential;
import earnshaw.potential.PotentialCurve;
import earnshaw.potential.Power;
import earnshaw.potential.Relu;
import earnshaw.potential.Sign;
import earnshaw.potential.SoftCoulomb;
import earnshaw.potential.Subharmonic;
import earnshaw.potential.Synthetic;
import earnshaw.potential.Verdict;
import earnshaw.potential.kernel.RadialProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of potentials, against what is known of them.
class VerdictTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 7})
    void theLaplacianOfTheGaussianChangesSignAtTheRootOfDOverC(double c) {
        for (int d : new int[] {1, 2, 3, 5}) {
            PotentialCurve cut = new PotentialCurve(new Gaussian(c), Space.euclidean(d));
            assertEquals(1, cut.zeros().size());
            assertEquals(Math.sqrt(d / c), cut.zeros().getFirst(), 1e-9);
        }
    }

    @Test
    void kindsOfLaplacians() {
        assertTrue(new Verdict(new Coulomb(), Space.euclidean(3)).laplacian().startsWith("Harmonic"));
        assertTrue(new Verdict(new Sign(), Space.sphere(2)).laplacian().startsWith("Harmonic"));
        assertTrue(new Verdict(new Sign(), Space.sphere(3)).laplacian().startsWith("Neither"));
        assertTrue(new Verdict(new Sign(), Space.euclidean(2)).laplacian()
                .startsWith("Harmonic: its Laplacian is 0 off the line"));
        assertTrue(new Verdict(new Sign(), Space.euclidean(3)).laplacian().startsWith("Neither"));
        assertTrue(new Verdict(new Sign(), Space.euclidean(1)).laplacian().startsWith("Harmonic"));
        assertTrue(new Verdict(new Relu(), Space.euclidean(1)).laplacian()
                .startsWith("Harmonic: its Laplacian is 0 away from the origin"));
        assertTrue(
                new Verdict(new Erf(), Space.euclidean(2)).laplacian().endsWith("beyond, for weights of length one."));
        assertTrue(
                new Verdict(new Subharmonic(0.5), Space.euclidean(3)).laplacian().startsWith("Strictly subharmonic"));
        assertTrue(new Verdict(new AlmostLambdaHarmonic(2, 0.3), Space.euclidean(3)).laplacian()
                .contains("for $r\\geq 0.3$: its Laplacian is $\\lambda\\Phi$ with $\\lambda=2$"));
        assertTrue(new Verdict(new SoftCoulomb(0.3), Space.euclidean(3)).laplacian().contains("below 0"));
    }

    @Test
    void whatCannotBeRealizedIsSaidToBeSo() {
        for (Potential potential : new Potential[] {new Coulomb(), new Subharmonic(0.5), new Distance(),
            new LambdaHarmonic(1)}) {
            Verdict verdict = new Verdict(potential, Space.euclidean(3));
            assertFalse(verdict.realizable());
            assertTrue(verdict.realization().startsWith("Not realizable: $"), verdict.realization());
        }
    }

    @Test
    void coefficientsOfRealizablePotentialsAreNotNegative() {
        for (Potential potential : new Potential[] {new Sign(), new Relu(), new Power(4), new Exponential(2),
            new Synthetic(1, 30)}) {
            assertTrue(new Verdict(potential, Space.sphere(3)).smallest().orElseThrow() >= 0, potential.title());
        }
        for (Potential potential : new Potential[] {new Gaussian(1), new Laplace(2),
            new AlmostLambdaHarmonic(1, 0.3)}) {
            assertTrue(new Verdict(potential, Space.euclidean(3)).smallest().orElseThrow() >= 0, potential.title());
        }
    }

    @Test
    void theTransformOfTheAlmostLambdaHarmonicPotentialIsThatOfItsValues() {
        RadialProfile inside = (RadialProfile) new AlmostLambdaHarmonic(1, 0.3).on(Space.euclidean(3));
        CappedTransform transform = new CappedTransform(inside, 3, 1, 0.3);
        for (double k : new double[] {0.5, 2, 6}) {
            double sum = 0;
            double h = 1e-4;
            for (double r = h / 2; r < 40; r += h) {
                sum += h * 4 * Math.PI * r * Math.sin(k * r) / k * inside.value(r);
            }
            assertEquals(sum, transform.at(k), 1e-7);
        }
    }
}

package earnshaw.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import org.hipparchus.special.BesselJ;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Special functions against tables, closed forms and the Hipparchus library.
class SpecialFunctionsTest {

    /// Abramowitz and Stegun, tables 9.8 and 9.11, and K_(1/2) in closed form.
    @ParameterizedTest
    @CsvSource({
        "0, 0.1, 2.4270690247020166", "0, 1, 0.42102443824070834", "0, 5, 0.0036910983340425942",
        "1, 0.1, 9.8538447808706060", "1, 1, 0.60190723019723458", "1, 5, 0.0040446134454521642",
        "2, 1, 1.6248388986351775", "0.5, 2, 0.11993777196806146", "1.5, 2, 0.17990665795209218"
    })
    void modifiedBessel(double nu, double x, double expected) {
        assertEquals(1, BesselK.of(nu, x) / expected, 1e-13);
    }

    @Test
    void modifiedBesselKeepsItsRecurrence() {
        for (double nu : new double[] {0.25, 0.5, 1, 2.5}) {
            for (double x : new double[] {1e-6, 0.01, 0.7, 3, 40, 300}) {
                double right = BesselK.of(Math.abs(nu - 1), x) + 2 * nu / x * BesselK.of(nu, x);
                assertEquals(1, right / BesselK.of(nu + 1, x), 1e-11, "nu " + nu + ", x " + x);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 0.75, 1, 1.5, 3.25, 11.9, 12, 60.5})
    void gamma(double x) {
        assertEquals(org.hipparchus.special.Gamma.logGamma(x), Gamma.log(x),
                1e-13 * Math.max(1, Math.abs(Gamma.log(x))));
    }

    @Test
    void surfacesOfSpheres() {
        assertEquals(2, Math.exp(Gamma.logSphere(1)), 1e-13);
        assertEquals(2 * Math.PI, Math.exp(Gamma.logSphere(2)), 1e-13);
        assertEquals(4 * Math.PI, Math.exp(Gamma.logSphere(3)), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 0.3, 1, 2.49, 2.5, 3.3, 6, 30})
    void errorFunction(double x) {
        assertEquals(Erf.erf(x), ErrorFunction.of(x), 3e-15);
        assertEquals(0, ErrorFunction.of(x) + ErrorFunction.of(-x));
    }

    @Test
    void hermitePolynomialsAndTheirSlopes() {
        for (double z : new double[] {-2.2, 0, 0.4, 3}) {
            assertEquals((z * z * z - 3 * z) / Math.sqrt(6), Hermite.sum(new double[] {0, 0, 0, 1}, z), 1e-13);
            assertEquals((3 * z * z - 3) / Math.sqrt(6), Hermite.slope(new double[] {0, 0, 0, 1}, z), 1e-13);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 11})
    void wavesOverSpheres(int d) {
        SphereWave wave = new SphereWave(d);
        assertEquals(1, wave.at(0));
        for (double z : new double[] {0.01, 0.9, 2.4, 5.4, 5.6, 8, 20, 11.9, 12.1, 30, 77, 500}) {
            double nu = d / 2.0 - 1;
            double expected = d == 1
                    ? Math.cos(z)
                    : Math.exp(Gamma.log(d / 2.0)) * Math.pow(2 / z, nu) * BesselJ.value(nu, z);
            assertEquals(expected, wave.at(z), 1e-10, "z = " + z);
        }
    }

    @Test
    void gaussLegendreIsExactBelowItsDegree() {
        GaussLegendre rule = new GaussLegendre(7);
        assertEquals(Math.pow(3, 14) / 14 - 1 / 14.0, rule.integral(x -> Math.pow(x, 13), 1, 3), 1e-7);
        assertEquals(Math.E - 1, rule.integral(Math::exp, 0, 1), 1e-14);
    }

    @Test
    void histogramsDrawWhatTheySay() {
        Histogram law = new Histogram(-1, 1, 50, x -> 1 + x);
        assertEquals(2, law.mass(), 1e-13);
        assertEquals(0, law.density(1.01));
        RandomGenerator draws = new Draws(5).at(0, Draws.Purpose.DATA, 0);
        double mean = 0;
        int n = 40_000;
        for (int i = 0; i < n; i++) {
            mean += law.draw(draws) / n;
        }
        assertTrue(Math.abs(mean - 1 / 3.0) < 5 * Math.sqrt(2 / 9.0 / n), "mean " + mean);
    }
}

package earnshaw.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earnshaw.geometry.Space;
import earnshaw.potential.AlmostLambdaHarmonic;
import earnshaw.potential.LambdaHarmonic;
import earnshaw.potential.Synthetic;
import earnshaw.potential.kernel.RadialProfile;
import earnshaw.potential.kernel.ZonalProfile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The polynomials behind three potentials, read back from their values: golden.json, `tables`.
class TablesGoldenTest {

    static List<Golden> cases() {
        return Golden.cases("tables");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agrees(Golden golden) {
        int d = golden.count("d");
        double lambda = golden.number("lam");
        if (golden.has("p_coefficients_ascending")) {
            RadialProfile h = (RadialProfile) new LambdaHarmonic(lambda).on(Space.euclidean(d));
            for (double r : new double[] {0.3, 1, 2.7}) {
                double expected = polynomial(golden.numbers("p_coefficients_ascending"), r)
                        * Math.exp(-Math.sqrt(lambda) * r) / Math.pow(r, d - 2);
                assertEquals(expected, h.value(r), 1e-13 * expected);
            }
        } else if (golden.has("eps")) {
            double epsilon = golden.number("eps");
            RadialProfile h = (RadialProfile) new AlmostLambdaHarmonic(lambda, epsilon).on(Space.euclidean(d));
            double[] inside = golden.numbers("inside_coefficients_in_r_minus_eps_normalised_ascending");
            for (double share : new double[] {0, 0.2, 0.7, 1}) {
                double r = share * epsilon;
                assertEquals(polynomial(inside, r - epsilon), h.value(r), 1e-12);
            }
            assertEquals(1, h.value(0), 1e-14);
            Near.agrees(golden.number("dPhi_dr_at_0_normalised"), h.slope(0), 1e-12, 0, "slope at the tip");
            Near.agrees(golden.number("dPhi_at_eps"), h.slope(epsilon), 1e-12, 0, "slope at epsilon");
            Near.agrees(golden.number("d2Phi_at_eps"), h.curvature(epsilon), 1e-12, 0, "curvature at epsilon");
            Near.agrees(h.curvature(epsilon), h.curvature(Math.nextDown(epsilon)), 1e-11, 0, "curvature from inside");
        } else {
            ZonalProfile f = (ZonalProfile) new Synthetic(lambda, golden.count("N")).on(Space.sphere(d));
            double[] c = golden.numbers("c_normalised_even");
            for (double t : new double[] {-0.9, 0.1, 0.6, 1}) {
                assertEquals(polynomial(c, t * t), f.value(t, 0), 1e-14);
            }
        }
    }

    private static double polynomial(double[] c, double x) {
        double sum = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            sum = sum * x + c[i];
        }
        return sum;
    }
}

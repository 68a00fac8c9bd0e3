package earnshaw.golden;

import earnshaw.geometry.Space;
import earnshaw.potential.kernel.PairSums;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Value, gradient and Laplacian of single pairs against golden.json, `potentials`.
class PotentialsGoldenTest {

    static List<Golden> cases() {
        return Golden.cases("potentials");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agrees(Golden golden) {
        int d = golden.count("d");
        Space space = GoldenCharges.space(golden, d);
        PairSums sums = PairSums.of(GoldenCharges.potential(golden.at("potential")).on(space), space);
        double[] x = new double[2 * d + 1];
        System.arraycopy(golden.numbers("theta"), 0, x, 0, d);
        System.arraycopy(golden.numbers("w"), 0, x, d, d);
        x[2 * d] = 1;
        double[] value = new double[1];
        double[] gradient = new double[d];
        double[] laplacian = new double[1];
        sums.add(x, 0, 1, d, 1, 2 * d, false, value, gradient, laplacian);
        Near.agrees(golden.number("value"), value[0], 1e-12, 1, "value");
        Near.agrees(golden.numbers("grad_theta"), gradient, 1e-12, 0, "gradient");
        Near.agrees(golden.number("laplacian"), laplacian[0], 1e-12, (d - 1) * 1e-3, "laplacian");
    }
}

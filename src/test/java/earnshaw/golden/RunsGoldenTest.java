package earnshaw.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.GradientDescent;
import earnshaw.algorithm.GradientFlow;
import earnshaw.algorithm.step.Stepper;
import earnshaw.geometry.Space;
import earnshaw.math.Draws;
import earnshaw.potential.Coulomb;
import earnshaw.potential.Gaussian;
import earnshaw.potential.Sign;
import earnshaw.potential.SoftCoulomb;
import earnshaw.problem.State;
import earnshaw.problem.charges.Charges;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Flows and descents against golden.json, and against exact solutions.
class RunsGoldenTest {

    static List<Golden> flows() {
        return Golden.cases("gradient_flows");
    }

    static List<Golden> descents() {
        return Golden.cases("gradient_descent");
    }

    /// The state at a time: natural steps up to it, then a reading.
    static State at(Stepper stepper, State state, double time) {
        while (true) {
            State next = stepper.step(state).to();
            if (next.time() > time) {
                return stepper.reading(state, time);
            }
            state = next;
        }
    }

    private static Charges problem(Golden golden) {
        Space space = GoldenCharges.space(golden, golden.count("d"));
        Charges charges =
                GoldenCharges.charges(GoldenCharges.potential(golden.at("potential")), space, golden.numbers("a0"),
                        golden.numbers("theta0"), golden.numbers("b"), golden.numbers("w"), OptionalDouble.of(0));
        String mode = golden.has("mode") ? golden.text("mode") : golden.text("equation");
        boolean fixed = mode.contains("fixed");
        return GoldenCharges.with(charges, fixed ? Charges.OutputWeights.FIXED
                : mode.equals("opt_a") ? Charges.OutputWeights.OPTIMAL : Charges.OutputWeights.FREE, 0);
    }

    private static double[] charges(Golden reference, State state) {
        int positions = reference.numbers("theta").length;
        return Arrays.copyOfRange(state.x(), positions, positions + reference.numbers("a").length);
    }

    @ParameterizedTest
    @MethodSource("flows")
    void flowAgrees(Golden golden) {
        Charges problem = problem(golden);
        for (Golden reference : golden.list("states")) {
            Stepper stepper = new GradientFlow(1e-10).stepper(problem, new Draws(0));
            State state = at(stepper, problem.start(), reference.number("t"));
            double[] theta = reference.numbers("theta");
            Near.agrees(theta, Arrays.copyOf(state.x(), theta.length), 1e-7, 1, "t = " + reference.number("t"));
            Near.agrees(reference.numbers("a"), charges(reference, state), 1e-7, 1, "a, t = " + reference.number("t"));
        }
    }

    @ParameterizedTest
    @MethodSource("descents")
    void descentAgrees(Golden golden) {
        Charges problem = problem(golden);
        Stepper stepper = new GradientDescent(golden.number("step_size")).stepper(problem, new Draws(0));
        State state = problem.start();
        int compared = 0;
        for (Golden reference : golden.list("states")) {
            while (state.step() < reference.count("step")) {
                state = stepper.step(state).to();
            }
            if (reference.count("step") <= 1000) {
                double[] theta = reference.numbers("theta");
                Near.agrees(theta, Arrays.copyOf(state.x(), theta.length), 1e-10, 1, "step " + state.step());
                Near.agrees(reference.numbers("a"), charges(reference, state), 1e-10, 1, "a, step " + state.step());
                compared++;
            }
        }
        assertTrue(compared > 0);
    }

    /// coulomb in R^3: r^3 = r0^3 - 6t; logarithm: r^2 = r0^2 - 4t; -r: r = r0 - 2t.
    @ParameterizedTest
    @CsvSource({"1, 0.4, 0.2", "2, 0.2, 0.4472135954999579", "3, 0.15, 0.46415888336127786"})
    void twoBodiesAreExact(int d, double time, double distance) {
        double[] theta = new double[d];
        theta[d - 1] = 1;
        Charges problem = GoldenCharges.charges(new Coulomb(), Space.euclidean(d), new double[] {-1}, theta,
                new double[] {1}, new double[d], OptionalDouble.empty());
        State state = at(new GradientFlow(1e-12).stepper(problem, new Draws(0)), problem.start(), time);
        assertEquals(distance, state.x()[d - 1], 1e-9);
    }

    /// sign on the sphere: alpha = alpha0 - 4t/pi.
    @Test
    void signTurnsAtConstantSpeed() {
        double[] theta = {Math.cos(2), Math.sin(2)};
        Charges problem = GoldenCharges.charges(new Sign(), Space.sphere(2), new double[] {-1}, theta, new double[] {1},
                new double[] {1, 0}, OptionalDouble.empty());
        State state = at(new GradientFlow(1e-12).stepper(problem, new Draws(0)), problem.start(), 1);
        assertEquals(2 - 4 / Math.PI, Math.atan2(state.x()[1], state.x()[0]), 1e-9);
    }

    /// An electron between two unit protons: golden.json, accept_midpoint.
    @ParameterizedTest
    @CsvSource({"coulomb, 1, -8, 0", "gaussian, 0.9, 0.5069023762524405, 5.842716863120236",
        "gaussian, 1.1, -0.45870251837735593, 3.9098928947403193", "soft, 1, -6.1592398106974136, 0.8706778789991108"})
    void midpoint(String potential, double distance, double smallest, double laplacian) {
        Charges problem = GoldenCharges.charges(
                switch (potential) {
                    case "coulomb" -> new Coulomb();
                    case "gaussian" -> new Gaussian(1);
                    default -> new SoftCoulomb(0.3);
                },
                Space.euclidean(3), new double[] {-1}, new double[3], new double[] {1, 1},
                new double[] {distance, 0, 0, -distance, 0, 0}, OptionalDouble.empty());
        var numbers = problem.evaluator().evaluate(problem.start()).numbers();
        assertEquals(smallest, (Double) numbers.get("minEigenvalue"), 1e-9);
        assertEquals(laplacian, ((double[]) numbers.get("laplacian"))[0], 1e-12 * 16);
    }
}

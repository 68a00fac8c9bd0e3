package earnshaw.problem.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.GradientDescent;
import earnshaw.algorithm.step.Stepper;
import earnshaw.golden.Golden;
import earnshaw.golden.Near;
import earnshaw.math.Draws;
import earnshaw.math.Symmetric;
import earnshaw.problem.Evaluation;
import earnshaw.problem.State;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The section `weight_sharing` of the reference numbers.
class SharingGoldenTest {

    static List<Golden> places() {
        return Golden.cases("weight_sharing").stream().filter(one -> !one.has("states")).toList();
    }

    static List<Golden> descents() {
        return Golden.cases("weight_sharing").stream().filter(one -> one.has("states")).toList();
    }

    @ParameterizedTest
    @MethodSource("places")
    void lossAndGradient(Golden golden) {
        agrees(golden, Sharing.Objective.PARITY, "w0", "F1k_ws", "grad_F1k_ws");
        agrees(golden, Sharing.Objective.PARITY, "W", "F1k_fc", "grad_F1k_fc");
        agrees(golden, Sharing.Objective.WAVES, "w0", "section3_ws", "grad_section3_ws");
        agrees(golden, Sharing.Objective.WAVES, "W", "section3_fc", "grad_section3_fc");
    }

    private static void agrees(Golden golden, Sharing.Objective objective, String start, String loss, String gradient) {
        SharingWalker walker = walker(golden, objective, golden.numbers(start));
        Evaluation found = walker.evaluator().evaluate(walker.start());
        Near.agrees(golden.number(loss), (double) found.numbers().get("loss"), 1e-12, 1, loss);
        double[] rows =
                Arrays.stream((double[][]) found.numbers().get("gradient")).flatMapToDouble(Arrays::stream).toArray();
        Near.agrees(golden.numbers(gradient), rows, 1e-12, 0, gradient);
    }

    private static SharingWalker walker(Golden golden, Sharing.Objective objective, double[] start) {
        return Shared.given(objective, golden.count("k"), golden.numbers("u0"), start).walkers().getFirst();
    }

    @ParameterizedTest
    @MethodSource("places")
    void smallestEigenvalue(Golden golden) {
        int d = golden.count("d");
        double[] flat = golden.numbers("hessian_section3_ws");
        double[][] rows = new double[d][];
        for (int r = 0; r < d; r++) {
            rows[r] = Arrays.copyOfRange(flat, r * d, (r + 1) * d);
        }
        SharingWalker walker = walker(golden, Sharing.Objective.WAVES, golden.numbers("w0"));
        double found = walker.evaluator().minEigenvalue(walker.start().x()).orElseThrow();
        Near.agrees(Symmetric.eigenvalues(rows)[0], found, 1e-9, 0, "smallest eigenvalue");
    }

    @ParameterizedTest
    @MethodSource("descents")
    void descent(Golden golden) {
        Sharing.Objective objective = golden.has("c_k") ? Sharing.Objective.WAVES : Sharing.Objective.PARITY;
        descent(golden, objective, "w0", "F_ws");
        descent(golden, objective, "W", "F_fc");
    }

    private static void descent(Golden golden, Sharing.Objective objective, String vectors, String loss) {
        List<Golden> states = golden.list("states");
        SharingWalker walker = walker(golden, objective, states.getFirst().numbers(vectors));
        Stepper stepper = new GradientDescent(golden.number("eta")).stepper(walker, new Draws(0));
        State state = walker.start();
        for (Golden expected : states) {
            while (state.step() < expected.count("step")) {
                state = stepper.step(state).to();
            }
            double[] found = Arrays.copyOf(state.x(), walker.layout().readout());
            String what = golden + " " + vectors + " at step " + state.step();
            Near.agrees(expected.numbers(vectors), found, 1e-10, 0, what);
            Near.agrees(expected.number(loss), walker.evaluator().loss(state.x()), 1e-10, 1, what);
        }
    }

    // Formula sheet, section f: with k = 5, d = 10 and |u_0|^2 = 12 k^2/pi^2 shared weights arrive, their angle never growing, and
    // the others stay at V^k/2 = .2719.
    @Test
    void stallOfParity() {
        int k = 5;
        int d = 10;
        double[] target = new double[d];
        target[1] = Math.sqrt(12) * k / Math.PI;
        double[] start = new double[k * d];
        var signs = new Draws(4).at(0, Draws.Purpose.STARTS, 0);
        for (int i = 0; i < start.length; i++) {
            start[i] = signs.nextBoolean() ? .5 : -.5;
        }
        for (int l = 0; l < k; l++) {
            start[l * d + 1] = l == 1 ? -.5 : .5; // the product of the others has the wrong sign to begin with
        }
        SharingWalker shared =
                Shared.given(Sharing.Objective.PARITY, k, target, Arrays.copyOf(start, d)).walkers().getFirst();
        SharingWalker full = Shared.given(Sharing.Objective.PARITY, k, target, start).walkers().getFirst();
        Stepper one = new GradientDescent(.5).stepper(shared, new Draws(0));
        Stepper all = new GradientDescent(.5).stepper(full, new Draws(0));
        SharingEvaluator evaluator = (SharingEvaluator) shared.evaluator();
        State here = shared.start();
        State there = full.start();
        double angle = evaluator.angle(here.x(), 0);
        for (int step = 0; step < 1000; step++) {
            here = one.step(here).to();
            there = all.step(there).to();
            double now = evaluator.angle(here.x(), 0);
            assertTrue(now <= angle + 1e-15, "the angle grows at step " + step);
            angle = now;
        }
        assertTrue(evaluator.loss(here.x()) < 1e-4, "shared: " + evaluator.loss(here.x()));
        double stall = shared.problem().loss(Sharing.Architecture.SHARED).stall(here.x());
        assertEquals(.2719, stall, 1e-4);
        assertEquals(stall, full.evaluator().loss(there.x()), 1e-3);
    }
}

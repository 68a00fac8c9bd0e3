package earnshaw.golden;

import earnshaw.geometry.Space;
import earnshaw.problem.Evaluation;
import earnshaw.problem.charges.Charges;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Loss, gradients, Laplacians, optimal charges and the Hessian against golden.json, `losses`.
class LossesGoldenTest {

    static List<Golden> cases() {
        return Golden.cases("losses");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agrees(Golden golden) {
        int d = golden.count("d");
        Space space = GoldenCharges.space(golden, d);
        double[] a = golden.numbers("a");
        double[] b = golden.numbers("b");
        Charges problem = GoldenCharges.charges(GoldenCharges.potential(golden.at("potential")), space, a,
                golden.numbers("theta"), b, golden.numbers("w"), OptionalDouble.empty());
        Evaluation found = problem.evaluator().evaluate(problem.start());
        double charge = sum(a) + sum(b);
        double terms = charge * charge;
        double loss = (Double) found.numbers().get("loss");
        if (golden.has("loss")) {
            Near.agrees(golden.number("loss"), loss, 1e-12, terms, "loss");
        } else {
            Near.agrees(golden.number("loss_pair_terms_eq2"), loss - protonsOwn(problem), 1e-12, terms, "pair terms");
        }
        if (golden.has("grad_theta")) {
            double[] gradient = Arrays.stream((double[][]) found.numbers().get("gradient"))
                    .flatMapToDouble(Arrays::stream).toArray();
            Near.agrees(golden.numbers("grad_theta"), gradient, 1e-12, terms, "gradient");
            Near.agrees(golden.numbers("laplacian_per_node"), (double[]) found.numbers().get("laplacian"), 1e-12,
                    terms, "laplacian");
            double[] eigenvalues = golden.numbers("hessian_theta_eigenvalues");
            double largest = Arrays.stream(eigenvalues).map(Math::abs).max().orElse(0);
            Near.agrees(golden.number("hessian_theta_min_eigenvalue"), (Double) found.numbers().get("minEigenvalue"),
                    1e-9, Math.max(largest, terms), "smallest eigenvalue");
        }
        if (golden.has("optimal_a")) {
            Near.agrees(golden.numbers("grad_a"), (double[]) found.numbers().get("chargeGradient"), 1e-12, terms,
                    "grad a");
            Near.agrees(golden.numbers("optimal_a"), (double[]) found.numbers().get("optimalCharges"), 1e-12, charge,
                    "optimal charges");
            Near.agrees(golden.number("loss_at_optimal_a"), (Double) found.numbers().get("lossAtOptimalCharges"), 1e-12,
                    terms, "loss at optimal charges");
            Charges regularised = GoldenCharges.with(problem, Charges.OutputWeights.OPTIMAL, 1);
            var numbers = regularised.evaluator().evaluate(regularised.start()).numbers();
            Near.agrees(golden.numbers("optimal_a_regularised"), (double[]) numbers.get("optimalCharges"), 1e-12,
                    charge,
                    "optimal charges, regularised");
            Near.agrees(golden.number("G_at_optimal_a_regularised"), (Double) numbers.get("loss"), 1e-12, terms, "G");
        }
    }

    /// sum b_i b_j Phi(w_i,w_j), which the pair terms leave out; 0 for singular potentials, whose loss does so too.
    private static double protonsOwn(Charges problem) {
        if (problem.profile().singular()) {
            return 0;
        }
        Charges alone = problem;
        while (!alone.observables().getLast().bodies().isEmpty()) {
            alone = alone.removed(alone.observables().getLast().bodies().getFirst());
        }
        return alone.evaluator().loss(alone.start().x());
    }

    private static double sum(double[] charges) {
        return Arrays.stream(charges).map(Math::abs).sum();
    }
}

package earnshaw.problem.convnet;

import earnshaw.math.Norms;
import earnshaw.math.Symmetric;
import earnshaw.problem.LowestMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The Hessian of the population's loss in the directions that turn v (its length changes nothing) and in a.
///
/// With b = |w*| a*: turning v out of the plane of v and w* has the eigenvalue a.b (pi-phi) cos phi / (2 pi |v|^2), and
/// a change of a orthogonal to 1 and to b has (pi-1)/(2 pi); what is left is a matrix of three rows, in the direction
/// that turns v towards w* and in the plane of 1 and b. So no size is too large.
final class ConvnetHessian {

    private final ConvnetLayout at;
    private final FilterAngles directions;
    private final double[] turning;
    private final double[] even;
    private final double[] uneven;
    private double[][] block = {};
    private double aside;

    ConvnetHessian(ConvnetLayout at) {
        this.at = at;
        directions = new FilterAngles(at);
        turning = new double[at.p()];
        even = new double[at.k()];
        uneven = new double[at.k()];
    }

    /// The smallest eigenvalue where a stands still; NaN for filters of one number, which cannot turn.
    double ofFilter(double[] x) {
        look(x);
        return at.p() < 2 ? Double.NaN : at.p() < 3 ? block[0][0] : Math.min(block[0][0], aside);
    }

    /// The largest eigenvalue in v and a.
    double largest(double[] x) {
        look(x);
        double[] values = Symmetric.eigenvalues(block);
        double largest = values[values.length - 1];
        return at.p() < 3 ? largest : Math.max(largest, aside);
    }

    /// The smallest eigenvalue in v and a.
    double smallest(double[] x) {
        look(x);
        double smallest = Symmetric.eigenvalues(block)[0];
        return at.p() < 3 ? smallest : Math.min(smallest, aside);
    }

    /// The smallest eigenvalue in v and a with its direction; null where a number is not finite.
    @Nullable
    LowestMode lowest(double[] x) {
        double smallest = smallest(x);
        double[] vector = Double.isNaN(smallest) ? null : Symmetric.lowest(block);
        if (vector == null) {
            return null;
        }
        double[] direction = new double[at.size()];
        if (at.p() > 2 && aside == smallest) {
            System.arraycopy(orthogonal(x, turning), 0, direction, 0, at.p());
        } else {
            int turns = at.p() < 2 ? 0 : 1;
            for (int c = 0; c < at.p(); c++) {
                direction[c] = turns * vector[0] * turning[c];
            }
            for (int i = 0; i < at.k(); i++) {
                direction[at.outputs() + i] =
                        vector[turns] * even[i] + (at.k() < 2 ? 0 : vector[turns + 1] * uneven[i]);
            }
        }
        Symmetric.direct(direction);
        return new LowestMode(smallest, direction);
    }

    private void look(double[] x) {
        directions.look(x);
        int k = at.k();
        double sum = 0;
        double product = 0;
        for (int i = 0; i < k; i++) {
            double b = directions.targetLength() * x[at.targetOutputs() + i];
            sum += b;
            product += b * x[at.outputs() + i];
        }
        Arrays.fill(even, 1 / Math.sqrt(k));
        for (int i = 0; i < k; i++) {
            uneven[i] = directions.targetLength() * x[at.targetOutputs() + i] - sum / k;
        }
        double off = unit(uneven);
        double sine = directions.sine();
        System.arraycopy(directions.across(), 0, turning, 0, at.p());
        if (unit(turning) == 0 && at.p() > 1) {
            System.arraycopy(orthogonal(x, new double[at.p()]), 0, turning, 0, at.p());
        }
        double r = directions.length();
        double turn = directions.rest() * directions.cosine();
        aside = product * turn / (2 * Math.PI * r * r);
        double mixed = -directions.rest() * sine / (2 * Math.PI * r);
        block(product * (turn - sine) / (2 * Math.PI * r * r), mixed * sum / Math.sqrt(k), mixed * off);
    }

    // rows and columns: turning v, a along 1, a along the rest of b; without those that there are not
    private void block(double turning, double withEven, double withUneven) {
        int k = at.k();
        double[][] full = {
            {turning, withEven, withUneven},
            {withEven, (k + Math.PI - 1) / (2 * Math.PI), 0},
            {withUneven, 0, (Math.PI - 1) / (2 * Math.PI)}};
        int from = at.p() < 2 ? 1 : 0;
        int to = k < 2 ? 2 : 3;
        block = new double[to - from][];
        for (int i = from; i < to; i++) {
            block[i - from] = Arrays.copyOfRange(full[i], from, to);
        }
    }

    // a unit vector orthogonal to v and to a second vector that is orthogonal to v, of length one or zero
    private double[] orthogonal(double[] x, double[] second) {
        double[] best = new double[at.p()];
        double longest = 0;
        for (int axis = 0; axis < at.p(); axis++) {
            double[] candidate = new double[at.p()];
            candidate[axis] = 1;
            double u = x[axis] / directions.length();
            for (int c = 0; c < at.p(); c++) {
                candidate[c] -= u * x[c] / directions.length() + second[axis] * second[c];
            }
            double length = unit(candidate);
            if (length > longest) {
                longest = length;
                best = candidate;
            }
        }
        return best;
    }

    // makes a vector one of length one, unless it is zero, and tells its length before
    private static double unit(double[] vector) {
        double length = Norms.of(vector);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = length > 0 ? vector[i] / length : 0;
        }
        return length;
    }
}

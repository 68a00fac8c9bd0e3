package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earnshaw.potential.Power;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Observable;
import earnshaw.problem.Problem;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.problem.charges.Charges;
import earnshaw.problem.convnet.Convnet;
import earnshaw.problem.network.Network;
import earnshaw.problem.neuron.Neuron;
import earnshaw.problem.sharing.Sharing;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every number that is plotted is what its definition says, worked out here from the numbers of the state alone.
class ObservableLawsTest {

    /// Reads one number of a problem by its definition.
    private interface Definition {
        double of(String id, double[] x, int i);
    }

    @ParameterizedTest
    @MethodSource("earnshaw.contract.ProblemCases#all")
    void everyObservableIsWhatItsDefinitionSays(ProblemCases.Case law) {
        Random random = new Random(5);
        for (Walker walker : law.problem().walkers()) {
            for (State state : new State[] {walker.start(), ProblemLawsTest.elsewhere(walker, random)}) {
                double[] numbers = ProblemLawsTest.numbers(walker, state);
                Definition definition = definition(law.problem(), walker);
                int column = 0;
                for (Observable one : walker.observables()) {
                    for (int i = 0; i < one.width(); i++, column++) {
                        double expected = definition.of(one.id(), state.x(), i);
                        double allowed = one.id().equals("laplacian") ? 3e-5 : 1e-7; // that of second differences
                        assertEquals(expected, numbers[column],
                                Double.isNaN(expected) ? 0 : allowed * (1 + Math.abs(expected)),
                                law + ", " + one.id() + " " + i);
                    }
                }
                assertEquals(numbers.length, column);
            }
        }
    }

    private static Definition definition(Problem problem, Walker walker) {
        Evaluator evaluator = walker.evaluator();
        Definition own = switch (problem) {
            case Charges charges -> charges(charges);
            case Neuron neuron -> neuron(neuron);
            case Convnet _ -> convnet(walker);
            case Sharing sharing -> sharing(sharing, walker);
            case Network network -> network(network, evaluator);
            default -> throw new AssertionError("no definitions of " + problem.title());
        };
        return (id, x, i) -> switch (id) {
            case "loss" -> sampled(problem) ? Double.NaN : evaluator.loss(x); // else the step knows the last batch's
            case "gradientNorm" -> length(ProblemLawsTest.slopes(walker.space(), x, evaluator::loss));
            case "laplacian" -> laplacian(walker, (Charges) problem, x, i);
            default -> own.of(id, x, i);
        };
    }

    private static boolean sampled(Problem problem) {
        return problem instanceof Network
                || problem instanceof Sharing sharing && sharing.objective() == Sharing.Objective.SAMPLED;
    }

    // second differences along an orthonormal basis of the directions in which electron i can move, along geodesics
    private static double laplacian(Walker walker, Charges charges, double[] x, int i) {
        if (charges.samples().isPresent()) {
            return Double.NaN; // a sampled loss has no second derivatives to speak of
        }
        int d = charges.dimension();
        double h = 1e-3;
        double sum = 0;
        double[] at = Arrays.copyOfRange(x, i * d, (i + 1) * d);
        for (double[] direction : basis(at, charges.place().isSphere())) {
            double[] ahead = x.clone();
            double[] behind = x.clone();
            for (int c = 0; c < d; c++) {
                boolean round = charges.place().isSphere();
                double stay = round ? Math.cos(h) : 1;
                double go = round ? Math.sin(h) : h;
                ahead[i * d + c] = stay * at[c] + go * direction[c];
                behind[i * d + c] = stay * at[c] - go * direction[c];
            }
            Evaluator evaluator = walker.evaluator();
            sum += (evaluator.loss(ahead) - 2 * evaluator.loss(x) + evaluator.loss(behind)) / (h * h);
        }
        return sum;
    }

    private static double[][] basis(double[] at, boolean round) {
        int d = at.length;
        double[][] basis = new double[round ? d - 1 : d][];
        int found = 0;
        for (int c = 0; c < d && found < basis.length; c++) {
            double[] e = new double[d];
            e[c] = 1;
            if (round) {
                remove(e, at);
            }
            for (int k = 0; k < found; k++) {
                remove(e, basis[k]);
            }
            double size = length(e);
            if (size > 1e-3) {
                Arrays.setAll(e, k -> e[k] / size);
                basis[found++] = e;
            }
        }
        assertEquals(basis.length, found);
        return basis;
    }

    private static void remove(double[] e, double[] unit) {
        double along = dot(e, unit);
        Arrays.setAll(e, k -> e[k] - along * unit[k]);
    }

    // k positions, k charges, m positions, m charges; the assignment with the smallest sum by trying all of them
    private static Definition charges(Charges problem) {
        int d = problem.dimension();
        boolean round = problem.place().isSphere();
        boolean upToSign = problem.potential() instanceof Power; // of which w and -w are as good
        return (id, x, i) -> {
            int k = problem.observables().getLast().bodies().size();
            int m = x.length / (d + 1) - k;
            double[][] cost = new double[k][m];
            double[][] angles = new double[k][m];
            for (int e = 0; e < k; e++) {
                double[] theta = Arrays.copyOfRange(x, e * d, (e + 1) * d);
                for (int j = 0; j < m; j++) {
                    double[] w = Arrays.copyOfRange(x, k * (d + 1) + j * d, k * (d + 1) + (j + 1) * d);
                    double angle = angle(theta, w);
                    angles[e][j] = upToSign ? Math.min(angle, Math.PI - angle) : angle;
                    cost[e][j] = round ? angles[e][j] : distance(theta, w);
                }
            }
            int partner = smallest(cost)[i];
            return switch (id) {
                case "angle" -> partner < 0 ? Double.NaN : angles[i][partner];
                case "distance" -> partner < 0 ? Double.NaN : cost[i][partner];
                case "charge" -> x[k * d + i];
                default -> throw new AssertionError("no definition of " + id);
            };
        };
    }

    // w and v
    private static Definition neuron(Neuron problem) {
        int d = problem.target().size();
        return (id, x, i) -> {
            double[] w = Arrays.copyOf(x, d);
            double[] v = Arrays.copyOfRange(x, d, 2 * d);
            return switch (id) {
                case "angle" -> angle(w, v);
                case "distance" -> distance(w, v);
                case "bound" -> Double.NaN; // nobody has said how this state moves
                default -> throw new AssertionError("no definition of " + id);
            };
        };
    }

    // v, a, w*, a*
    private static Definition convnet(Walker walker) {
        int p = walker.evaluator().picture(walker.start()).bodies().getFirst().size();
        int k = walker.start().x().length / 2 - p;
        return (id, x, i) -> {
            double[] v = Arrays.copyOf(x, p);
            double[] a = Arrays.copyOfRange(x, p, p + k);
            double[] filter = Arrays.copyOfRange(x, p + k, 2 * p + k);
            double[] outputs = Arrays.copyOfRange(x, 2 * p + k, 2 * p + 2 * k);
            double[] scaled = new double[k];
            Arrays.setAll(scaled, c -> length(filter) * outputs[c]);
            return switch (id) {
                case "angle" -> angle(v, filter);
                case "alignment" -> dot(a, outputs);
                case "sum" -> Arrays.stream(a).sum();
                case "distance" -> distance(a, scaled);
                default -> throw new AssertionError("no definition of " + id);
            };
        };
    }

    // the weight vectors, the readout, u_0 in the end
    private static Definition sharing(Sharing problem, Walker walker) {
        int d = problem.dimension();
        int k = problem.patches();
        return (id, x, i) -> {
            double[] w = Arrays.copyOfRange(x, i * d, (i + 1) * d);
            double[] u = Arrays.copyOfRange(x, x.length - d, x.length);
            double square = dot(u, u);
            return switch (id) {
                case "angle" -> angle(w, u);
                case "distance" -> distance(w, u);
                case "norm" -> length(w);
                case "testError" -> walker.evaluator().loss(x);
                case "stall" -> switch (problem.objective()) {
                    case WAVES -> (1 + Math.exp(-2 * k * square) / 2) / 2;
                    case PARITY -> Math.pow(2 / Math.PI * Math.asin(2 * square / (1 + 2 * square)), k) / 2;
                    case SAMPLED -> lossWithoutTheProduct(problem, u);
                };
                default -> throw new AssertionError("no definition of " + id);
            };
        };
    }

    // All vectors but the first are 0, so that the product is learnt by nobody and the rest of the target by the first.
    private static double lossWithoutTheProduct(Sharing problem, double[] u) {
        int d = u.length;
        Walker full = problem.walkers().getLast();
        double[] x = full.start().x().clone();
        Arrays.fill(x, 0);
        System.arraycopy(u, 0, x, 0, d);
        System.arraycopy(u, 0, x, x.length - d, d);
        return full.evaluator().loss(x);
    }

    // rows of the first layer, each beside the nearer of its teacher's row and of the negative; the teacher is no part of a state
    private static Definition network(Network problem, Evaluator evaluator) {
        int d = problem.inputs();
        int rows = problem.width();
        return (id, x, i) -> {
            double[][] cost = new double[rows][rows];
            double[][] angles = new double[rows][rows];
            for (int e = 0; e < rows; e++) {
                double[] own = Arrays.copyOfRange(x, e * d, (e + 1) * d);
                for (int j = 0; j < rows; j++) {
                    double[] w = evaluator.picture(State.start(x)).body(-(j + 1)).at();
                    double[] opposite = Arrays.stream(w).map(one -> -one).toArray();
                    cost[e][j] = Math.min(distance(own, w), distance(own, opposite));
                    angles[e][j] = Math.min(angle(own, w), angle(own, opposite));
                }
            }
            int partner = smallest(cost)[i];
            return switch (id) {
                case "angle" -> angles[i][partner];
                case "distance" -> cost[i][partner];
                case "testError" -> (double) evaluator.evaluate(State.start(x)).numbers().get("testError");
                default -> throw new AssertionError("no definition of " + id);
            };
        };
    }

    // The column of every row, -1 for none, of as many pairs as there can be with the smallest sum.
    private static int[] smallest(double[][] cost) {
        int[] best = new int[cost.length];
        Arrays.fill(best, -1);
        search(cost, 0, new boolean[cost[0].length], new int[cost.length], 0, new double[] {Double.POSITIVE_INFINITY},
                best);
        return best;
    }

    private static void search(double[][] cost, int row, boolean[] taken, int[] chosen, double sum, double[] least,
            int[] best) {
        if (row == cost.length) {
            long pairs = Arrays.stream(chosen).filter(column -> column >= 0).count();
            if (pairs == Math.min(cost.length, taken.length) && sum < least[0]) {
                least[0] = sum;
                System.arraycopy(chosen, 0, best, 0, best.length);
            }
            return;
        }
        for (int column = -1; column < taken.length; column++) {
            if (column >= 0 && taken[column]) {
                continue;
            }
            chosen[row] = column;
            if (column >= 0) {
                taken[column] = true;
            }
            search(cost, row + 1, taken, chosen, sum + (column < 0 ? 0 : cost[row][column]), least, best);
            if (column >= 0) {
                taken[column] = false;
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += a[c] * b[c];
        }
        return sum;
    }

    private static double length(double[] v) {
        return Math.sqrt(dot(v, v));
    }

    private static double distance(double[] a, double[] b) {
        double[] rest = new double[a.length];
        Arrays.setAll(rest, c -> a[c] - b[c]);
        return length(rest);
    }

    private static double angle(double[] a, double[] b) {
        return Math.acos(Math.clamp(dot(a, b) / length(a) / length(b), -1, 1));
    }
}

package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earnshaw.geometry.Space;
import earnshaw.potential.Gaussian;
import earnshaw.potential.Potential;
import earnshaw.potential.kernel.HomogeneousProfile;
import earnshaw.potential.kernel.PairSums;
import earnshaw.potential.kernel.ParallelSums;
import earnshaw.scenario.Catalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The sums of every potential of the catalogue give the same bytes cold and hot, interpreted and compiled, on one thread
/// and on two: replay depends on it.
@Tag("anywhere")
class SumsLawsTest {

    /// Prints what is calculated, for the comparison with an interpreting Java machine.
    public static void main(String[] arguments) {
        lines(1).forEach(System.out::println);
    }

    private static final List<Space> SPACES =
            List.of(Space.euclidean(2), Space.euclidean(5), Space.euclidean(17), Space.sphere(3), Space.sphere(6));

    /// One line a potential and space: its name and a number made of all bits of all sums, for few charges, for less and
    /// for more than a tile.
    private static List<String> lines(int times) {
        List<String> lines = new ArrayList<>();
        for (Class<? extends Record> type : Catalog.POTENTIALS) {
            Potential potential = (Potential) Catalog.schema().initial(type);
            for (Space space : SPACES) {
                if (potential.refusal(space).isEmpty()) {
                    lines.add(potential.title() + " on " + space.text() + ": " + bits(potential, space, 3, 2, 1, times)
                            + ", " + bits(potential, space, 12, 6, 1, times) + ", "
                            + bits(potential, space, 130, 0, 1, Math.min(times, 8)));
                }
            }
        }
        return lines;
    }

    // Charges of a repeatable draw; the last target stands where the first of the other sources does.
    private static double[] charges(Potential potential, Space space, int n, int m) {
        int d = space.dimension();
        Random random = new Random(31);
        double[] x = new double[(n + m) * (d + 1)];
        for (int i = 0; i < n + m; i++) {
            for (int c = 0; c < d; c++) {
                x[i * d + c] = random.nextGaussian();
            }
            if (space.isSphere() || d > 1 && potential.on(space) instanceof HomogeneousProfile) {
                Space.sphere(d).manifold().project(x, i * d);
            }
        }
        System.arraycopy(x, n * d, x, (n - 1) * d, m > 0 ? d : 0);
        for (int i = 0; i < n + m; i++) {
            x[(n + m) * d + i] = random.nextGaussian();
        }
        return x;
    }

    // the same sums are made again and again until the compiler has come
    private static int bits(Potential potential, Space space, int n, int m, int threads, int times) {
        int d = space.dimension();
        double[] x = charges(potential, space, n, m);
        double[][] sums = {new double[n], new double[n], new double[n * d], new double[n]};
        ParallelSums shared = new ParallelSums(potential.on(space), space, threads);
        int first = 0;
        for (int time = 0; time < times; time++) {
            shared.all(x, 0, n, (n + m) * d, n * d, m, (n + m) * d + n, sums[0], sums[1], sums[2], sums[3]);
            int hash = Arrays.deepHashCode(sums);
            assertEquals(time == 0 ? hash : first, hash, () -> potential.title() + " on " + space.text());
            first = hash;
        }
        return first;
    }

    /// Few charges are summed in another way than many; both ways agree with every source taken by itself.
    @Test
    void fewAndManyAgreeWithOneByOne() {
        for (Class<? extends Record> type : Catalog.POTENTIALS) {
            Potential potential = (Potential) Catalog.schema().initial(type);
            for (Space space : SPACES) {
                if (potential.refusal(space).isEmpty()) {
                    oneByOne(potential, space, charges(potential, space, 2, 3), 2, 3);
                    oneByOne(potential, space, charges(potential, space, 6, 4), 6, 4);
                    oneByOne(potential, space, charges(potential, space, 140, 5), 140, 5);
                }
            }
        }
    }

    /// Far from the origin every pair is close together, compared with the distance from there.
    @Test
    void farFromTheOriginNothingIsLost() {
        Potential gaussian = new Gaussian(0.1);
        Space space = Space.euclidean(20);
        double[] x = charges(gaussian, space, 40, 30);
        for (int i = 0; i < 70; i++) {
            x[20 * i] += 32;
        }
        oneByOne(gaussian, space, x, 40, 30);
    }

    private static void oneByOne(Potential potential, Space space, double[] x, int n, int m) {
        int d = space.dimension();
        int charges = (n + m) * d;
        double[][] sums = {new double[n], new double[n], new double[n * d], new double[n]};
        new ParallelSums(potential.on(space), space, 1)
                .all(x, 0, n, charges, n * d, m, charges + n, sums[0], sums[1], sums[2], sums[3]);
        PairSums pairs = PairSums.of(potential.on(space), space);
        for (int i = n - 1; i >= 0; i -= 1 + n / 10) {
            double[] own = new double[1];
            double[] other = new double[1];
            double[] gradient = new double[d];
            double[] laplacian = new double[1];
            for (int j = 0; j < n + m; j++) {
                if (j != i) {
                    pairs.add(x, i * d, 1, j * d, 1, charges + j, false, j < n ? own : other, gradient, laplacian);
                }
            }
            String where = potential.title() + " on " + space.text() + ", target " + i + " of " + n;
            assertNear(own[0], sums[0][i], where);
            assertNear(other[0], sums[1][i], where);
            for (int c = 0; c < d; c++) {
                assertNear(gradient[c], sums[2][i * d + c], where);
            }
            assertNear(laplacian[0], sums[3][i], where);
        }
    }

    private static void assertNear(double expected, double actual, String where) {
        if (!Double.isNaN(expected) || !Double.isNaN(actual)) {
            assertEquals(expected, actual, 1e-11 * (1 + Math.abs(expected)), where);
        }
    }

    @Test
    void coldAndHotInterpretedAndCompiledGiveTheSameBytes() throws IOException, InterruptedException {
        List<String> cold = lines(1);
        assertEquals(cold, lines(50));
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xint", "-cp",
                System.getProperty("java.class.path"), SumsLawsTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> interpreted =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, process.waitFor());
        assertEquals(cold, interpreted);
    }

    /// Enough pairs for the work to be shared.
    @Test
    void oneThreadAndTwoGiveTheSameBytes() {
        for (Class<? extends Record> type : Catalog.POTENTIALS) {
            Potential potential = (Potential) Catalog.schema().initial(type);
            for (Space space : List.of(Space.euclidean(5), Space.euclidean(17), Space.sphere(6))) {
                if (potential.refusal(space).isEmpty()) {
                    assertEquals(bits(potential, space, 270, 300, 1, 1), bits(potential, space, 270, 300, 2, 1),
                            potential.title() + " on " + space.text());
                }
            }
        }
    }
}

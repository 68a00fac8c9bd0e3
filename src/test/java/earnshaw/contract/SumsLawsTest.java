package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earnshaw.geometry.Space;
import earnshaw.potential.Homogeneous;
import earnshaw.potential.Potential;
import earnshaw.potential.SharedSums;
import earnshaw.scenario.Catalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The sums of every potential of the catalogue give the same bytes cold and hot, interpreted and compiled, on one thread
/// and on two: replay depends on it.
class SumsLawsTest {

    /// Prints what is calculated, for the comparison with an interpreting Java machine.
    public static void main(String[] arguments) {
        lines(1).forEach(System.out::println);
    }

    /// One line a potential and space: its name and a number made of all bits of all sums, for few charges and for more
    /// than a tile.
    private static List<String> lines(int times) {
        List<String> lines = new ArrayList<>();
        for (Class<? extends Record> type : Catalog.POTENTIALS) {
            Potential potential = (Potential) Catalog.schema().initial(type);
            for (Space space : List.of(Space.euclidean(2), Space.euclidean(5), Space.sphere(3), Space.sphere(6))) {
                if (potential.refusal(space).isEmpty()) {
                    lines.add(potential.title() + " on " + space.text() + ": " + bits(potential, space, 3, 2, 1, times)
                            + ", " + bits(potential, space, 150, 9, 1, times));
                }
            }
        }
        return lines;
    }

    // the last target coincides with the first source; the same sums are made again and again until the compiler has come
    private static int bits(Potential potential, Space space, int n, int m, int threads, int times) {
        int d = space.dimension();
        Random random = new Random(31);
        double[] x = new double[(n + m) * d + m];
        for (int i = 0; i < n + m; i++) {
            for (int c = 0; c < d; c++) {
                x[i * d + c] = random.nextGaussian();
            }
            if (space.isSphere() || potential.on(space) instanceof Homogeneous) {
                Space.sphere(d).manifold().project(x, i * d);
            }
        }
        System.arraycopy(x, n * d, x, (n - 1) * d, d);
        for (int j = 0; j < m; j++) {
            x[(n + m) * d + j] = random.nextGaussian();
        }
        double[] value = new double[n];
        double[] gradient = new double[n * d];
        double[] laplacian = new double[n];
        SharedSums sums = new SharedSums(potential.on(space), space, threads);
        int first = 0;
        for (int time = 0; time < times; time++) {
            Arrays.fill(value, 0);
            Arrays.fill(gradient, 0);
            Arrays.fill(laplacian, 0);
            sums.add(x, 0, n, n * d, m, (n + m) * d, false, value, gradient, laplacian);
            int hash = 31 * (31 * Arrays.hashCode(value) + Arrays.hashCode(gradient)) + Arrays.hashCode(laplacian);
            assertEquals(time == 0 ? hash : first, hash, () -> potential.title() + " on " + space.text());
            first = hash;
        }
        return first;
    }

    @Test
    void coldAndHotInterpretedAndCompiledGiveTheSameBytes() throws IOException, InterruptedException {
        List<String> cold = lines(1);
        assertEquals(cold, lines(50));
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xint", "-cp",
                System.getProperty("java.class.path"), SumsLawsTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> interpreted = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, process.waitFor());
        assertEquals(cold, interpreted);
    }

    /// Enough pairs for the work to be shared.
    @Test
    void oneThreadAndTwoGiveTheSameBytes() {
        for (Class<? extends Record> type : Catalog.POTENTIALS) {
            Potential potential = (Potential) Catalog.schema().initial(type);
            for (Space space : List.of(Space.euclidean(5), Space.sphere(6))) {
                if (potential.refusal(space).isEmpty()) {
                    assertEquals(bits(potential, space, 270, 300, 1, 1), bits(potential, space, 270, 300, 2, 1),
                            potential.title() + " on " + space.text());
                }
            }
        }
    }
}

package earnshaw.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.analysis.CriticalPoint.Kind;
import earnshaw.math.Norms;
import earnshaw.problem.Evaluator;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.Presets;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Trials;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Critical points whose places and eigenvalues are known in closed form.
class CriticalSearchTest {

    private static Walker two(String potential, int dimension, double half) {
        String zeros = ", 0".repeat(dimension - 1);
        return Trials.scenario("""
                {"type": "charges", "dimension": %d, "potential": %s,
                 "protons": [{"at": [%s%s]}, {"at": [-%s%s]}], "electrons": [{"at": [0.1%s]}]}"""
                .formatted(dimension, potential, half, zeros, half, zeros, zeros), Trials.FLOW, "{\"time\": 1}")
                .problem().walkers().getFirst();
    }

    private static CriticalPoint at(List<CriticalPoint> points, double... place) {
        return points.stream()
                .filter(point -> Norms.distance(point.state().x(), 0, place, 0, place.length) < 1e-6)
                .findFirst()
                .orElseThrow();
    }

    /// Of two Gaussian wells at +-D the Hessian at the midpoint is 4 e^(-D^2/2) diag(1 - D^2, 1, 1): a minimum below D = 1, a saddle above.
    @ParameterizedTest
    @CsvSource({"0.9, 0", "1.1, 1", "2, 1"})
    void theMidpointOfTwoGaussiansTurnsFromAMinimumIntoASaddle(double half, int index) {
        List<CriticalPoint> points =
                new CriticalSearch(two("{\"type\": \"gaussian\"}", 3, half), 1).find(40, 1, () -> false);
        CriticalPoint middle = at(points, 0, 0, 0);
        double depth = 4 * Math.exp(-half * half / 2);
        double[] expected = {depth * (1 - half * half), depth, depth};
        Arrays.sort(expected);
        assertArrayEquals(expected, middle.eigenvalues(), 1e-7);
        assertEquals(index, middle.index());
        assertFalse(middle.degenerate());
        assertEquals(index == 0 ? 1 : 3, points.size(), "beside a saddle there are two minima");
        assertEquals(middle.index() == 0 ? 1 : 2, points.stream().filter(point -> point.index() == 0).count());
    }

    /// Between two protons at +-1 the Coulomb energy has the eigenvalues -8, 4, 4 and no other rest (Earnshaw).
    @Test
    void coulombHasOnlyTheSaddleInTheMiddle() {
        List<CriticalPoint> points =
                new CriticalSearch(two("{\"type\": \"coulomb\"}", 3, 1), 1).find(40, 1, () -> false);
        assertEquals(1, points.size());
        assertArrayEquals(new double[] {-8, 4, 4}, at(points, 0, 0, 0).eigenvalues(), 1e-6);
        assertEquals(1, points.getFirst().index());
    }

    /// On the sphere the Hessian is the Riemannian one, and every point that is found is a rest.
    @Test
    void everyPointRestsAndIsClassifiedByTheHessianOfTheLoss() {
        Walker walker = Trials.scenario(
                """
                        {"type": "charges", "manifold": "sphere", "dimension": 3, "potential": {"type": "power", "degree": 3},
                         "protons": [{"at": [0, 0, 1]}, {"at": [0.6, 0.8, 0]}], "electrons": [{"at": [1, 0, 0]}, {"at": [0, 1, 0]}]}""",
                Trials.FLOW, "{\"time\": 1}").problem().walkers().getFirst();
        List<CriticalPoint> points = new CriticalSearch(walker, 0).find(40, 3, () -> false);
        assertTrue(points.size() > 2);
        Evaluator evaluator = walker.evaluator();
        double[] g = new double[walker.space().size()];
        for (CriticalPoint point : points) {
            evaluator.gradient(point.state().x(), g);
            assertEquals(0, Norms.of(g), 1e-8);
            assertEquals(evaluator.minEigenvalue(point.state().x()).getAsDouble(), point.eigenvalues()[0], 1e-6);
            assertEquals(evaluator.loss(point.state().x()), point.loss(), 1e-12);
        }
        assertEquals(0, points.getFirst().index(), "the lowest is a minimum");
        assertEquals(0, points.getFirst().loss(), 1e-12, "where both electrons have found their proton");
    }

    @Test
    void electronsOfEqualChargeAreNotToldApart() {
        Walker walker = Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"time\": 1}").problem().walkers().getFirst();
        List<CriticalPoint> points = new CriticalSearch(walker, 0).find(60, 5, () -> false);
        assertEquals(1, points.stream().filter(point -> Math.abs(point.loss()) < 1e-9).count(),
                "either electron may be at either proton");
    }

    @Test
    void anElectronThatIsNotThereIsRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class,
                () -> new CriticalSearch(two("{\"type\": \"gaussian\"}", 2, 1), 7)).getMessage()
                .contains("allowed"));
    }

    /// Points follow what moves: from where they stood before another electron moved, a search that is cancelled at once
    /// finds them again where they are now, and everything but the electron that is let move stays where it is.
    @Test
    void pointsOfOneElectronAreFoundAgainAfterAnotherHasMoved() {
        Walker walker = Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"time\": 1}").problem().walkers().getFirst();
        List<CriticalPoint> before = new CriticalSearch(walker, 1).find(60, 5, () -> false);
        State moved = walker.place(walker.start(), 2, new double[] {1.3, -0.7});
        List<CriticalPoint> all = new CriticalSearch(walker, moved, 1).find(60, 5, () -> false);
        List<CriticalPoint> told = new ArrayList<>();
        List<CriticalPoint> again = new CriticalSearch(walker, moved, 1).find(
                before.stream().map(CriticalPoint::state).toList(), 60, 5, told::addAll, () -> true);
        assertTrue(all.size() > 2, all.size() + " points");
        assertEquals(told, again, "they are told even when a newer question waits");
        assertEquals(all.size(), again.size());
        for (int i = 0; i < all.size(); i++) {
            double[] x = all.get(i).state().x();
            assertArrayEquals(x, again.get(i).state().x(), 1e-6);
            assertArrayEquals(Arrays.copyOfRange(moved.x(), 2, x.length), Arrays.copyOfRange(x, 2, x.length), 0);
        }
    }

    /// From random starts alone a search of ten coordinates finds points of every low index, none of them an electron
    /// that has left; and along its escape directions the loss of every one falls, along no other.
    @Test
    void allElectronsTogetherHaveMinimaAndSaddlesOfSeveralIndices() throws Exception {
        Walker walker = Presets.read("five-electrons").problem().walkers().getFirst();
        List<CriticalPoint> points = new CriticalSearch(walker, 0).find(60, 0, () -> false);
        assertEquals(0, points.getFirst().loss(), 1e-9, "every electron at a proton of its own");
        assertEquals(Set.of(0, 1, 2), points.stream().map(CriticalPoint::index).filter(index -> index < 3)
                .collect(Collectors.toSet()));
        Evaluator evaluator = walker.evaluator();
        for (CriticalPoint point : points) {
            assertEquals(point.index(), point.escapes().length);
            assertEquals(point.index() == 0 ? Kind.MINIMUM : Kind.SADDLE, point.kind(), point.words());
            for (double[] escape : point.escapes()) {
                for (double step : new double[] {-1e-3, 1e-3}) {
                    double[] x = point.state().x().clone();
                    Arrays.setAll(x, i -> x[i] + step * escape[i]);
                    assertTrue(evaluator.loss(x) < point.loss(), "the loss falls to both sides");
                }
            }
        }
    }

    /// An electron that starts beside the line between two protons is slow where it passes the saddle in their middle.
    @Test
    void aRunIsSlowBesideASaddle() {
        Engine engine = new Engine(Trials.scenario("""
                {"type": "charges", "dimension": 2, "potential": {"type": "gaussian"},
                 "protons": [{"at": [2, 0]}, {"at": [-2, 0]}], "electrons": [{"at": [1e-6, 1]}]}""", Trials.FLOW,
                "{\"time\": 60}"));
        Trials.toTheEnd(engine);
        List<State> slow = SlowPlaces.of(engine.frame().run(), 2);
        assertEquals(2, slow.size());
        assertTrue(slow.stream().anyMatch(state -> Math.hypot(state.x()[0], state.x()[1]) < 0.1), "at the saddle");
        assertTrue(slow.stream().anyMatch(state -> Math.abs(state.x()[0] - 2) < 0.1), "at the end");
    }

    @Test
    void theTableHasALineForEveryPointAndAColumnForEveryNumber() {
        Walker walker = two("{\"type\": \"gaussian\"}", 2, 1.1);
        List<CriticalPoint> points = new CriticalSearch(walker, 1).find(20, 1, () -> false);
        List<String> lines = CriticalTable.of(List.of(points), ",").lines().toList();
        assertEquals("number,kind,index,loss,gradientNorm,eigenvalue_1,eigenvalue_2,matching_1,charge_1,x_1_1,x_1_2",
                lines.getFirst());
        assertEquals(points.size() + 1, lines.size());
        for (int i = 0; i < points.size(); i++) {
            String[] cells = lines.get(i + 1).split(",");
            CriticalPoint point = points.get(i);
            assertEquals(List.of(String.valueOf(i + 1), point.index() == 0 ? "minimum" : "saddle",
                    String.valueOf(point.index()), String.valueOf(point.loss())), List.of(cells).subList(0, 4));
            assertEquals(point.state().x()[0], Double.parseDouble(cells[9]));
        }
        assertEquals("walker,number,", CriticalTable.of(List.of(points, points), ",").substring(0, 14));
    }
}

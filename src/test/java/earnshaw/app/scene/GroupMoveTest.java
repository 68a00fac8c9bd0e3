package earnshaw.app.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earnshaw.geometry.Sphere;
import earnshaw.math.Norms;
import earnshaw.problem.Ground;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupMoveTest {

    private final Random random = new Random(6);

    private Map<Integer, double[]> places(int d, boolean round) {
        Map<Integer, double[]> places = new LinkedHashMap<>();
        for (int id : new int[] {3, -1, 7, 2}) {
            double[] at = new double[d];
            Arrays.setAll(at, _ -> random.nextGaussian());
            if (round) {
                new Sphere(d).project(at, 0);
            }
            places.put(id, at);
        }
        return places;
    }

    @Test
    void onFlatGroundsAllMoveByTheSameVector() {
        Map<Integer, double[]> from = places(3, false);
        double[] to = {1, 2, 3};
        Map<Integer, double[]> moved = GroupMove.of(new Ground.Flat(3), from, 7, to);
        assertEquals(List.copyOf(from.keySet()), List.copyOf(moved.keySet()));
        from.forEach((id, at) -> {
            double[] expected = new double[3];
            Arrays.setAll(expected, c -> at[c] + to[c] - from.get(7)[c]);
            assertArrayEquals(expected, moved.get(id), 1e-15);
        });
    }

    /// A rotation keeps all distances, takes the lead where it is to be, and leaves what is orthogonal to its way.
    @Test
    void onSpheresAllTurnByTheShortestRotation() {
        for (int d = 2; d <= 5; d++) {
            Map<Integer, double[]> from = places(d, true);
            double[] to = from.get(-1).clone();
            to[0] += 0.8;
            new Sphere(d).project(to, 0);
            Map<Integer, double[]> moved = GroupMove.of(new Ground.Round(d), from, -1, to);
            assertArrayEquals(to, moved.get(-1));
            for (int one : from.keySet()) {
                for (int other : from.keySet()) {
                    assertEquals(Norms.distance(from.get(one), 0, from.get(other), 0, d),
                            Norms.distance(moved.get(one), 0, moved.get(other), 0, d), 1e-13);
                }
            }
        }
        double[] pole = {0, 0, 1};
        Map<Integer, double[]> from = Map.of(1, new double[] {1, 0, 0}, 2, pole);
        assertArrayEquals(pole, GroupMove.of(new Ground.Round(3), from, 1, new double[] {0.6, 0.8, 0}).get(2), 1e-15);
    }

    @Test
    void toTheOppositePointTheOthersStay() {
        Map<Integer, double[]> from = Map.of(1, new double[] {1, 0}, 2, new double[] {0.6, 0.8});
        Map<Integer, double[]> moved = GroupMove.of(new Ground.Round(2), from, 1, new double[] {-1, 0});
        assertArrayEquals(new double[] {0.6, 0.8}, moved.get(2));
    }
}

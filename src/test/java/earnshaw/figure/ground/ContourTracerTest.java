package earnshaw.figure.ground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.camera.SampledLandscape;
import earnshaw.problem.Landscape;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContourTracerTest {

    private record Bowl(double x, double y) implements Landscape {
        @Override
        public double at(double[] place) {
            return (place[0] - x) * (place[0] - x) + (place[1] - y) * (place[1] - y);
        }
    }

    private static SampledLandscape sampled(Landscape landscape) {
        return SampledLandscape.of(landscape, -2, -1.5, 2, 1.5, 80);
    }

    @Test
    void aCircleIsOneLineThatCloses() {
        List<List<double[]>> lines = ContourTracer.of(sampled(new Bowl(0.1, -0.2)), 0.64);
        assertEquals(1, lines.size());
        List<double[]> circle = lines.getFirst();
        assertArrayEquals(circle.getFirst(), circle.getLast());
        for (double[] place : circle) {
            assertEquals(0.8, Math.hypot(place[0] - 0.1, place[1] + 0.2), 1e-3);
        }
        double around = 0;
        for (int i = 1; i < circle.size(); i++) {
            around += Math.hypot(circle.get(i)[0] - circle.get(i - 1)[0], circle.get(i)[1] - circle.get(i - 1)[1]);
        }
        assertEquals(2 * Math.PI * 0.8, around, 0.01, "no piece is missing or walked twice");
    }

    @Test
    void aLineThatLeavesTheAreaStaysOpen() {
        List<List<double[]>> lines = ContourTracer.of(sampled(place -> place[0] - 0.3 * place[1]), 0.1);
        assertEquals(1, lines.size());
        assertEquals(1.5, Math.abs(lines.getFirst().getFirst()[1]), 1e-12);
        assertEquals(1.5, Math.abs(lines.getFirst().getLast()[1]), 1e-12);
    }

    /// The two branches of a hyperbola meet in a cell but never cross.
    @Test
    void aSaddleGivesTwoLines() {
        assertEquals(2, ContourTracer.of(sampled(place -> place[0] * place[1]), 1e-4).size());
        assertEquals(2, ContourTracer.of(sampled(place -> place[0] * place[1]), -1e-4).size());
    }

    @Test
    void holesAreLeftOut() {
        Landscape pole =
                place -> place[0] * place[0] + place[1] * place[1] < 0.01 ? Double.POSITIVE_INFINITY : place[0];
        assertEquals(2, ContourTracer.of(sampled(pole), 0.012).size(), "the line breaks at the pole");
    }

    @Test
    void equalLandscapesAreSampledOnce() {
        assertSame(sampled(new Bowl(1, 0)), sampled(new Bowl(1, 0)));
        assertNotSame(sampled(new Bowl(1, 0)), sampled(new Bowl(1, 0.1)));
        assertEquals(0.25, sampled(new Bowl(1, 0)).at(0.5, 0), 1e-3);
    }

    @Test
    void levelsAreRoundAndFewWhereNothingVaries() {
        List<Double> levels = ContourLines.levels(sampled(new Bowl(0, 0)));
        assertTrue(levels.contains(0.05) && levels.contains(1.0) && levels.contains(3.0), levels.toString());
        assertTrue(levels.size() < 20, levels.toString());
        assertEquals(List.of(), ContourLines.levels(sampled(_ -> 0)));
        assertTrue(ContourLines.levels(sampled(place -> 7 + 0.01 * place[0])).size() >= 3);
    }
}

package earnshaw.figure.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.problem.Observable;
import earnshaw.problem.Walker;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A million rows cost by the pixels that show them, and no peak is lost.
class ChartThinningTest {

    private static final int ROWS = 1_000_000;
    private static final int WIDTH = 400;

    private static ChartCurve curve() {
        double[] x = IntStream.range(0, ROWS).mapToDouble(i -> i).toArray();
        double[] y = IntStream.range(0, ROWS).mapToDouble(i -> Math.sin(i * 1e-4)).toArray();
        y[123_456] = 40;
        y[777_777] = -30;
        return new ChartCurve(new ChartCurve.Source(0, 0, "run", 0, Walker.Stroke.SOLID, ChartCurve.Place.LIVE),
                "loss", x, y, x, IntStream.range(0, ROWS).mapToLong(i -> i).toArray());
    }

    private static ChartCurves of(ChartCurve curve) {
        return new ChartCurves(new ChartQuestion(List.of(), List.of(), 1,
                new ChartChoice(ChartChoice.TIME, "loss", false, false)), List.of(curve), Observable.Unit.PLAIN,
                Observable.Unit.PLAIN, 0);
    }

    private static double[][] seen(ChartCurve curve, double from, double to) {
        return ChartThinning.of(curve, of(curve), new ChartArea(new Rectangle2D.Double(0, 0, WIDTH, 200),
                new ChartScale(from, to, false), new ChartScale(-50, 50, false)));
    }

    @Test
    void fourPointsForEachPixelKeepEveryPeak() {
        ChartCurve curve = curve();
        double[][] all = seen(curve, 0, ROWS - 1);
        assertTrue(all[0].length <= 4 * (WIDTH + 2), all[0].length + " points");
        assertEquals(40, Arrays.stream(all[1]).max().orElseThrow());
        assertEquals(-30, Arrays.stream(all[1]).min().orElseThrow());
        for (int i = 1; i < all[0].length; i++) {
            assertTrue(all[0][i] >= all[0][i - 1], "points stand in the order of the rows");
        }
    }

    @Test
    void whatIsZoomedToShowsEveryRow() {
        ChartCurve curve = curve();
        double[][] part = seen(curve, 123_450, 123_470);
        List<Double> rows = Arrays.stream(part[0]).boxed().toList();
        assertTrue(rows.containsAll(IntStream.rangeClosed(123_450, 123_470).mapToObj(i -> (double) i).toList()),
                rows + "");
        assertTrue(rows.getFirst() < 123_450 && rows.getLast() > 123_470, "the line goes on beyond both edges");
    }
}

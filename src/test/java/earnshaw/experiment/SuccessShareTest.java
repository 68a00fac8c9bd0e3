package earnshaw.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.math.Draws;
import earnshaw.schema.Schema;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessShareTest {

    @TempDir Path place;

    /// Newcombe, *Two-sided confidence intervals for the single proportion*, 1998, table I, method 3.
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void intervalIsWilsons(int successes, int runs, double low, double high) {
        SuccessShare share = new SuccessShare(successes, runs);
        assertEquals(low, share.low(), 5e-5);
        assertEquals(high, share.high(), 5e-5);
        SuccessShare others = new SuccessShare(runs - successes, runs);
        assertEquals(1 - high, others.low(), 5e-5);
        assertEquals(1 - low, others.high(), 5e-5);
    }

    @Test
    void intervalHoldsTheTrueShareInNinetyFiveOfAHundred() {
        RandomGenerator generator = new Draws(1).at(0, Draws.Purpose.DATA, 0);
        int held = 0;
        for (int trial = 0; trial < 4000; trial++) {
            int successes = 0;
            for (int run = 0; run < 60; run++) {
                successes += generator.nextDouble() < 0.3 ? 1 : 0;
            }
            SuccessShare share = new SuccessShare(successes, 60);
            held += share.low() <= 0.3 && 0.3 <= share.high() ? 1 : 0;
        }
        assertEquals(0.95, held / 4000.0, 0.02);
    }

    @Test
    void binsHoldEveryValueOnce() {
        HistogramBins bins = new HistogramBins(1e-6, 1, true, 6);
        assertArrayEquals(new int[] {2, 1, 0, 0, 0, 2}, bins.counts(List.of(0.0, 2e-6, 3e-5, 0.5, 1.0)));
        assertEquals(1e-4, bins.edge(2), 1e-16);
        HistogramBins plain = new HistogramBins(-1, 3, false, 4);
        assertArrayEquals(new int[] {1, 0, 1, 1}, plain.counts(List.of(-1.0, 1.5, 3.0)));
    }

    @Test
    void theTableTellsSharesAndTheirSpread() throws Exception {
        ResultTable table = Trying.run(place, 2, false);
        String cells = ExperimentCsv.cells(table);
        assertTrue(cells.lines().findFirst().orElseThrow()
                .endsWith("successes,share,shareLow,shareHigh,printed,notFinite"), cells);
        SuccessShare share = table.summary(1, 0, 0).share().orElseThrow();
        assertTrue(cells.contains("," + share.successes() + "," + Schema.number(share.value()) + ","), cells);
        int counted = ExperimentCsv.histogram(table).lines().skip(1)
                .mapToInt(line -> Integer.parseInt(line.substring(line.lastIndexOf(',') + 1))).sum();
        assertEquals(12, counted);
        HistogramBins bins = HistogramBins.of(table);
        assertEquals(2, Arrays.stream(bins.counts(table.summary(0, 0, 0).values())).sum());
        assertTrue(bins.log() && bins.from() > 0);
    }

    @Test
    void aCellsValuesAreSummedUp() {
        CellSummary cell = new CellSummary(4, 1, List.of(1.0, 7.0, 4.0), OptionalInt.of(1));
        assertEquals(4, cell.mean().getAsDouble());
        assertEquals(3, cell.deviation().getAsDouble(), 1e-15, "n - 1 below the line");
        assertEquals(4, cell.median().getAsDouble());
        assertEquals(1, cell.least().getAsDouble());
        assertEquals(7, cell.most().getAsDouble());
        assertEquals(1.0 / 3, cell.share().orElseThrow().value(), "a run that broke has neither succeeded nor failed");
        assertEquals("1 not finite", cell.brokenWords());
        assertEquals(5.5, new CellSummary(2, 0, List.of(4.0, 7.0), OptionalInt.empty()).median().getAsDouble());
        assertTrue(new CellSummary(1, 0, List.of(4.0), OptionalInt.empty()).deviation().isEmpty());
        assertTrue(new CellSummary(0, 0, List.of(), OptionalInt.of(0)).share().isEmpty());
    }
}

package earnshaw.simulation.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.step.Path;
import earnshaw.problem.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bounds of a record, and that views of it stand still.
class RecordingTest {

    /// x runs from one number to the next.
    private record Ramp(double from, double to) implements Path {
        @Override
        public void at(double share, double[] x) {
            x[0] = from + share * (to - from);
        }

        @Override
        public int pieces() {
            return 2;
        }

        @Override
        public int doubles() {
            return 2;
        }
    }

    private static HistoryRow row(int i) {
        State state = new State(i, i * i, new double[] {i}, new double[0], new int[0]);
        return HistoryRow.of(state, RowNumbers.of(10 * i), i == 0 ? null : new Ramp(i - 1, i));
    }

    private static Recording filled(Recording recording, int count) {
        for (int i = 0; i < count; i++) {
            recording.add(row(i));
        }
        return recording;
    }

    @Test
    void thinningKeepsFirstAndLastAndTheCurves() {
        for (int count = 8; count < 200; count++) {
            HistoryRows rows = filled(new Recording(8, 1 << 20), count).view(null);
            assertTrue(rows.count() <= 8);
            assertEquals(0, rows.step(0));
            assertEquals(count - 1, rows.step(rows.count() - 1));
            for (int i = 1; i < rows.count(); i++) {
                double[] x = new double[1];
                rows.path(i).at(0, x);
                assertEquals(rows.step(i - 1), x[0], 1e-12);
                rows.path(i).at(1, x);
                assertEquals(rows.step(i), x[0], 1e-12);
                assertEquals(2 * (rows.step(i) - rows.step(i - 1)), rows.path(i).pieces());
                assertEquals(10.0 * rows.step(i), rows.number(i, 0));
            }
        }
    }

    @Test
    void aJoinedCurveRunsInTime() {
        HistoryRows rows = filled(new Recording(8, 1 << 20), 9).view(null);
        double[] x = new double[1];
        rows.path(1).at(0.25, x);
        assertEquals(1, x[0], 1e-12); // time 1 of 0 to 4
        rows.path(1).at(0.625, x);
        assertEquals(1.5, x[0], 1e-12);
    }

    @Test
    void statesAreLetGoWithinTheBound() {
        long each = row(1).weight();
        Recording recording = filled(new Recording(1000, 20 * each), 300);
        HistoryRows rows = recording.view(null);
        assertEquals(300, rows.count());
        int kept = 0;
        for (int i = 0; i < 300; i++) {
            kept += rows.state(i) == null ? 0 : 1;
            assertEquals(10.0 * i, rows.number(i, 0));
        }
        assertTrue(kept <= 20 && kept >= 8, "kept " + kept);
        assertNotNull(rows.state(0));
        assertNotNull(rows.state(299));
    }

    @ParameterizedTest
    @CsvSource({"8, 1000000", "1000, 160"})
    void aViewNeverChanges(int limit, long bound) {
        Recording recording = filled(new Recording(limit, bound), 5);
        HistoryRows early = recording.view(row(77));
        filled(recording, 400);
        assertEquals(6, early.count());
        for (int i = 0; i < 5; i++) {
            assertEquals(i, early.step(i));
            assertEquals(new State(i, i * i, new double[] {i}, new double[0], new int[0]), early.state(i));
        }
        assertEquals(77, early.step(5));
        assertNull(early.path(0));
    }

    @Test
    void itIsFullBeforeItIsThinned() {
        assertEquals(8, filled(new Recording(8, 1 << 20), 8).count());
        assertEquals(6, filled(new Recording(8, 1 << 20), 9).count(), "0, 2, 4, 6, 7 and the new one");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7, 20, 21})
    void theNewestStateIsNeverLetGo(int states) {
        Recording recording = new Recording(1000, states * row(1).weight());
        for (int i = 0; i < 100; i++) {
            recording.add(row(i));
            HistoryRows rows = recording.view(null);
            assertNotNull(rows.state(i), "row " + i);
            assertNotNull(rows.state(0));
        }
    }
}

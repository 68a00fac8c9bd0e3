package earnshaw.simulation.record;

import earnshaw.algorithm.step.Path;
import earnshaw.problem.State;

/// The rows of a recording at one moment and, behind them, at most one that is not recorded.
///
/// @param rows     of which the first `recorded` are never written again
/// @param tip      null for none
/// @param lineage  the same for all views that share their states
/// @param bytes    of states and paths in the recording
public record RecordedRows(HistoryRow[] rows, int recorded, HistoryRow tip, Object lineage, long bytes)
        implements HistoryRows {

    /// The first rows of these.
    public RecordedRows first(int count, HistoryRow last) {
        return new RecordedRows(rows, count, last, lineage, bytes);
    }

    HistoryRow row(int index) {
        if (index < recorded) {
            return rows[index];
        }
        if (index == recorded && tip != null) {
            return tip;
        }
        throw new IndexOutOfBoundsException("row " + index + " of " + count());
    }

    @Override
    public int count() {
        return tip == null ? recorded : recorded + 1;
    }

    @Override
    public long step(int row) {
        return row(row).step();
    }

    @Override
    public double time(int row) {
        return row(row).time();
    }

    @Override
    public double number(int row, int column) {
        return row(row).numbers().get(column);
    }

    @Override
    public State state(int row) {
        return row(row).state();
    }

    @Override
    public Path path(int row) {
        return row(row).path();
    }
}

package earnshaw.simulation.record;

import earnshaw.problem.State;
import java.util.Arrays;

/// The rows of one segment as they come in, within bounds. Views taken of it never change: rows are immutable, an array
/// that a view may hold is only written behind the view's end, and thinning goes to a new array.
public final class Recording {

    /// Rows that are kept at most; when there are more, every other one goes.
    public static final int MOST_ROWS = 1 << 16;
    static final long MOST_BYTES = 256L << 20;
    private static final long MOST_NUMBERS = 8L << 20;
    private static final int FEWEST_ROWS = 256;
    // Straight pieces of all curves over several steps, more than a trail is drawn with.
    private static final int MOST_PIECES = 4096;

    private final int limit;
    private final long bound;
    private HistoryRow[] rows = new HistoryRow[16];
    private int count;
    private long bytes;
    // Changes whenever states are let go, which views taken before may still hold.
    private Object lineage = new Object();

    /// @param limit most rows, 4 or more; when there are more, every other one is left out
    /// @param bound most bytes of states and paths; when there are more, every other one is let go
    Recording(int limit, long bound) {
        this.limit = limit;
        this.bound = bound;
    }

    /// A recording within the usual bounds for rows of `width` numbers.
    static Recording wide(int width) {
        long fitting = MOST_NUMBERS / Math.max(1, width);
        return new Recording(Math.clamp(fitting, FEWEST_ROWS, MOST_ROWS), MOST_BYTES);
    }

    /// A recording within the usual bounds that goes on from rows recorded before.
    static Recording after(RecordedRows past, int width) {
        Recording recording = wide(width);
        recording.rows = Arrays.copyOf(past.rows(), Math.max(16, past.recorded()));
        recording.count = past.recorded();
        Arrays.fill(recording.rows, recording.count, recording.rows.length, null);
        recording.lineage = past.lineage();
        recording.weigh();
        return recording;
    }

    /// A recording of earlier rows, the last of which is the first of these, and of these.
    Recording behind(Recording earlier, int width) {
        Recording joined = after(earlier.view(null).first(earlier.count - 1, null), width);
        joined.lineage = new Object();
        HistoryRow joint = rows[0];
        joined.add(new HistoryRow(joint.step(), joint.time(), joint.numbers(), joint.state(),
                earlier.rows[earlier.count - 1].path()));
        for (int i = 1; i < count; i++) {
            joined.add(rows[i]);
        }
        return joined;
    }

    /// Number of rows that are kept.
    public int count() {
        return count;
    }

    /// Whether the last row is that of a state.
    public boolean endsWith(State state) {
        return count > 0 && rows[count - 1].state() == state;
    }

    /// Adds the row of a natural state.
    public void add(HistoryRow row) {
        if (count == limit) {
            halve();
        }
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, Math.min(limit, 2 * count));
        }
        rows[count++] = row;
        bytes += row.weight();
        if (bytes > bound) {
            lighten();
        }
    }

    /// The rows so far and, if it is not null, one more.
    RecordedRows view(HistoryRow tip) {
        return new RecordedRows(rows, count, tip, lineage, bytes);
    }

    private void halve() {
        HistoryRow[] kept = new HistoryRow[rows.length];
        int pieces = Math.max(1, MOST_PIECES / limit);
        int to = 0;
        for (int i = 0; i < count; i++) {
            boolean skipped = i >= 2 && i % 2 == 0;
            if (i % 2 == 0 || i == count - 1) {
                kept[to++] = skipped ? rows[i].over(rows[i - 1], rows[i - 2], pieces) : rows[i];
            }
        }
        rows = kept;
        count = to;
        lineage = new Object();
        weigh();
    }

    private void lighten() {
        HistoryRow[] kept = rows.clone();
        boolean drop = false;
        for (int i = 1; i < count - 1; i++) {
            if (!kept[i].isLight()) {
                drop = !drop;
                if (drop) {
                    kept[i] = kept[i].light();
                }
            }
        }
        rows = kept;
        lineage = new Object();
        weigh();
    }

    private void weigh() {
        bytes = 0;
        for (int i = 0; i < count; i++) {
            bytes += rows[i].weight();
        }
    }
}

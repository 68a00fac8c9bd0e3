package earnshaw.figure.scene;

import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.HistorySegment;
import earnshaw.simulation.record.Run;
import java.util.List;

/// Whether runs go on from where earlier ones were shown, without a step back or aside in between.
final class Continuation {

    private Continuation() {}

    static boolean follows(List<Run> now, List<Run> earlier) {
        if (now.size() != earlier.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!follows(now.get(i), earlier.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean follows(Run now, Run earlier) {
        List<HistorySegment> segments = now.history().segments();
        List<HistorySegment> before = earlier.history().segments();
        if (before.isEmpty() || segments.size() < before.size() || now.shown().time() < earlier.shown().time()) {
            return false;
        }
        HistoryRows rows = segments.get(before.size() - 1).rows();
        HistoryRows passed = before.getLast().rows();
        // The last row of the earlier record may have been one between two natural states, which the record does not
        // keep.
        int last = passed.count() - 2;
        return same(rows, passed, 0) && same(rows, passed, last);
    }

    private static boolean same(HistoryRows rows, HistoryRows passed, int row) {
        return row < 0 || row >= passed.count() || row < rows.count()
                && rows.step(row) == passed.step(row) && rows.time(row) == passed.time(row)
                && Double.compare(rows.number(row, 0), passed.number(row, 0)) == 0;
    }
}

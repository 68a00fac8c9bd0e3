package earnshaw.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BasinOutcomesTest {

    private static final double APART = 0.1;

    private static BasinCell cell(BasinFate fate, int proton, Double... end) {
        return new BasinCell(0, 0, fate, proton, 1, 0, List.of(end));
    }

    private static int index(BasinCell cell, BasinCell... all) {
        return BasinOutcomes.of(all, APART).index(cell);
    }

    /// A run that was stopped just before it rested is trapped, at no minimum that is known.
    @Test
    void everyRunBelongsToTheOutcomeThatItWasCountedIn() {
        BasinCell[] cells = {cell(BasinFate.TRAPPED, 0, 2.0, 0.0), cell(BasinFate.TRAPPED, 0),
            cell(BasinFate.MATCHED, 1), cell(BasinFate.TRAPPED, 0, -1.0, 0.0), null,
            cell(BasinFate.TRAPPED, 0, 2.04, 0.0),
            cell(BasinFate.MATCHED, 2), cell(BasinFate.TRAPPED, 0)};
        BasinOutcomes outcomes = BasinOutcomes.of(cells, APART);
        long[] counted = new long[outcomes.all().size()];
        for (BasinCell cell : cells) {
            if (cell != null) {
                counted[outcomes.index(cell)]++;
            }
        }
        assertEquals(outcomes.all().stream().map(BasinOutcome::count).toList(),
                Arrays.stream(counted).boxed().toList());
        assertEquals(5, counted.length);
        assertEquals(7, outcomes.count());
    }

    /// A coarse map is drawn in the outcomes of a finer one, which may know other minima than it does.
    @Test
    void aRunOfAnotherMapBelongsToTheNearestOutcome() {
        BasinCell left = cell(BasinFate.TRAPPED, 0, -1.0, 0.0);
        BasinCell right = cell(BasinFate.TRAPPED, 0, 2.0, 0.0);
        BasinCell stopped = cell(BasinFate.TRAPPED, 0);
        assertEquals(1, index(cell(BasinFate.TRAPPED, 0, 1.5, 0.0), left, right));
        assertEquals(0, index(stopped, left, right));
        assertEquals(0, index(left, stopped));
        assertEquals(-1, index(cell(BasinFate.MATCHED, 1), left, stopped));
    }
}

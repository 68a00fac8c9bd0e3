package earnshaw.analysis;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// Which start of one electron leads where.
///
/// @param plane    of the starts
/// @param electron id of the electron
/// @param size     starts along a side
/// @param cells    row by row from the top; null where there is no start, or its run has not ended
public record BasinMap(BasinPlane plane, int electron, int size, BasinCell[] cells) {

    /// How many runs ended in each way, in the order of [BasinFate].
    public Map<BasinFate, Long> counts() {
        Map<BasinFate, Long> counts = new EnumMap<>(BasinFate.class);
        for (BasinFate fate : BasinFate.values()) {
            counts.put(fate, Arrays.stream(cells).filter(Objects::nonNull).filter(cell -> cell.fate() == fate).count());
        }
        return counts;
    }

    /// How many runs have ended.
    public long ended() {
        return Arrays.stream(cells).filter(Objects::nonNull).count();
    }
}

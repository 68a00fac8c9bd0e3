package earnshaw.analysis;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Which start of one electron leads where.
///
/// @param region   of the starts
/// @param electron id of the electron
/// @param time     of the moment at which the electron starts
/// @param size     starts along the longer side
/// @param cells    row by row from the top; null where there is no start, or its run has not ended
/// @param starts   how many runs there are when all have ended
/// @param apart    two electrons that were trapped nearer to each other than this are at the same minimum
/// @param under    another map of the same runs, shown where this one knows nothing yet or the other one is finer
public record BasinMap(BasinRegion region, int electron, double time, int size, BasinCell[] cells, int starts,
        double apart, Optional<BasinMap> under) {

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
        long ended = 0;
        for (BasinCell cell : cells) {
            ended += cell == null ? 0 : 1;
        }
        return ended;
    }

    /// Whether all runs have ended.
    public boolean complete() {
        return ended() == starts;
    }

    /// The outcomes of this map; until it is complete those of a complete coarser one.
    public BasinOutcomes outcomes() {
        return counted().map(map -> BasinOutcomes.of(map.cells, apart)).orElseGet(() -> BasinOutcomes.of(cells, apart));
    }

    /// The finest map of these starts of which all runs have ended.
    public Optional<BasinMap> counted() {
        return complete() ? Optional.of(this)
                : under.filter(map -> map.region.equals(region)).flatMap(BasinMap::counted);
    }

    /// What is known of the run from a place: the run of the nearest start.
    public Optional<BasinCell> cell(double x, double y) {
        int index = region.cell(x, y, size);
        BasinCell own = index < 0 ? null : cells[index];
        if (own != null && (under.isEmpty() || under.get().grain() > grain())) {
            return Optional.of(own);
        }
        return under.flatMap(map -> map.cell(x, y)).or(() -> Optional.ofNullable(own));
    }

    /// Distance of two starts.
    public double grain() {
        return Math.max(region.width(), region.height()) / size;
    }

    /// The same without what lies under it, but for a coarser map of the same region.
    public BasinMap alone() {
        return new BasinMap(region, electron, time, size, cells, starts, apart,
                complete() ? Optional.empty()
                        : under.filter(map -> map.region.equals(region)).map(BasinMap::alone));
    }
}

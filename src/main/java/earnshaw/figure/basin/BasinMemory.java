package earnshaw.figure.basin;

import earnshaw.analysis.BasinMap;
import earnshaw.analysis.BasinQuestion;
import earnshaw.analysis.BasinSearch;
import java.util.LinkedHashMap;
import java.util.Map;

/// Basin maps of pages, which are worked out when a page is drawn, on all cores. The last ones stay in memory: the pictures
/// of an animation share one.
public final class BasinMemory {

    private static final int KEPT = 2;

    private static final Map<Key, BasinMap> MEMORY = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, BasinMap> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(BasinQuestion question, int size) {}

    private BasinMemory() {}

    /// The whole map.
    ///
    /// @param size starts along the longer side
    public static BasinMap map(BasinQuestion question, int size) {
        synchronized (MEMORY) {
            return MEMORY.computeIfAbsent(new Key(question, size),
                    _ -> new BasinSearch(question, Runtime.getRuntime().availableProcessors())
                            .run(size, _ -> {}, () -> false));
        }
    }
}

package earnshaw.figure;

import earnshaw.problem.Body;
import earnshaw.problem.Picture;
import earnshaw.problem.Problem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where in a state the coordinates of each body begin, by the body's id.
final class Layouts {

    private static final int REMEMBERED = 16;

    // By identity: asking a problem costs an evaluation, comparing two problems costs reading all their charges.
    private static final Map<Key, Map<Integer, Integer>> KNOWN = new LinkedHashMap<>(32, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Map<Integer, Integer>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Key(Problem problem) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && problem == that.problem;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(problem);
        }
    }

    private Layouts() {}

    static Map<Integer, Integer> of(Picture picture) {
        Map<Integer, Integer> layout = new HashMap<>();
        for (Body body : picture.bodies()) {
            layout.put(body.id(), body.from());
        }
        return layout;
    }

    /// The layout of all states of a problem.
    static Map<Integer, Integer> of(Problem problem) {
        synchronized (KNOWN) {
            return KNOWN.computeIfAbsent(
                    new Key(problem), key -> of(key.problem().evaluator().picture(key.problem().start())));
        }
    }
}

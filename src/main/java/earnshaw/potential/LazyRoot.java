package earnshaw.potential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// A root that is computed when it is first asked for, once for equal keys.
final class LazyRoot implements Root {

    private static final int REMEMBERED = 16;

    private static final Map<Object, Root> KNOWN = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Root> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Object key;
    private final double length;
    private final Supplier<Root> make;
    private volatile Root root;

    /// @param key what it is the root of: equal keys have equal roots
    LazyRoot(Object key, double length, Supplier<Root> make) {
        this.key = key;
        this.length = length;
        this.make = make;
    }

    @Override
    public double value(double r) {
        return root().value(r);
    }

    @Override
    public double slope(double r) {
        return root().slope(r);
    }

    @Override
    public double length() {
        return length;
    }

    private Root root() {
        if (root == null) {
            synchronized (KNOWN) {
                root = KNOWN.computeIfAbsent(key, _ -> make.get());
            }
        }
        return root;
    }
}

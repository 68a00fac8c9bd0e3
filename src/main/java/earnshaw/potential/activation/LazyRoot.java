package earnshaw.potential.activation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A root that is computed when it is first asked for, once for equal keys.
public final class LazyRoot implements ConvolutionRoot {

    private static final int REMEMBERED = 16;

    private static final Map<Object, ConvolutionRoot> KNOWN = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, ConvolutionRoot> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Object key;
    private final double length;
    private final Supplier<ConvolutionRoot> make;
    private volatile @Nullable ConvolutionRoot root;

    /// @param key what it is the root of: equal keys have equal roots
    public LazyRoot(Object key, double length, Supplier<ConvolutionRoot> make) {
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

    private ConvolutionRoot root() {
        if (root == null) {
            synchronized (KNOWN) {
                root = KNOWN.computeIfAbsent(key, _ -> make.get());
            }
        }
        return root;
    }
}

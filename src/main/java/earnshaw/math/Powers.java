package earnshaw.math;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A row of powers of two, scratch space of [Rows#exp] for one thread.
public final class Powers {

    // Added to a number below 2^51, it leaves the nearest integer in the last bits.
    static final double ROUNDER = 0x1.8p52;
    private static final long ZERO_EXPONENT = Double.doubleToRawLongBits(ROUNDER) - 1023;

    private final double[] row;
    private final MemorySegment bits;

    /// @param length of the longest row
    public Powers(int length) {
        row = new double[length];
        bits = MemorySegment.ofArray(row);
    }

    /// The powers, or 0 where they would be too small.
    public double[] row() {
        return row;
    }

    // From integers plus the rounder to the powers of two that they name. The step from numbers to bits is compiled to vector
    // instructions only where an array of numbers is read and written as one of longs.
    void raise(int n) {
        raise(bits, n);
    }

    private static void raise(MemorySegment bits, int n) {
        for (int i = 0; i < n; i++) {
            long rounded = bits.getAtIndex(ValueLayout.JAVA_LONG_UNALIGNED, i);
            bits.setAtIndex(ValueLayout.JAVA_LONG_UNALIGNED, i, (Math.max(rounded, ZERO_EXPONENT) - ZERO_EXPONENT) << 52);
        }
    }
}

package earnshaw.math;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/// A row of powers of two, scratch space of [RowMath#exp] for one thread.
public final class PowersOfTwo {

    // Added to a number below 2^51, it leaves the nearest integer in the last bits.
    static final double ROUNDER = 0x1.8p52;
    private static final long ZERO_EXPONENT = Double.doubleToRawLongBits(ROUNDER) - 1023;

    private static final int LONG = 64;

    private final double[] row;
    private @Nullable MemorySegment bits;

    /// @param length of the longest row
    public PowersOfTwo(int length) {
        row = new double[length];
    }

    /// The powers, or 0 where they would be too small.
    public double[] row() {
        return row;
    }

    // From integers plus the rounder to the powers of two that they name. The step from numbers to bits is compiled to
    // vector instructions only where an array of numbers is read and written as one of longs; but that is slow until it
    // is compiled, and not worth it for short rows.
    void raise(int n) {
        if (n < LONG) {
            raise(row, n);
        } else {
            if (bits == null) {
                bits = MemorySegment.ofArray(row);
            }
            raise(bits, n);
        }
    }

    private static void raise(double[] row, int n) {
        for (int i = 0; i < n; i++) {
            row[i] = power(row[i]);
        }
    }

    private static void raise(MemorySegment bits, int n) {
        for (int i = 0; i < n; i++) {
            bits.setAtIndex(ValueLayout.JAVA_LONG_UNALIGNED, i,
                    power(bits.getAtIndex(ValueLayout.JAVA_LONG_UNALIGNED, i)));
        }
    }

    /// The power of two that an integer plus the rounder names.
    static double power(double rounded) {
        return Double.longBitsToDouble(power(Double.doubleToRawLongBits(rounded)));
    }

    private static long power(long rounded) {
        return (Math.max(rounded, ZERO_EXPONENT) - ZERO_EXPONENT) << 52;
    }
}

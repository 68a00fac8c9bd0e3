package earnshaw.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawsTest {

    /// Every seed, step, purpose and walker has a stream of its own, the same one whenever it is asked for.
    @Test
    void aStreamIsAFunctionOfWhatItIsFor() {
        Set<Long> firsts = new HashSet<>();
        int asked = 0;
        for (long seed = 0; seed < 3; seed++) {
            for (long step = 0; step < 4; step++) {
                for (Draws.Purpose purpose : Draws.Purpose.values()) {
                    for (int walker = 0; walker < 3; walker++) {
                        long first = new Draws(seed).at(step, purpose, walker).nextLong();
                        assertEquals(first, new Draws(seed).at(step, purpose, walker).nextLong());
                        firsts.add(first);
                        asked++;
                    }
                }
            }
        }
        assertEquals(asked, firsts.size());
    }

    /// These bytes stand in saved runs: they may not change. Worked out by SplitMix64 as published.
    @Test
    void theBytesAreThoseOfSplitMix() {
        var stream = new Draws(0).at(0, Draws.Purpose.PROTONS, 0);
        long state = mixed(mixed(mixed(0x9e3779b97f4a7c15L)));
        for (int i = 0; i < 5; i++) {
            state += 0x9e3779b97f4a7c15L;
            assertEquals(mixed(state), stream.nextLong());
        }
    }

    private static long mixed(long z) {
        long a = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ a >>> 27) * 0x94d049bb133111ebL;
        return b ^ b >>> 31;
    }

    @Test
    void numbersAreEvenlySpread() {
        int[] counts = new int[10];
        for (int step = 0; step < 10_000; step++) {
            counts[(int) (10 * new Draws(5).at(step, Draws.Purpose.NOISE, 1).nextDouble())]++;
        }
        for (int count : counts) {
            assertTrue(Math.abs(count - 1000) < 150, count + " of 1000");
        }
    }
}

package earnshaw.math;

import java.util.random.RandomGenerator;

/// Random numbers as a function: the same seed, step, purpose and walker give the same stream, whatever was drawn
/// before. So adding a proton does not move the electrons, and a resumed run draws what a run through draws.
///
/// @param seed the scenario's seed
public record Draws(long seed) {

    /// What a stream is for; a new purpose goes to the end, since its place enters the stream.
    public enum Purpose { PROTONS, ELECTRONS, PROTON_CHARGES, ELECTRON_CHARGES, STARTS, DATA, NOISE, TEST, READOUT }

    /// The stream of one purpose at one step for one walker.
    public RandomGenerator at(long step, Purpose purpose, int walker) {
        long mixed = mix(seed + 0x9e3779b97f4a7c15L);
        mixed = mix(mixed ^ step);
        mixed = mix(mixed ^ ((long) purpose.ordinal() << 32 | walker));
        return new Stream(mixed);
    }

    // SplitMix64 (Steele, Lea, Flood 2014), written here because the bytes of every run depend on it and must not
    // change with a library.
    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    private static final class Stream implements RandomGenerator {
        private long state;

        Stream(long state) {
            this.state = state;
        }

        @Override
        public long nextLong() {
            state += 0x9e3779b97f4a7c15L;
            return mix(state);
        }
    }
}

package earnshaw.figure.basin;

import earnshaw.analysis.BasinCell;
import earnshaw.analysis.BasinMap;
import earnshaw.analysis.BasinOutcome;
import earnshaw.analysis.BasinOutcomes;
import earnshaw.figure.style.Palette;
import java.awt.Color;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Colour and pattern of every outcome of a basin map, so that outcomes can be told apart by either alone, on grey paper
/// and by colour-blind eyes. A run that took long has a stronger colour.
final class BasinInk {

    /// How much of the ground is in the colour of a run that was quick, and of one that was slow.
    private static final double QUICK = 0.72;
    private static final double SLOW = 0.34;

    /// Share of the runs that are quicker than the palest colour, and slower than the strongest.
    private static final double REST = 0.05;

    /// Runs differ in colour where some take at least so many times as long as others; below that the difference is how steps
    /// happened to fall.
    private static final double SPREAD = 4;

    private static final int NEUTRAL_STEPS = 3;

    private final BasinOutcomes outcomes;
    private final Palette palette;
    private final double start;
    private final double quick;
    private final double slow;

    private static final int KEPT = 4;

    private static final Map<Key, BasinInk> MEMORY = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, BasinInk> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(BasinMap map, Palette palette) {}

    /// The ink of a map. The last ones stay in memory, since a scene asks for the same one in every frame and counting the
    /// outcomes looks at every cell.
    static BasinInk of(BasinMap map, Palette palette) {
        synchronized (MEMORY) {
            return MEMORY.computeIfAbsent(new Key(map, palette), _ -> new BasinInk(map, palette));
        }
    }

    private BasinInk(BasinMap map, Palette palette) {
        this.palette = palette;
        outcomes = map.outcomes();
        start = map.time();
        double[] times = Arrays.stream(map.counted().orElse(map).cells()).filter(Objects::nonNull)
                .mapToDouble(cell -> cell.time() - start).filter(time -> time > 0).sorted().toArray();
        quick = times.length == 0 ? 1 : times[(int) (REST * (times.length - 1))];
        slow = Math.max(SPREAD * quick, times.length == 0 ? 1 : times[(int) ((1 - REST) * (times.length - 1))]);
    }

    BasinOutcomes outcomes() {
        return outcomes;
    }

    /// The colour between the strokes of the pattern.
    Color ground(BasinCell cell) {
        return ground(outcome(cell), slowness(cell));
    }

    /// The colour of a legend's sample.
    Color ground(BasinOutcome outcome) {
        return ground(outcome, 0.5);
    }

    private Color ground(BasinOutcome outcome, double slowness) {
        double sunk = QUICK + slowness * (SLOW - QUICK);
        return switch (outcome.fate()) {
            case MATCHED, CAPTURED -> Palette.mix(palette.electron(outcome.proton()), palette.ground(), sunk);
            case TRAPPED -> Palette.mix(palette.neutral(), palette.ground(),
                    Math.min(0.85, sunk + 0.1 * (minimum(outcome) % NEUTRAL_STEPS)));
            case SADDLE -> Palette.mix(palette.ink(), palette.ground(), sunk);
            case ESCAPED -> Palette.mix(palette.ground(), palette.neutral(), 0.06);
            case UNFINISHED -> Palette.mix(palette.ground(), palette.neutral(), 0.22);
        };
    }

    /// The colour of the pattern's strokes.
    Color stroke(BasinOutcome outcome, Color ground) {
        return switch (outcome.fate()) {
            case MATCHED -> Palette.mix(ground, palette.ink(), 0.28);
            case CAPTURED -> Palette.mix(ground, palette.ink(), 0.34);
            case TRAPPED -> Palette.mix(ground, palette.ink(), 0.4);
            case SADDLE -> palette.ground();
            case ESCAPED, UNFINISHED -> Palette.mix(ground, palette.neutral(), 0.55);
        };
    }

    /// The pattern of an outcome.
    Pattern pattern(BasinOutcome outcome) {
        return switch (outcome.fate()) {
            case MATCHED, CAPTURED -> Pattern.OF_PROTONS[(outcome.proton() - 1) % Pattern.OF_PROTONS.length];
            case TRAPPED -> Pattern.OF_MINIMA[minimum(outcome) % Pattern.OF_MINIMA.length];
            case SADDLE -> Pattern.DOTS;
            case ESCAPED -> Pattern.PLAIN;
            case UNFINISHED -> Pattern.SPECKS;
        };
    }

    BasinOutcome outcome(BasinCell cell) {
        int index = outcomes.index(cell);
        return index >= 0 ? outcomes.all().get(index) : new BasinOutcome(cell.fate(), cell.proton(), cell.end(), 1);
    }

    // From 0 to 1, along the logarithm of the time.
    private double slowness(BasinCell cell) {
        double time = cell.time() - start;
        return time <= quick ? 0 : Math.min(1, Math.log(time / quick) / Math.log(slow / quick));
    }

    private int minimum(BasinOutcome outcome) {
        return (int) outcomes.all().stream().filter(one -> one.fate() == outcome.fate())
                .takeWhile(one -> !one.place().equals(outcome.place())).count();
    }

    /// Strokes over a colour, the same in every picture.
    enum Pattern {
        PLAIN, RISING, DOTS, FALLING, LEVEL, UPRIGHT, CROSSED, SPECKS;

        static final Pattern[] OF_PROTONS = {PLAIN, RISING, DOTS, FALLING, LEVEL, UPRIGHT, CROSSED};
        static final Pattern[] OF_MINIMA = {CROSSED, LEVEL, UPRIGHT, FALLING, RISING, DOTS};

        private static final double APART = 8;
        private static final double WIDE = 1.1;
        private static final double DOT = 1.25;

        /// How much of a pixel a stroke covers, from 0 to 1.
        ///
        /// @param x    of the pixel in design units
        /// @param y    of the pixel in design units
        /// @param unit pixels in a design unit
        double cover(double x, double y, double unit) {
            return switch (this) {
                case PLAIN -> 0;
                case RISING -> line((x + y) * Math.sqrt(0.5), unit);
                case FALLING -> line((x - y) * Math.sqrt(0.5), unit);
                case LEVEL -> line(y, unit);
                case UPRIGHT -> line(x, unit);
                case CROSSED -> Math.max(line((x + y) * Math.sqrt(0.5), unit), line((x - y) * Math.sqrt(0.5), unit));
                case DOTS -> dot(x, y, DOT, unit);
                case SPECKS -> dot(x, y, DOT / 2, unit);
            };
        }

        private static double line(double across, double unit) {
            return Math.clamp((WIDE / 2 - Math.abs(off(across))) * unit + 0.5, 0, 1);
        }

        private static double dot(double x, double y, double radius, double unit) {
            return Math.clamp((radius - Math.hypot(off(x), off(y))) * unit + 0.5, 0, 1);
        }

        // From the nearest of the lines that stand APART.
        private static double off(double across) {
            return across - APART * Math.rint(across / APART);
        }
    }
}

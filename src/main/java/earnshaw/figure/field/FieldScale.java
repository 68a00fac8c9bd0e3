package earnshaw.figure.field;

import earnshaw.figure.style.ColourScale;
import earnshaw.figure.style.Palette;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.Picture;
import earnshaw.problem.Walker;
import earnshaw.problem.field.FieldQuantity;
import earnshaw.problem.field.FieldSampler;
import earnshaw.problem.field.FieldSource;
import earnshaw.problem.field.ForceField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// The scale of a field that nobody has given a range: from the field at the start of the run at some hundred places
/// around the bodies there, rounded up to one of [#ENDS] times a power of ten. It depends neither on the camera nor on where
/// the run stands, so that a colour means the same number from the first frame to the last.
final class FieldScale {

    /// Share of the sizes that the end of the scale stands above; the rest, near a pole, all have its colour.
    private static final double STRONGEST = 0.97;

    /// Where the smallest number is more than this share of the largest, the scale need not begin at 0; then it has so
    /// many round steps.
    private static final double FAR_FROM_ZERO = 0.25;
    private static final int STEPS = 6;

    /// First digits of the ends.
    private static final double[] ENDS = {1, 1.5, 2, 3, 4, 5, 6, 8};

    /// What is smaller than this share of the energies around is 0 but for rounding.
    private static final double ROUNDING = 1e-11;

    /// Pair terms looked at.
    private static final int EFFORT = 60_000;
    private static final int FEWEST = 60;
    private static final int MOST = 400;

    /// Dimensions up to which a box around the bodies is filled with places.
    private static final int SEEN = 3;

    /// How far a line through two bodies goes on behind them, as a share of their distance.
    private static final double BEYOND = 0.25;

    /// Scales that stay in memory, since a run asks for the same one in every frame.
    private static final int KEPT = 16;

    private static final Map<Key, double[]> MEMORY = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, double[]> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(Walker walker, FieldQuantity quantity, FieldSource source, int electron) {}

    private FieldScale() {}

    /// @param range lower and upper end; empty for a scale of the field's own
    static ColourScale of(
            Walker walker, Picture picture, ForceField field, FieldQuantity quantity, FieldSource source, int electron,
            List<Double> range,
            Palette palette) {
        double[] ends = range.isEmpty()
                ? own(new Key(walker, quantity, source, electron), picture, field)
                : new double[] {range.getFirst(), range.getLast()};
        return new ColourScale(ends[0], ends[1], !quantity.signed() && ends[0] == 0, palette);
    }

    private static double[] own(Key key, Picture picture, ForceField field) {
        synchronized (MEMORY) {
            return MEMORY.computeIfAbsent(key, _ -> measured(key, picture, field));
        }
    }

    private static double[] measured(Key key, Picture picture, ForceField field) {
        double[] start = key.walker.start().x();
        int d = picture.ground().dimension();
        int count = Math.clamp(EFFORT / Math.max(1, picture.bodies().size()), FEWEST, MOST);
        double[] places = picture.ground() instanceof Ground.Round ? onSphere(count, d)
                : d > SEEN ? between(key.walker, start, picture, count, d)
                : around(key.walker, start, picture, count, d);
        FieldSampler sampler = field.with(start).sampler(key.quantity, key.source, key.electron);
        double[] values = new double[count];
        sampler.at(places, count, values);
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        sampler = field.with(start).sampler(FieldQuantity.ENERGY, key.source, key.electron);
        sampler.at(places, count, values);
        double around = Arrays.stream(values).filter(Double::isFinite).map(Math::abs).max().orElse(0);
        double[] meant = Arrays.stream(finite).map(value -> Math.abs(value) < ROUNDING * around ? 0 : value).toArray();
        return ends(meant, key.quantity.signed());
    }

    private static double[] ends(double[] values, boolean signed) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double[] sizes = Arrays.stream(values).map(Math::abs).sorted().toArray();
        double most = sizes.length == 0 ? 0 : sizes[(int) (STRONGEST * (sizes.length - 1))];
        if (!(most > 0)) {
            return new double[] {signed ? -1 : 0, 1};
        }
        double least = sorted[0];
        if (signed || least < -1e-9 * most) {
            return new double[] {-roundedUp(most), roundedUp(most)};
        }
        if (least < FAR_FROM_ZERO * most) {
            return new double[] {0, roundedUp(most)};
        }
        double step = roundedUp((most - least) / STEPS);
        return step > 0 ? new double[] {step * Math.floor(least / step), step * Math.ceil(most / step)}
                : new double[] {0, roundedUp(most)};
    }

    /// Sets numbers that are rounding errors beside the scale to 0, so that a Laplacian that is 0 everywhere has no zero
    /// lines.
    ///
    /// @return the same array
    static double[] clean(double[] values, ColourScale scale) {
        double least = ROUNDING * Math.max(Math.abs(scale.low()), Math.abs(scale.high()));
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.abs(values[i]) < least ? 0 : values[i];
        }
        return values;
    }

    private static double roundedUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double factor : ENDS) {
            if (value <= factor * power * (1 + 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    // In the box around the bodies, a quarter wider on every side.
    private static double[] around(Walker walker, double[] start, Picture picture, int count, int d) {
        double[] low = new double[d];
        double[] high = new double[d];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        double[] at = new double[d];
        for (Body body : picture.bodies()) {
            if (walker.chart().place(start, body.id(), at)) {
                for (int c = 0; c < d; c++) {
                    low[c] = Math.min(low[c], at[c]);
                    high[c] = Math.max(high[c], at[c]);
                }
            }
        }
        SplittableRandom random = new SplittableRandom(1);
        double[] places = new double[count * d];
        for (int i = 0; i < places.length; i++) {
            int c = i % d;
            double air = Math.max(0.5, (high[c] - low[c]) / 4);
            places[i] = low[c] <= high[c] ? low[c] - air + random.nextDouble() * (high[c] - low[c] + 2 * air)
                    : random.nextDouble();
        }
        return places;
    }

    // On the lines through two bodies each. Above three dimensions a box is so wide that hardly a place in it is as near to
    // the bodies as the places that are seen.
    private static double[] between(Walker walker, double[] start, Picture picture, int count, int d) {
        List<double[]> bodies = new ArrayList<>();
        for (Body body : picture.bodies()) {
            double[] at = new double[d];
            if (walker.chart().place(start, body.id(), at)) {
                bodies.add(at);
            }
        }
        SplittableRandom random = new SplittableRandom(1);
        double[] places = new double[count * d];
        for (int i = 0; i < count && !bodies.isEmpty(); i++) {
            double[] from = bodies.get(random.nextInt(bodies.size()));
            double[] to = bodies.get(random.nextInt(bodies.size()));
            double share = random.nextDouble(-BEYOND, 1 + BEYOND);
            for (int c = 0; c < d; c++) {
                places[i * d + c] = from[c] + share * (to[c] - from[c]);
            }
        }
        return places;
    }

    private static double[] onSphere(int count, int d) {
        SplittableRandom random = new SplittableRandom(1);
        double[] places = new double[count * d];
        for (int i = 0; i < count; i++) {
            double length = 0;
            for (int c = 0; c < d; c++) {
                places[i * d + c] = random.nextGaussian();
                length = Math.hypot(length, places[i * d + c]);
            }
            for (int c = 0; c < d; c++) {
                places[i * d + c] /= length;
            }
        }
        return places;
    }
}

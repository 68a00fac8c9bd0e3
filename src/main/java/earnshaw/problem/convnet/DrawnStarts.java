package earnshaw.problem.convnet;

import earnshaw.math.Draws;
import earnshaw.math.Norms;
import earnshaw.problem.DrawRequest;
import earnshaw.schema.Knob;
import earnshaw.schema.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Starts drawn at random: v uniform on the unit sphere, a uniform in the ball of radius |1.a*| |w*| / sqrt k; with
/// each draw its sign flips, where they are asked for. The request stays in the file, and beside it the result, which
/// wins.
///
/// Source: Theorem 3.2 of *Gradient Descent Learns One-hidden-layer CNN*.
///
/// @param count how many draws
/// @param drawn the result, the flips of one draw after the other; empty before the draw
public record DrawnStarts(
        @Knob(doc = "law of the starts", example = "\"paper\"") Law draw,
        @Knob(doc = "each draw alone, or with its sign flips as four walkers", title = "Sign flips",
                initial = "\"all\"") Signs signs,
        @Knob(doc = "how many draws", title = "Draws", min = 1, max = 100, initial = "1") int count,
        @Knob(doc = "the result of the draw",
                elsewhere = "the result of a draw: Seed and Draw again make another") Optional<List<ConvnetStart>> drawn)
        implements ConvnetStarts, DrawRequest {

    /// Laws of a start. `PAPER`: that of Theorem 3.2.
    public enum Law { PAPER }

    /// Which sign flips of a draw (v, a) start. `ALL`: (v, a), (v, -a), (-v, a), (-v, -a). `NONE`: the draw alone.
    public enum Signs {
        @Named(title = "All four",
                about = "Each draw (v, a) starts four walkers: itself, (v, -a), (-v, a) and (-v, -a).")
        ALL,

        @Named(title = "None", about = "Each draw starts one walker.")
        NONE
    }

    private static final List<String> NAMES = List.of("(v, a)", "(v, \u2212a)", "(\u2212v, a)", "(\u2212v, \u2212a)");

    public DrawnStarts {
        drawn = drawn.map(List::copyOf);
    }

    @Override
    public List<ConvnetStart> list() {
        return drawn.orElse(List.of());
    }

    @Override
    public ConvnetStarts with(List<ConvnetStart> starts) {
        return starts.size() == size() ? new DrawnStarts(draw, signs, count, Optional.of(starts))
                : new ListedStarts(starts);
    }

    @Override
    public DrawnStarts open() {
        return new DrawnStarts(draw, signs, count, Optional.empty());
    }

    @Override
    public boolean follows() {
        return true;
    }

    @Override
    public DrawnStarts times(int count) {
        boolean flips = count % NAMES.size() == 0;
        return new DrawnStarts(draw, flips ? Signs.ALL : Signs.NONE, flips ? count / NAMES.size() : count,
                Optional.empty());
    }

    @Override
    public ListedStarts given() {
        return new ListedStarts(list());
    }

    /// Number of walkers.
    int size() {
        return count * (signs == Signs.ALL ? NAMES.size() : 1);
    }

    /// These starts for a teacher, with the draw done.
    ConvnetStarts drawn(double[] w, double[] a, Draws draws) {
        if (drawn.isPresent()) {
            return this;
        }
        double radius = Math.abs(VectorSums.sum(a)) * Norms.of(w) / Math.sqrt(a.length);
        List<ConvnetStart> starts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RandomGenerator generator = draws.at(0, Draws.Purpose.STARTS, i);
            double[] v = VectorSums.direction(w.length, generator);
            double[] output = VectorSums.direction(a.length, generator);
            VectorSums.scale(output, radius * Math.pow(generator.nextDouble(), 1.0 / a.length));
            for (int flip = 0; flip < size() / count; flip++) {
                starts.add(new ConvnetStart(flipped(v, flip < 2), flipped(output, flip % 2 == 0), label(i, flip), 0));
            }
        }
        return with(starts);
    }

    private String label(int draw, int flip) {
        String which = count > 1 ? "draw " + (draw + 1) : "";
        return signs == Signs.NONE ? which : which.isEmpty() ? NAMES.get(flip) : which + " " + NAMES.get(flip);
    }

    private static List<Double> flipped(double[] v, boolean plus) {
        double[] copy = v.clone();
        for (int i = 0; i < copy.length && !plus; i++) {
            copy[i] = 0 - copy[i];
        }
        return VectorSums.boxed(copy);
    }
}

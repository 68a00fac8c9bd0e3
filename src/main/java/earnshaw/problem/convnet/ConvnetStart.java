package earnshaw.problem.convnet;

import earnshaw.math.Norms;
import earnshaw.schema.Knob;
import java.util.Arrays;
import java.util.List;

/// Where one walker starts.
///
/// @param v     the filter, not zero
/// @param a     the output weights
/// @param label what a legend calls the walker; empty for its number, or its signs
/// @param id    what colour, trail and plots belong to; 0 for its place in the list, counted from 1
public record ConvnetStart(
        @Knob(doc = "the filter") List<Double> v,
        @Knob(doc = "the output weights") List<Double> a,
        @Knob(doc = "name in a legend", initial = "\"\"") String label,
        @Knob(doc = "number that stays when others are removed; 0: its place in the list", min = 0,
                initial = "0", elsewhere = "the program numbers the starts") int id) {

    public ConvnetStart {
        v = List.copyOf(v);
        a = List.copyOf(a);
    }

    ConvnetStart turned(List<Double> to) {
        return new ConvnetStart(to, a, label, id);
    }

    /// This start for a filter of p weights and k output weights: those that are no longer there are dropped, new ones
    /// are 0.
    ConvnetStart fitted(int p, int k) {
        return new ConvnetStart(fitted(v, p), fitted(a, k), label, id);
    }

    // Without a direction left the filter takes the first axis.
    private static List<Double> fitted(List<Double> weights, int size) {
        double[] numbers = Arrays.copyOf(VectorSums.array(weights), size);
        if (Norms.of(numbers) == 0 && Norms.of(VectorSums.array(weights)) > 0) {
            numbers[0] = 1;
        }
        return VectorSums.boxed(numbers);
    }

    ConvnetStart numbered(int id) {
        return new ConvnetStart(v, a, label, id);
    }
}

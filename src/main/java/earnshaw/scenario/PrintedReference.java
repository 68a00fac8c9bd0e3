package earnshaw.scenario;

import earnshaw.schema.Knob;
import java.util.List;
import java.util.OptionalDouble;

/// Numbers in print, to stand beside those of an experiment.
///
/// @param numbers one list per row of the experiment, one number per column; null where nothing is printed
public record PrintedReference(
        @Knob(doc = "where they are printed") String source,
        @Knob(doc = "the numbers row by row, null where there is none") List<List<OptionalDouble>> numbers) {

    public PrintedReference {
        numbers = numbers.stream().map(List::copyOf).toList();
    }
}

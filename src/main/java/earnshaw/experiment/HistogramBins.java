package earnshaw.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Equal bins that the values of all cells of a table fall into, equal on the logarithmic axis where the measure has
/// one.
///
/// @param from lower end of the first bin, which also takes what lies below; above 0 when logarithmic
/// @param to   upper end of the last one
/// @param log  whether they are equal on a logarithmic axis
public record HistogramBins(double from, double to, boolean log, int count) {

    private static final int COUNT = 32;

    // Decades that a logarithmic axis reaches: what is smaller is rounding.
    private static final double DEPTH = 1e-16;

    /// Bins for a table's values; for those between 0 and 1 where it has none.
    public static HistogramBins of(ResultTable table) {
        double[] values = IntStream.range(0, table.walkers().size())
                .mapToObj(walker -> table.rows().boxed()
                        .flatMap(row -> table.columns().boxed()
                                .flatMap(column -> table.summary(row, column, walker).values().stream())))
                .flatMap(all -> all)
                .mapToDouble(Double::doubleValue)
                .toArray();
        double high = Arrays.stream(values).max().orElse(1);
        double low = Arrays.stream(values).min().orElse(0);
        boolean log = table.measure().logarithmic() && high > 0;
        double least = log ? Math.clamp(low, high * DEPTH, high / 2) : low;
        return new HistogramBins(least, high > least ? high : least + 1, log, COUNT);
    }

    /// The lower end of a bin, from 0; of `count` the end of the last one.
    public double edge(int bin) {
        double share = (double) bin / count;
        return log ? from * Math.pow(to / from, share) : from + (to - from) * share;
    }

    /// How many values fall into each bin.
    public int[] counts(List<Double> values) {
        int[] counts = new int[count];
        for (double value : values) {
            double share =
                    log ? Math.log(Math.max(value, from) / from) / Math.log(to / from) : (value - from) / (to - from);
            counts[Math.clamp((int) (share * count), 0, count - 1)]++;
        }
        return counts;
    }
}

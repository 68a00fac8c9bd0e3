package earnshaw.figure.chart;

/// What an axis of a chart covers. A share is a place along the axis: 0 at its lower end, 1 at its upper end.
///
/// @param from the lower end, above 0 on a logarithmic axis
/// @param to   the upper end, above `from`
/// @param log  whether the axis is logarithmic
public record ChartScale(double from, double to, boolean log) {

    /// Ends that are closer together, against their size, cannot be told apart by numbers of 64 bits.
    private static final double FINEST = 1e-12;

    /// An axis that covers all of some numbers.
    ///
    /// @param log whether a logarithmic axis is wanted; where no number is above 0 it is a linear one
    /// @param air room beyond the least and the largest number, as a share of the axis between them
    public static ChartScale over(ChartExtent numbers, boolean log, double air) {
        double high = numbers.exists() ? numbers.greatest() : 1;
        if (log && Double.isFinite(numbers.positive())) {
            double low = numbers.positive();
            boolean one = high / low < 1 + FINEST;
            return new ChartScale(one ? low / 2 : low, one ? high * 2 : high, true).between(-air, 1 + air);
        }
        double low = numbers.exists() ? numbers.least() : 0;
        double size = Math.max(Math.abs(low), Math.abs(high));
        boolean one = high - low <= FINEST * size;
        double half = one ? Math.max(size / 2, ChartExtent.SMALLEST) : 0;
        ChartScale tight = size == 0 ? new ChartScale(0, 1, false) : new ChartScale(low - half, high + half, false);
        return tight.between(-air, 1 + air);
    }

    /// Where a number stands; NaN where a logarithmic axis has no place for it.
    public double share(double value) {
        if (log) {
            return value > 0 ? Math.log(value / from) / Math.log(to / from) : Double.NaN;
        }
        return (value - from) / (to - from);
    }

    /// The number that stands at a share.
    public double value(double share) {
        return log ? from * Math.pow(to / from, share) : from + share * (to - from);
    }

    /// The part between two shares; the same axis where that part would be too small or too large for numbers.
    public ChartScale between(double low, double high) {
        double start = value(low);
        double end = value(high);
        double size = Math.max(Math.abs(start), Math.abs(end));
        boolean sensible =
                end - start > FINEST * size && size < ChartExtent.LARGEST && (!log || start > ChartExtent.SMALLEST);
        return sensible ? new ChartScale(start, end, log) : this;
    }

    /// A part that is so many times as long, with the same number at a share.
    public ChartScale zoomed(double share, double times) {
        return between(share - share * times, share + (1 - share) * times);
    }

    /// The same length, so many shares further up.
    public ChartScale moved(double shares) {
        return between(shares, 1 + shares);
    }
}

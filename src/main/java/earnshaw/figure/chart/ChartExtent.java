package earnshaw.figure.chart;

/// What some numbers cover. Numbers that are not finite, or too large for an axis, do not count.
///
/// @param least     the least number; positive infinity where there is none
/// @param positive  the least number above 0, which a logarithmic axis can show; positive infinity where there is none
/// @param greatest  the greatest number; negative infinity where there is none
public record ChartExtent(double least, double positive, double greatest) {

    /// What no number covers.
    static final ChartExtent NONE =
            new ChartExtent(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /// Beyond these the ends of an axis are no longer numbers.
    static final double SMALLEST = 1e-300;
    static final double LARGEST = 1e300;

    /// What some numbers cover.
    public static ChartExtent of(double... numbers) {
        double least = NONE.least;
        double positive = NONE.positive;
        double greatest = NONE.greatest;
        for (double number : numbers) {
            if (Math.abs(number) < LARGEST) {
                least = Math.min(least, number);
                greatest = Math.max(greatest, number);
                positive = number > SMALLEST ? Math.min(positive, number) : positive;
            }
        }
        return new ChartExtent(least, positive, greatest);
    }

    /// Whether there is a number at all.
    boolean exists() {
        return least <= greatest;
    }

    /// What these and other numbers cover together.
    ChartExtent with(ChartExtent other) {
        return new ChartExtent(Math.min(least, other.least), Math.min(positive, other.positive),
                Math.max(greatest, other.greatest));
    }

    /// The same of numbers that are multiplied with something above 0.
    ChartExtent times(double factor) {
        return new ChartExtent(factor * least, factor * positive, factor * greatest);
    }
}

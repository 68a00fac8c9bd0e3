package earnshaw.problem.neuron;

import java.util.Arrays;

/// A division of an interval into panels that grow with the distance from where an integrand changes fast. Scratch of
/// one thread.
final class Panels {

    // With a factor of 3 the nearest pole of a smooth step stays so far from every panel that fourteen nodes give
    // 1e-14.
    private static final double GROWTH = 3;
    // Shorter than this, in units of the interval, a panel carries nothing that could be seen.
    private static final double SHORTEST = 1e-40;

    private double[] ends = new double[64];
    private int count;
    private double from;
    private double to;

    /// Begins anew with the whole interval.
    void over(double from, double to) {
        this.from = from;
        this.to = to;
        count = 0;
        add(from);
        add(to);
    }

    /// Panels that begin at both sides of a place, within the interval or not.
    ///
    /// @param width half the length of the panel around it
    void around(double place, double width) {
        double reach = Math.max(width, SHORTEST * (to - from));
        while (reach < 2 * (to - from) + Math.abs(place)) {
            if (place - reach > from && place - reach < to) {
                add(place - reach);
            }
            if (place + reach > from && place + reach < to) {
                add(place + reach);
            }
            reach *= GROWTH;
        }
    }

    private void add(double end) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = end;
    }

    /// Ends the division: no panel is longer than this.
    ///
    /// @return the number of panels
    int close(double longest) {
        int given = count;
        Arrays.sort(ends, 0, given);
        for (int i = 1; i < given; i++) {
            double length = ends[i] - ends[i - 1];
            int parts = (int) Math.ceil(length / longest);
            for (int part = 1; part < parts; part++) {
                add(ends[i - 1] + length * part / parts);
            }
        }
        Arrays.sort(ends, 0, count);
        return count - 1;
    }

    /// Where a panel begins; it ends where the next one begins.
    double end(int panel) {
        return ends[panel];
    }
}

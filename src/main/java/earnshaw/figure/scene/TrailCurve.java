package earnshaw.figure.scene;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/// The trail of one electron as it lies on the surface: points no closer than it takes to look smooth.
final class TrailCurve {

    private final int id;
    private final double apart;
    private final double since;
    private double[] points = new double[96];
    private boolean[] breaks = new boolean[32];
    private double[] times = new double[32];
    private int count;
    private final Rectangle2D bounds = new Rectangle2D.Double();

    /// @param id    of the electron
    /// @param apart distance of points, in pixels or points
    /// @param since lines to what is not newer are drawn elsewhere
    TrailCurve(int id, double apart, double since) {
        this.id = id;
        this.apart = apart;
        this.since = since;
    }

    int id() {
        return id;
    }

    int count() {
        return count;
    }

    double x(int i) {
        return points[3 * i];
    }

    double y(int i) {
        return points[3 * i + 1];
    }

    /// Whether a point lies on the near side.
    boolean front(int i) {
        return points[3 * i + 2] >= 0;
    }

    /// Whether no line leads to a point, since a hand moved the electron there.
    boolean breaks(int i) {
        return breaks[i];
    }

    /// Index of the first point to which a line is to be drawn, 1 or more; [#count] if there is none.
    int fresh() {
        int first = count;
        while (first > 1 && times[first - 1] > since) {
            first--;
        }
        return first;
    }

    /// Adds a point unless it lies close to the last one on the same side.
    ///
    /// @param time when the electron was there, no earlier than at the last one
    /// @param jump whether no line leads to it
    void add(double x, double y, double depth, double time, boolean jump) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return;
        }
        if (count > 0 && front(count - 1) == depth >= 0) {
            double dx = x - x(count - 1);
            double dy = y - y(count - 1);
            if (dx * dx + dy * dy < apart * apart) {
                return;
            }
        }
        append(x, y, depth, time, jump);
    }

    /// Adds the place where the electron is now.
    ///
    /// @param jump whether no line leads to it
    void end(double x, double y, double depth, double time, boolean jump) {
        if (Double.isFinite(x) && Double.isFinite(y)) {
            append(x, y, depth, time, jump);
        }
    }

    private void append(double x, double y, double depth, double time, boolean jump) {
        if (count == breaks.length) {
            points = Arrays.copyOf(points, points.length * 2);
            breaks = Arrays.copyOf(breaks, breaks.length * 2);
            times = Arrays.copyOf(times, times.length * 2);
        }
        points[3 * count] = x;
        points[3 * count + 1] = y;
        points[3 * count + 2] = depth;
        breaks[count] = jump || count == 0;
        times[count] = time;
        if (count == 0) {
            bounds.setRect(x - 1, y - 1, 2, 2);
        } else {
            bounds.add(x, y);
        }
        count++;
    }

    /// Whether a line of it touches a box.
    boolean crosses(Rectangle2D box) {
        if (!bounds.intersects(box)) {
            return false;
        }
        for (int i = 1; i < count; i++) {
            if (!breaks[i] && box.intersectsLine(x(i - 1), y(i - 1), x(i), y(i))) {
                return true;
            }
        }
        return false;
    }

    /// Lengths from every point to the end, along the lines.
    double[] toEnd() {
        double[] lengths = new double[count];
        for (int i = count - 2; i >= 0; i--) {
            double step = breaks[i + 1] ? 0 : Math.hypot(x(i + 1) - x(i), y(i + 1) - y(i));
            lengths[i] = lengths[i + 1] + step;
        }
        return lengths;
    }
}

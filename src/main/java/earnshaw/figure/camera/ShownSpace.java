package earnshaw.figure.camera;

import earnshaw.problem.Body;
import java.util.Arrays;
import java.util.List;

/// Three directions at right angles that are seen of a space of more than three dimensions. The three lengths of a place
/// along them are its *shown coordinates*; a hand moves these alone.
///
/// @param directions three rows of length one, as many numbers each as a place
/// @param origin     a place whose shown coordinates are 0
/// @param names      of the three axes, in TeX
/// @param title      which directions they are, in words for a person
public record ShownSpace(double[][] directions, double[] origin, List<String> names, String title) {

    /// How many directions are seen.
    static final int SEEN = 3;

    /// The shown coordinates of the place that starts at `from` in `x`.
    double[] shown(double[] x, int from) {
        double[] shown = new double[SEEN];
        for (int i = 0; i < SEEN; i++) {
            for (int c = 0; c < origin.length; c++) {
                shown[i] += directions[i][c] * (x[from + c] - origin[c]);
            }
        }
        return shown;
    }

    /// A place moved within the space until it has other shown coordinates.
    double[] moved(double[] shown, double[] old) {
        double[] before = shown(old, 0);
        double[] moved = old.clone();
        for (int i = 0; i < SEEN; i++) {
            for (int c = 0; c < moved.length; c++) {
                moved[c] += (shown[i] - before[i]) * directions[i][c];
            }
        }
        return moved;
    }

    /// Distance of a place from what is seen.
    public double off(double[] at) {
        return Math.sqrt(hidden(at));
    }

    /// Share of the square of its distance from the origin that is not seen, 0 to 1.
    public double share(double[] at) {
        double all = square(at, origin);
        return all > 0 ? hidden(at) / all : 0;
    }

    // What is hidden is worked out as a vector: the difference of two squares would lose its digits.
    private double hidden(double[] at) {
        double[] shown = shown(at, 0);
        double sum = 0;
        for (int c = 0; c < at.length; c++) {
            double rest = at[c] - origin[c];
            for (int i = 0; i < SEEN; i++) {
                rest -= shown[i] * directions[i][c];
            }
            sum += rest * rest;
        }
        return sum;
    }

    private static double square(double[] at, double[] origin) {
        double sum = 0;
        for (int c = 0; c < at.length; c++) {
            sum += (at[c] - origin[c]) * (at[c] - origin[c]);
        }
        return sum;
    }

    /// Share of the variance of the bodies' places that is seen, 0 to 1; NaN where all stand at one place.
    public double explained(List<Body> bodies) {
        double[] mean = new double[origin.length];
        for (Body body : bodies) {
            for (int c = 0; c < mean.length; c++) {
                mean[c] += body.at()[c] / bodies.size();
            }
        }
        double seen = 0;
        double all = 0;
        double[] middle = shown(mean, 0);
        for (Body body : bodies) {
            double[] shown = shown(body.at(), 0);
            for (int i = 0; i < SEEN; i++) {
                seen += (shown[i] - middle[i]) * (shown[i] - middle[i]);
            }
            all += square(body.at(), mean);
        }
        return seen / all;
    }

    /// What a picture says of it, two lines.
    public String note(List<Body> bodies) {
        double explained = explained(bodies);
        String share = Double.isNaN(explained) ? "" : Math.round(100 * explained) + " % of the variance now; ";
        return title + "\n" + share + "arcs: what is hidden";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShownSpace that
                && Arrays.deepEquals(directions, that.directions)
                && Arrays.equals(origin, that.origin)
                && names.equals(that.names)
                && title.equals(that.title);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(directions) * 31 + Arrays.hashCode(origin);
    }
}

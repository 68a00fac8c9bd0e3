package earnshaw.figure.camera;

import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import java.util.List;

/// What a picture of more than three dimensions leaves out: it shows the first three coordinates, and a hand moves
/// these alone.
public final class HiddenDimensions {

    private static final int SEEN = 3;

    private HiddenDimensions() {}

    /// Distance of a place from the three dimensions that are drawn; 0 where all are.
    public static double off(double[] at) {
        return Math.sqrt(squares(at, SEEN, at.length));
    }

    /// Share of the square of its length that is not drawn, 0 to 1.
    public static double share(double[] at) {
        double all = squares(at, 0, at.length);
        return all > 0 ? squares(at, SEEN, at.length) / all : 0;
    }

    /// Share of the variance of the bodies' places that is drawn, 0 to 1; NaN where all stand at one place.
    public static double explained(List<Body> bodies) {
        double seen = 0;
        double all = 0;
        int dimension = bodies.isEmpty() ? 0 : bodies.getFirst().at().length;
        for (int i = 0; i < dimension; i++) {
            int coordinate = i;
            double mean = bodies.stream().mapToDouble(body -> body.at()[coordinate]).average().orElse(0);
            double sum = bodies.stream().mapToDouble(body -> square(body.at()[coordinate] - mean)).sum();
            seen += i < SEEN ? sum : 0;
            all += sum;
        }
        return seen / all;
    }

    /// What the picture must say of it, a line or two; empty where nothing is left out.
    public static String note(Ground ground, List<Body> bodies) {
        if (ground instanceof Ground.Plane || ground.dimension() <= SEEN) {
            return "";
        }
        double explained = explained(bodies);
        String share = Double.isNaN(explained) ? "" : Math.round(100 * explained) + " % of the variance; ";
        return "first three of " + ground.dimension() + " coordinates\n" + share + "arcs: what is hidden";
    }

    private static double squares(double[] at, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += square(at[i]);
        }
        return sum;
    }

    private static double square(double value) {
        return value * value;
    }
}

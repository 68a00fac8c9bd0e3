package earnshaw.app.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Puts places in order. Each method takes places of equal dimension and answers as many, in the same order; on the
/// sphere (`round`) unit vectors stay unit vectors.
public final class Arrangement {

    private Arrangement() {}

    /// All with the last one's value of a coordinate. On the sphere the other coordinates give way in proportion.
    public static List<double[]> aligned(List<double[]> places, boolean round, int coordinate) {
        double value = places.getLast()[coordinate];
        return places.stream().map(place -> {
            double[] at = place.clone();
            double rest = Math.sqrt(Math.max(0, 1 - at[coordinate] * at[coordinate]));
            at[coordinate] = value;
            if (round) {
                double wanted = Math.sqrt(Math.max(0, 1 - value * value));
                for (int i = 0; i < at.length; i++) {
                    if (i != coordinate) {
                        // At a pole no direction is preferred, so the first other axis is taken.
                        at[i] = rest > 1e-12 ? at[i] * wanted / rest : i == (coordinate == 0 ? 1 : 0) ? wanted : 0;
                    }
                }
            }
            return at;
        }).toList();
    }

    /// All with a coordinate of the other sign.
    public static List<double[]> mirrored(List<double[]> places, int coordinate) {
        return places.stream().map(place -> {
            double[] at = place.clone();
            at[coordinate] = 0 - at[coordinate];
            return at;
        }).toList();
    }

    /// At equal distances on the straight line (on the sphere the great circle) between the two that are farthest
    /// apart, in the order in which they lie along it.
    public static List<double[]> onLine(List<double[]> places, boolean round) {
        int[] ends = farthest(places);
        double[] from = places.get(ends[0]);
        double[] to = places.get(ends[1]);
        double[] way = sum(to, -1, from);
        List<Integer> order = ordered(places, place -> dot(sum(place, -1, from), way));
        List<double[]> moved = new ArrayList<>(places);
        double angle = Math.acos(Math.clamp(dot(from, to), -1, 1));
        for (int k = 0; k < order.size(); k++) {
            double share = (double) k / (order.size() - 1);
            double[] at = round && angle > 1e-9 && angle < Math.PI - 1e-9
                    ? sum(scaled(from, Math.sin((1 - share) * angle)), Math.sin(share * angle), to)
                    : sum(scaled(from, 1 - share), share, to);
            moved.set(order.get(k), round ? scaled(at, 1 / Math.sqrt(dot(at, at))) : at);
        }
        moved.set(ends[0], from);
        moved.set(ends[1], to);
        return moved;
    }

    /// At equal angles on a circle about their middle, with the mean of their distances as radius, in their order
    /// around it; the first stays in its direction. In space the circle lies in the plane of the first two coordinates,
    /// on the sphere it is the circle of that angle about the mean direction.
    public static List<double[]> onCircle(List<double[]> places, boolean round) {
        double[] middle = scaled(places.stream().reduce(new double[places.getFirst().length], (a, b) -> sum(a, 1, b)),
                1.0 / places.size());
        boolean circle = round && middle.length == 2;
        double[][] axes = round && !circle ? about(middle) : axes(middle.length);
        double[] centre = circle ? new double[2] : middle;
        double radius = round && !circle
                ? places.stream().mapToDouble(place -> Math.acos(Math.clamp(dot(place, axes[2]), -1, 1))).average()
                        .orElse(0)
                : places.stream().mapToDouble(place -> Math.hypot(
                        dot(sum(place, -1, centre), axes[0]), dot(sum(place, -1, centre), axes[1]))).average()
                        .orElse(0);
        double start = angle(places.getFirst(), centre, axes);
        List<Integer> order = ordered(places, place -> turn(angle(place, centre, axes) - start));
        List<double[]> moved = new ArrayList<>(places);
        for (int k = 0; k < order.size(); k++) {
            double angle = start + 2 * Math.PI * k / order.size();
            double[] around = sum(scaled(axes[0], Math.cos(angle)), Math.sin(angle), axes[1]);
            moved.set(order.get(k), round && !circle
                    ? sum(scaled(axes[2], Math.cos(radius)), Math.sin(radius), around)
                    : sum(flat(places.get(order.get(k)), centre), radius, around));
        }
        return moved;
    }

    // The centre of the circle at the height of the place that comes to lie on it.
    private static double[] flat(double[] place, double[] centre) {
        double[] at = place.clone();
        System.arraycopy(centre, 0, at, 0, 2);
        return at;
    }

    private static double[][] axes(int dimension) {
        double[][] axes = new double[2][dimension];
        axes[0][0] = 1;
        axes[1][1] = 1;
        return axes;
    }

    // Two directions across the mean one, and that one; the last axis where there is no mean direction.
    private static double[][] about(double[] mean) {
        double length = Math.sqrt(dot(mean, mean));
        double[] pole = new double[mean.length];
        pole[mean.length - 1] = 1;
        double[] up = length > 1e-9 ? scaled(mean, 1 / length) : pole;
        double[][] axes = {null, null, up};
        for (int i = 0, found = 0; found < 2; i++) {
            double[] axis = new double[mean.length];
            axis[i] = 1;
            axis = sum(axis, -dot(axis, up), up);
            if (found == 1) {
                axis = sum(axis, -dot(axis, axes[0]), axes[0]);
            }
            double size = Math.sqrt(dot(axis, axis));
            if (size > 1e-3) {
                axes[found++] = scaled(axis, 1 / size);
            }
        }
        return axes;
    }

    private static double angle(double[] place, double[] centre, double[][] axes) {
        double[] away = sum(place, -1, centre);
        return Math.atan2(dot(away, axes[1]), dot(away, axes[0]));
    }

    private static double turn(double angle) {
        double turn = angle % (2 * Math.PI);
        return turn < -1e-12 ? turn + 2 * Math.PI : turn;
    }

    private static List<Integer> ordered(List<double[]> places, java.util.function.ToDoubleFunction<double[]> by) {
        return IntStream.range(0, places.size()).boxed()
                .sorted(Comparator.comparingDouble(i -> by.applyAsDouble(places.get(i))))
                .toList();
    }

    private static int[] farthest(List<double[]> places) {
        int[] ends = {0, places.size() - 1};
        double most = -1;
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                double[] way = sum(places.get(j), -1, places.get(i));
                if (dot(way, way) > most) {
                    most = dot(way, way);
                    ends = new int[] {i, j};
                }
            }
        }
        return ends;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] scaled(double[] a, double factor) {
        double[] result = a.clone();
        for (int i = 0; i < a.length; i++) {
            result[i] *= factor;
        }
        return result;
    }

    // a + factor b
    private static double[] sum(double[] a, double factor, double[] b) {
        double[] result = a.clone();
        for (int i = 0; i < a.length; i++) {
            result[i] += factor * b[i];
        }
        return result;
    }
}

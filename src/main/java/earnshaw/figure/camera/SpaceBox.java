package earnshaw.figure.camera;

import earnshaw.figure.style.Ticks;
import java.util.List;

/// The box that a picture of space stands in: around the middle of the camera, its faces at round numbers.
///
/// @param ticks of the three axes
/// @param low   the corner with the smallest coordinates
/// @param high  the corner with the largest coordinates
public record SpaceBox(List<Ticks> ticks, double[] low, double[] high) {

    /// The box's share of the camera's span, and what rounding its faces may add at either side: so small that no
    /// corner leaves a square area, from wherever the box is seen.
    private static final double SHARE = 0.4;
    private static final double ROUNDING = 0.05;

    /// Ticks that an axis should have, about.
    private static final double TICKS = 8;

    /// The box under a camera that sees `span` from edge to edge.
    public static SpaceBox of(Projection lens, double span) {
        Ticks[] ticks = new Ticks[3];
        double[] low = new double[3];
        double[] high = new double[3];
        double step = Ticks.linear(0, span * SHARE, TICKS).step();
        double fine = round(ROUNDING * span);
        for (int i = 0; i < 3; i++) {
            low[i] = fine * Math.floor((lens.centre(i) - span * SHARE / 2) / fine);
            high[i] = fine * Math.ceil((lens.centre(i) + span * SHARE / 2) / fine);
            ticks[i] = Ticks.linear(low[i], high[i], (high[i] - low[i]) / step * (1 + 1e-6));
        }
        return new SpaceBox(List.of(ticks), low, high);
    }

    // the largest of 1, 2 and 5 times a power of ten that is no larger
    private static double round(double length) {
        double power = Math.pow(10, Math.floor(Math.log10(length)));
        double share = length / power;
        return (share >= 5 ? 5 : share >= 2 ? 2 : 1) * power;
    }

    /// The height of the floor.
    public double floor() {
        return low[2];
    }
}

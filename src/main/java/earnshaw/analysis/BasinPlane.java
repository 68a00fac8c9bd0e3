package earnshaw.analysis;

import java.util.Arrays;
import java.util.Optional;

/// A rectangle of a plane through R^d, or the side of the unit sphere that faces the eye, laid flat.
///
/// @param base  the place of x = 0 and y = 0 in the plane; on the sphere the coordinates that the eye does not see
/// @param right unit vector along x
/// @param up    unit vector along y
/// @param front on the sphere the unit vector towards the eye; empty in R^d
public record BasinPlane(double[] base, double[] right, double[] up, double[] front, double left, double low,
        double width, double height) implements BasinRegion {

    /// A square along two axes of R^d.
    ///
    /// @param right  the axis to the right, counted from 0
    /// @param up     the axis that points up
    /// @param middle coordinates of the square's middle along the two axes
    /// @param side   its length
    /// @param base   the coordinates that the starts share along the other axes
    static BasinPlane along(int right, int up, double[] middle, double side, double[] base) {
        double[] rest = base.clone();
        rest[right] = 0;
        rest[up] = 0;
        return new BasinPlane(rest, unit(right, base.length, 1), unit(up, base.length, 1), new double[0],
                middle[0] - side / 2, middle[1] - side / 2, side, side);
    }

    /// A side of the unit sphere in R^d, seen along the first axis other than the two.
    ///
    /// @param right the axis to the right, counted from 0
    /// @param up    the axis that points up
    static BasinPlane sphere(int right, int up, int d) {
        int towards = 0;
        while (towards == right || towards == up) {
            towards++;
        }
        return facing(new double[d], unit(right, d, 1), unit(up, d, 1), unit(towards, d, -1));
    }

    /// The side of the unit sphere that faces an eye.
    ///
    /// @param hidden the coordinates that the eye does not see, 0 along the three unit vectors
    /// @param front  towards the eye
    public static BasinPlane facing(double[] hidden, double[] right, double[] up, double[] front) {
        double square = Arrays.stream(hidden).map(part -> part * part).sum();
        double radius = Math.sqrt(Math.max(0, 1 - square));
        return new BasinPlane(hidden, right, up, front, -radius, -radius, 2 * radius, 2 * radius);
    }

    private static double[] unit(int axis, int d, double length) {
        double[] unit = new double[d];
        unit[axis] = length;
        return unit;
    }

    @Override
    public Optional<double[]> place(double x, double y) {
        double[] at = base.clone();
        double square = 0;
        for (int c = 0; c < at.length; c++) {
            at[c] += x * right[c] + y * up[c];
            square += at[c] * at[c];
        }
        if (front.length > 0) {
            if (square > 1) {
                return Optional.empty();
            }
            double depth = Math.sqrt(1 - square);
            for (int c = 0; c < at.length; c++) {
                at[c] += depth * front[c];
            }
        }
        return Optional.of(at);
    }

    @Override
    public Optional<double[]> over(double[] place) {
        return front.length > 0 && along(front, place) < 0 ? Optional.empty() : Optional.of(flat(place));
    }

    /// The two numbers of the foot of a place on the plane.
    public double[] flat(double[] place) {
        return new double[] {along(right, place), along(up, place)};
    }

    private double along(double[] unit, double[] place) {
        double sum = 0;
        for (int c = 0; c < base.length; c++) {
            sum += (place[c] - base[c]) * unit[c];
        }
        return sum;
    }

    @Override
    public boolean round() {
        return front.length > 0;
    }

    @Override
    public boolean alike(BasinRegion other) {
        return other instanceof BasinPlane that && Arrays.equals(base, that.base) && Arrays.equals(right, that.right)
                && Arrays.equals(up, that.up) && Arrays.equals(front, that.front);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BasinPlane that && alike(that) && left == that.left && low == that.low
                && width == that.width && height == that.height;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new double[] {left, low, width, height});
    }
}

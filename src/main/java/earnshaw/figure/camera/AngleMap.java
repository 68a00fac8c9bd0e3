package earnshaw.figure.camera;

import earnshaw.math.Norms;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Arrays;

/// The unit sphere of any dimension by the angles of a place to two fixed ones: the angle to the first to the right,
/// that to the second up, both from the middle of the map at a right angle. Places with the same two angles fall on one
/// point. The angles that occur fill a rectangle that stands on its corner.
///
/// @param first      place of length one
/// @param firstName  what it is called, in TeX
/// @param second     place of length one that is neither the first nor opposite to it
/// @param secondName what it is called, in TeX
public record AngleMap(double[] first, String firstName, double[] second, String secondName) implements SphereChart {

    private static final double RIGHT = Math.PI / 2;

    /// The angle between the two places.
    public double apart() {
        return Norms.angle(first, 0, second, 0, first.length);
    }

    /// Whether two places may be the axes of such a map.
    static boolean possible(double[] first, double[] second) {
        double apart = Norms.angle(first, 0, second, 0, first.length);
        return apart > 1e-3 && apart < Math.PI - 1e-3;
    }

    @Override
    public void flat(double[] x, int from, double[][] eye, double[] out) {
        out[0] = Norms.angle(x, from, first, 0, first.length) - RIGHT;
        out[1] = Norms.angle(x, from, second, 0, first.length) - RIGHT;
    }

    // x = a p + b q + c n with x.p and x.q the cosines of the angles and n of length one at right angles to p and q.
    @Override
    public double[] place(double right, double up, double[][] eye, double[] old) {
        double apart = apart();
        double sum = Math.clamp(right + up + Math.PI, apart, 2 * Math.PI - apart);
        double difference = Math.clamp(right - up, -apart, apart);
        double p = Math.cos((sum + difference) / 2);
        double q = Math.cos((sum - difference) / 2);
        double both = Math.cos(apart);
        double square = Math.sin(apart) * Math.sin(apart);
        double a = (p - both * q) / square;
        double b = (q - both * p) / square;
        double c = Math.sqrt(Math.max(0, 1 - a * p - b * q));
        double[] across = across(old);
        double[] place = new double[first.length];
        double length = 0;
        for (int i = 0; i < place.length; i++) {
            place[i] = a * first[i] + b * second[i] + c * across[i];
            length = Math.hypot(length, place[i]);
        }
        for (int i = 0; i < place.length; i++) {
            place[i] /= length;
        }
        return place;
    }

    // The direction in which a place leaves the plane of the two; of a place in that plane the first axis that leaves it.
    private double[] across(double[] old) {
        double[][] plane = PrincipalDirections.orthonormal(Arrays.asList(first, second)).toArray(double[][]::new);
        double[][] filled = PrincipalDirections.filled(
                PrincipalDirections.orthonormal(Arrays.asList(plane[0], plane[1], old)), first.length, 3);
        double along = 0;
        for (int i = 0; i < old.length; i++) {
            along += filled[2][i] * old[i];
        }
        return along >= 0 ? filled[2] : Arrays.stream(filled[2]).map(one -> -one).toArray();
    }

    @Override
    public Shape edge() {
        double apart = apart();
        Path2D edge = new Path2D.Double();
        edge.moveTo(apart - RIGHT, RIGHT);
        edge.lineTo(-RIGHT, RIGHT - apart);
        edge.lineTo(RIGHT - apart, -RIGHT);
        edge.lineTo(RIGHT, apart - RIGHT);
        edge.closePath();
        return edge;
    }

    @Override
    public double[] reach() {
        return new double[] {RIGHT, RIGHT};
    }

    // numbers and names stand around it
    @Override
    public double air() {
        return 1.42;
    }

    @Override
    public boolean cut(double right1, double up1, double right2, double up2) {
        return false;
    }

    @Override
    public double[] exit(double right1, double up1, double right2, double up2) {
        return new double[] {right1, up1};
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AngleMap that
                && Arrays.equals(first, that.first)
                && firstName.equals(that.firstName)
                && Arrays.equals(second, that.second)
                && secondName.equals(that.secondName);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(first) * 31 + Arrays.hashCode(second);
    }
}

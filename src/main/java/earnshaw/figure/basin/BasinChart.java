package earnshaw.figure.basin;

import earnshaw.analysis.BasinRegion;
import earnshaw.figure.camera.EqualAreaMap;
import java.util.Arrays;
import java.util.Optional;

/// All of the unit sphere in R^3, laid out on a map of equal areas, so that shares of the map are shares of the sphere.
///
/// @param eye the axes to the right, up and towards the eye
record BasinChart(EqualAreaMap map, double[][] eye) implements BasinRegion {

    @Override
    public double left() {
        return -map.reach()[0];
    }

    @Override
    public double low() {
        return -map.reach()[1];
    }

    @Override
    public double width() {
        return 2 * map.reach()[0];
    }

    @Override
    public double height() {
        return 2 * map.reach()[1];
    }

    @Override
    public Optional<double[]> place(double x, double y) {
        double[] reach = map.reach();
        return Math.hypot(x / reach[0], y / reach[1]) > 1 ? Optional.empty()
                : Optional.of(map.place(x, y, eye, new double[3]));
    }

    @Override
    public Optional<double[]> over(double[] place) {
        double[] flat = new double[2];
        map.flat(place, 0, eye, flat);
        return Optional.of(flat);
    }

    @Override
    public boolean round() {
        return true;
    }

    @Override
    public boolean alike(BasinRegion other) {
        return equals(other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BasinChart that && map == that.map && Arrays.deepEquals(eye, that.eye);
    }

    @Override
    public int hashCode() {
        return 31 * map.hashCode() + Arrays.deepHashCode(eye);
    }
}

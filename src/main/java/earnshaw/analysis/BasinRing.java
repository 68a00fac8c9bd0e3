package earnshaw.analysis;

import java.util.Optional;

/// All places of the unit circle: `x` is the angle from the first axis, from 0 to 2 pi.
public record BasinRing() implements BasinRegion {

    @Override
    public double left() {
        return 0;
    }

    @Override
    public double low() {
        return 0;
    }

    @Override
    public double width() {
        return 2 * Math.PI;
    }

    @Override
    public double height() {
        return 1;
    }

    @Override
    public int columns(int size) {
        return size;
    }

    @Override
    public int rows(int size) {
        return 1;
    }

    @Override
    public Optional<double[]> place(double x, double y) {
        return Optional.of(new double[] {Math.cos(x), Math.sin(x)});
    }

    @Override
    public Optional<double[]> over(double[] place) {
        double angle = Math.atan2(place[1], place[0]);
        return Optional.of(new double[] {angle < 0 ? angle + 2 * Math.PI : angle, 0.5});
    }

    @Override
    public boolean alike(BasinRegion other) {
        return equals(other);
    }
}

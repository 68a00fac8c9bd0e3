package earnshaw.figure.field;

import earnshaw.figure.camera.Projection;
import earnshaw.figure.camera.SampledLandscape;
import earnshaw.problem.field.FieldSampler;
import java.awt.geom.Rectangle2D;
import java.util.function.BiFunction;

/// Points of the surface in a square grid, and the places of the scene that lie under them.
///
/// @param left    x of the first column, in pixels or points
/// @param top     y of the first row
/// @param cell    distance of two points
/// @param columns points in a row
/// @param rows    how many rows
/// @param places  coordinates, place by place, row by row from the top; NaN where the scene has no place
/// @param size    coordinates of a place
record FieldGrid(double left, double top, double cell, int columns, int rows, double[] places, int size) {

    /// A grid over an area and a little beyond.
    ///
    /// @param under the place under a point; null where there is none
    static FieldGrid over(Rectangle2D area, double cell, int size, BiFunction<Double, Double, double[]> under) {
        int columns = (int) Math.ceil(area.getWidth() / cell) + 2;
        int rows = (int) Math.ceil(area.getHeight() / cell) + 2;
        double[] places = new double[columns * rows * size];
        for (int i = 0; i < columns * rows; i++) {
            double[] place = under.apply(area.getX() + i % columns * cell, area.getY() + i / columns * cell);
            for (int c = 0; c < size; c++) {
                places[i * size + c] = place == null ? Double.NaN : place[c];
            }
        }
        return new FieldGrid(area.getX(), area.getY(), cell, columns, rows, places, size);
    }

    int count() {
        return columns * rows;
    }

    double x(int i) {
        return left + i % columns * cell;
    }

    double y(int i) {
        return top + i / columns * cell;
    }

    /// A quantity at every point, row by row from the top.
    double[] read(FieldSampler sampler) {
        double[] values = new double[count()];
        sampler.at(places, count(), values);
        return values;
    }

    /// Values of the points as a landscape of the surface itself, for contour lines.
    SampledLandscape onSurface(double[] values) {
        return SampledLandscape.of(left, top, cell, columns, values);
    }

    /// The force at every point as a vector of the surface, in pixels or points for a unit of the force and of time:
    /// two numbers a point, NaN where there is none.
    double[] forces(FieldSampler sampler, Projection lens) {
        double[] forces = new double[count() * size];
        sampler.force(places, count(), forces);
        double[] vectors = new double[2 * count()];
        double[] from = new double[Projection.SIZE];
        double[] to = new double[Projection.SIZE];
        double[] tip = new double[size];
        for (int i = 0; i < count(); i++) {
            double length = 0;
            for (int c = 0; c < size; c++) {
                length = Math.hypot(length, forces[i * size + c]);
            }
            // The projection of a short step along the force: over a long step the sphere and the perspective would
            // bend the arrow.
            double step = 1e-3 / Math.max(length, Double.MIN_NORMAL);
            for (int c = 0; c < size; c++) {
                tip[c] = places[i * size + c] + step * forces[i * size + c];
            }
            lens.see(places, i * size, from);
            lens.see(tip, 0, to);
            if (lens.cut(from[0], from[1], to[0], to[1]) != null) {
                to[0] = Double.NaN; // over the edge of a map
            }
            vectors[2 * i] = (to[0] - from[0]) / step;
            vectors[2 * i + 1] = (to[1] - from[1]) / step;
        }
        return vectors;
    }
}

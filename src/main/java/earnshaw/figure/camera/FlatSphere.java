package earnshaw.figure.camera;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import org.jspecify.annotations.Nullable;

/// A map of the sphere over one area.
///
/// @param eye   the axes to the right, up and towards the eye
/// @param x     where the middle of the map is drawn
/// @param y     the same from the top
/// @param scale pixels or points for a length of the map
record FlatSphere(SphereChart chart, double[][] eye, double x, double y, double scale) {

    void see(double[] place, int from, double[] out) {
        chart.flat(place, from, eye, out);
        out[0] = x + out[0] * scale;
        out[1] = y - out[1] * scale;
        out[2] = 0;
        out[3] = 1;
    }

    double[] place(double seenX, double seenY, double[] old) {
        return chart.place(right(seenX), up(seenY), eye, old);
    }

    Shape outline() {
        AffineTransform placed = AffineTransform.getTranslateInstance(x, y);
        placed.scale(scale, scale);
        return placed.createTransformedShape(chart.edge());
    }

    /// @see Projection#cut
    double @Nullable [] cut(double x1, double y1, double x2, double y2) {
        double u1 = right(x1);
        double v1 = up(y1);
        double u2 = right(x2);
        double v2 = up(y2);
        if (!chart.cut(u1, v1, u2, v2)) {
            return null;
        }
        double[] out = chart.exit(u1, v1, u2, v2);
        double[] in = chart.exit(u2, v2, u1, v1);
        return new double[] {x + out[0] * scale, y - out[1] * scale, x + in[0] * scale, y - in[1] * scale};
    }

    private double right(double seenX) {
        return (seenX - x) / scale;
    }

    private double up(double seenY) {
        return (y - seenY) / scale;
    }
}

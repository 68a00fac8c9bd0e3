package earnshaw.figure.camera;

import java.awt.geom.Path2D;

/// Draws a curve on the sphere into two paths, the part in front and the part behind, cut exactly at the rim; on
/// a map both parts are one, cut at the edge of the map.
public final class SphereSides {

    private final Projection lens;
    private final Path2D front;
    private final Path2D behind;
    private final double[] seen = new double[Projection.SIZE];
    private double x;
    private double y;
    private double depth = Double.NaN;

    /// @param front takes the part of the curve in front
    public SphereSides(Projection lens, Path2D front, Path2D behind) {
        this.lens = lens;
        this.front = front;
        this.behind = behind;
    }

    /// Goes on to a point of the sphere; the first one starts the curve.
    public void to(double[] at) {
        lens.see(at, 0, seen);
        Path2D side = seen[2] >= 0 ? front : behind;
        double[] cut = Double.isNaN(depth) ? null : lens.cut(x, y, seen[0], seen[1]);
        if (Double.isNaN(depth)) {
            side.moveTo(seen[0], seen[1]);
        } else if (cut != null) {
            side.lineTo(cut[0], cut[1]);
            side.moveTo(cut[2], cut[3]);
            side.lineTo(seen[0], seen[1]);
        } else if (depth >= 0 == seen[2] >= 0) {
            side.lineTo(seen[0], seen[1]);
        } else {
            double share = depth / (depth - seen[2]);
            double cutX = x + share * (seen[0] - x);
            double cutY = y + share * (seen[1] - y);
            (depth >= 0 ? front : behind).lineTo(cutX, cutY);
            side.moveTo(cutX, cutY);
            side.lineTo(seen[0], seen[1]);
        }
        x = seen[0];
        y = seen[1];
        depth = seen[2];
    }
}

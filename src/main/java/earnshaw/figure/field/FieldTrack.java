package earnshaw.figure.field;

import earnshaw.figure.camera.Projection;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/// A way along the ground, with the band and the curve beside it.
sealed interface FieldTrack {

    /// The place at a share of the way.
    double[] place(double share);

    /// A point of the band, from 0 at its near edge to 1 at its far one.
    Point2D band(double share, double across);

    /// A point where a curve stands, from 0 for the lower end of the scale to 1 for the upper one.
    Point2D curve(double share, double height);

    /// Its length in pixels or points.
    double length();

    /// Along a straight line, from the left to the right of an area.
    ///
    /// @param top   of the band
    /// @param high  height of the band
    /// @param low   where the lower end of the scale stands
    /// @param upper where its upper end stands
    record Line(Rectangle2D area, Projection lens, double top, double high, double low,
            double upper) implements FieldTrack {

        @Override
        public double[] place(double share) {
            return lens.place(area.getX() + share * area.getWidth(), 0, new double[1]);
        }

        @Override
        public Point2D band(double share, double across) {
            return new Point2D.Double(area.getX() + share * area.getWidth(), top + across * high);
        }

        @Override
        public Point2D curve(double share, double height) {
            return new Point2D.Double(area.getX() + share * area.getWidth(), low + height * (upper - low));
        }

        @Override
        public double length() {
            return area.getWidth();
        }
    }

    /// Around the unit circle, the band outside of it and the curve inside.
    ///
    /// @param away distance of the band
    /// @param high height of the band
    record Ring(double x, double y, double radius, double away, double high) implements FieldTrack {

        /// Where the curve lies inside of the circle, in its radii.
        private static final double INNER = 0.2;
        private static final double OUTER = 0.66;

        @Override
        public double[] place(double share) {
            return new double[] {Math.cos(2 * Math.PI * share), Math.sin(2 * Math.PI * share)};
        }

        @Override
        public Point2D band(double share, double across) {
            return at(share, radius + away + across * high);
        }

        @Override
        public Point2D curve(double share, double height) {
            return at(share, radius * (INNER + height * (OUTER - INNER)));
        }

        private Point2D at(double share, double distance) {
            double[] place = place(share);
            return new Point2D.Double(x + distance * place[0], y - distance * place[1]);
        }

        @Override
        public double length() {
            return 2 * Math.PI * radius;
        }
    }
}

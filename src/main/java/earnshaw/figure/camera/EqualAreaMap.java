package earnshaw.figure.camera;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;

/// Maps of S^2 on which every region has its area on the sphere. The middle of the map is the place nearest to the eye.
///
/// Source: J. P. Snyder, *Map Projections: A Working Manual* (1987), for Mollweide's and for Lambert's azimuthal map.
public enum EqualAreaMap implements SphereChart {

    /// An ellipse twice as wide as high, cut along the half circle opposite to the middle.
    MOLLWEIDE {
        @Override
        void flat(double right, double up, double towards, double[] out) {
            double latitude = Math.atan2(up, Math.hypot(right, towards));
            double angle = angle(latitude);
            out[0] = WIDE / Math.PI * Math.atan2(right, towards) * Math.cos(angle);
            out[1] = HIGH * Math.sin(angle);
        }

        @Override
        double[] unit(double right, double up) {
            double out = Math.hypot(right / WIDE, up / HIGH);
            double x = out > 1 ? right / out : right;
            double sine = Math.clamp((out > 1 ? up / out : up) / HIGH, -1, 1);
            double angle = Math.asin(sine);
            double cosine = Math.sqrt((1 - sine) * (1 + sine));
            double longitude = cosine < 1e-12 ? 0 : Math.clamp(x / WIDE / cosine, -1, 1) * Math.PI;
            double latitude = Math.asin(Math.clamp((2 * angle + 2 * sine * cosine) / Math.PI, -1, 1));
            return new double[] {Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude),
                Math.cos(latitude) * Math.cos(longitude)};
        }

        @Override
        public double[] reach() {
            return new double[] {WIDE, HIGH};
        }

        @Override
        public boolean cut(double right1, double up1, double right2, double up2) {
            return right1 * right2 < 0 && Math.abs(right1) > half(up1) / 2 && Math.abs(right2) > half(up2) / 2;
        }

        @Override
        public double[] exit(double right1, double up1, double right2, double up2) {
            double share = (half(up1) - Math.abs(right1))
                    / Math.max(half(up1) - Math.abs(right1) + half(up2) - Math.abs(right2), Double.MIN_NORMAL);
            double up = up1 + Math.clamp(share, 0, 1) * (up2 - up1);
            return new double[] {Math.copySign(half(up), right1), up};
        }

        // half the width of the map at a height
        private static double half(double up) {
            return WIDE * Math.sqrt(Math.max(0, 1 - up * up / (HIGH * HIGH)));
        }
    },

    /// Lambert's disc, whose rim is the single place opposite to the middle.
    AZIMUTHAL {
        @Override
        void flat(double right, double up, double towards, double[] out) {
            double beside = Math.hypot(right, up);
            double far = 2 * Math.sin(Math.atan2(beside, towards) / 2);
            out[0] = beside == 0 ? far : far * right / beside;
            out[1] = beside == 0 ? 0 : far * up / beside;
        }

        @Override
        double[] unit(double right, double up) {
            double far = Math.hypot(right, up);
            double angle = 2 * Math.asin(Math.min(1, far / 2));
            double share = far == 0 ? 0 : Math.sin(angle) / far;
            return new double[] {right * share, up * share, Math.cos(angle)};
        }

        @Override
        public double[] reach() {
            return new double[] {2, 2};
        }

        // near the rim, and on opposite sides of it
        @Override
        public boolean cut(double right1, double up1, double right2, double up2) {
            return right1 * right2 + up1 * up2 < 0 && Math.hypot(right1, up1) > HIGH && Math.hypot(right2, up2) > HIGH;
        }

        @Override
        public double[] exit(double right1, double up1, double right2, double up2) {
            double far = Math.hypot(right1, up1);
            return new double[] {2 * right1 / far, 2 * up1 / far};
        }
    };

    private static final double HIGH = Math.sqrt(2);
    private static final double WIDE = 2 * HIGH;
    private static final int HALVINGS = 60;

    abstract void flat(double right, double up, double towards, double[] out);

    // right, up and towards the eye
    abstract double[] unit(double right, double up);

    @Override
    public void flat(double[] x, int from, double[][] eye, double[] out) {
        flat(along(x, from, eye[0]), along(x, from, eye[1]), along(x, from, eye[2]), out);
    }

    private static double along(double[] x, int from, double[] axis) {
        return x[from] * axis[0] + x[from + 1] * axis[1] + x[from + 2] * axis[2];
    }

    @Override
    public double[] place(double right, double up, double[][] eye, double[] old) {
        double[] unit = unit(right, up);
        double[] place = new double[3];
        for (int c = 0; c < 3; c++) {
            place[c] = unit[0] * eye[0][c] + unit[1] * eye[1][c] + unit[2] * eye[2][c];
        }
        return place;
    }

    @Override
    public double air() {
        return 1.14;
    }

    @Override
    public Shape edge() {
        double[] reach = reach();
        return new Ellipse2D.Double(-reach[0], -reach[1], 2 * reach[0], 2 * reach[1]);
    }

    // The angle t with 2t + sin 2t = pi sin(latitude). Newton's method alone would fail at the poles, where the left
    // side is flat, so a bracket holds it.
    private static double angle(double latitude) {
        double wanted = Math.PI * Math.sin(latitude);
        double low = -Math.PI / 2;
        double high = Math.PI / 2;
        double angle = latitude;
        for (int i = 0; i < HALVINGS && high - low > 1e-15; i++) {
            double miss = 2 * angle + Math.sin(2 * angle) - wanted;
            if (miss == 0) {
                break;
            }
            if (miss > 0) {
                high = angle;
            } else {
                low = angle;
            }
            double next = angle - miss / (2 + 2 * Math.cos(2 * angle));
            double step = next - angle;
            angle = next > low && next < high ? next : (low + high) / 2;
            if (Math.abs(step) < 1e-15) {
                break;
            }
        }
        return angle;
    }
}

package earnshaw.figure.scene;

import earnshaw.figure.camera.DragGuide;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.camera.SpaceBox;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import java.awt.Color;
import java.awt.geom.Path2D;

/// Draws a [DragGuide]: a plane as a grid about the place in the hand, with a frame and the line in which it meets the
/// floor; a line from one side of what is seen to the other.
final class GuideLines {

    /// Half the edge of the plane and half the length of a line, in spans of the camera.
    private static final double PLANE = 0.3;
    private static final double LINE = 1;

    private static final int CELLS = 6;

    private final Pen pen;
    private final Projection lens;
    private final double span;

    private GuideLines(Pen pen, Projection lens, double span) {
        this.pen = pen;
        this.lens = lens;
        this.span = span;
    }

    static void draw(Pen pen, Projection lens, double span, DragGuide guide) {
        GuideLines lines = new GuideLines(pen, lens, span);
        switch (guide) {
            // A relief is seen in space, but its bodies stand in a plane and are moved over the surface.
            case DragGuide.Plane(double[] through) when through.length < 3 -> {}
            case DragGuide.Plane plane -> lines.plane(plane.through());
            case DragGuide.Line line -> lines.line(line.through(), line.direction());
        }
    }

    private void plane(double[] through) {
        Color accent = pen.palette().accent();
        double half = PLANE * span;
        Path2D frame = new Path2D.Double();
        to(frame, through, -half, -half);
        to(frame, through, half, -half);
        to(frame, through, half, half);
        to(frame, through, -half, half);
        frame.closePath();
        pen.fill(frame, Palette.fade(accent, 0.07));
        Path2D grid = new Path2D.Double();
        for (int i = 1; i < CELLS; i++) {
            double at = half * (2.0 * i / CELLS - 1);
            across(grid, through, at, -half, at, half);
            across(grid, through, -half, at, half, at);
        }
        pen.stroke(grid, Palette.fade(accent, 0.28), 0.8);
        pen.stroke(frame, Palette.fade(accent, 0.75), 1.2);
        onFloor(through, half);
    }

    // Draws the line in which the plane meets the floor, so that a person sees how far back the plane stands.
    private void onFloor(double[] through, double half) {
        double up = lens.axis(1)[2];
        if (Math.abs(up) < 1e-6) {
            return;
        }
        double drop = (SpaceBox.of(lens, span).floor() - lens.shown(through, 0)[2]) / up;
        Path2D foot = new Path2D.Double();
        across(foot, through, -half, drop, half, drop);
        pen.dash(foot, Palette.fade(pen.palette().accent(), 0.75), 1.2, 5, 4);
    }

    private void across(Path2D path, double[] through, double right1, double up1, double right2, double up2) {
        double[] from = seen(through, right1, up1);
        double[] end = seen(through, right2, up2);
        path.moveTo(from[0], from[1]);
        path.lineTo(end[0], end[1]);
    }

    private void to(Path2D path, double[] through, double right, double up) {
        double[] at = seen(through, right, up);
        if (path.getCurrentPoint() == null) {
            path.moveTo(at[0], at[1]);
        } else {
            path.lineTo(at[0], at[1]);
        }
    }

    private double[] seen(double[] through, double right, double up) {
        double[] at = lens.shown(through, 0);
        for (int i = 0; i < 3; i++) {
            at[i] += right * lens.axis(0)[i] + up * lens.axis(1)[i];
        }
        double[] seen = new double[Projection.SIZE];
        lens.see(lens.place(at), 0, seen);
        return seen;
    }

    private void line(double[] through, double[] direction) {
        double length = 0;
        for (double part : direction) {
            length += part * part;
        }
        double reach = LINE * span / Math.sqrt(length);
        double[] from = new double[Projection.SIZE];
        double[] end = new double[Projection.SIZE];
        lens.see(along(through, direction, -reach), 0, from);
        lens.see(along(through, direction, reach), 0, end);
        Path2D line = new Path2D.Double();
        line.moveTo(from[0], from[1]);
        line.lineTo(end[0], end[1]);
        pen.dash(line, pen.palette().accent(), 1.2, 6, 4);
    }

    private static double[] along(double[] through, double[] direction, double share) {
        double[] at = through.clone();
        for (int i = 0; i < at.length; i++) {
            at[i] += share * direction[i];
        }
        return at;
    }
}

package earnshaw.figure.field;

import earnshaw.figure.camera.Projection;
import earnshaw.figure.style.ColourScale;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.NumberLabels;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import earnshaw.problem.Ground;
import earnshaw.problem.field.FieldQuantity;
import earnshaw.problem.field.FieldSampler;
import earnshaw.scenario.View;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// A field over places in one dimension: a band in its colours beside the line or around the circle, and the quantity as
/// a curve, below the line or inside of the circle. Where the Laplacian or the least curvature changes its sign, strokes
/// cross the band.
final class FieldProfile {

    /// Distance of two sampled places in design units.
    private static final double APART = 2;
    private static final int MOST = 720;

    /// Of the band beside the line, and of the one around the circle: distance and height in design units.
    private static final double BELOW_AXIS = 40;
    private static final double ROUND_RIM = 13;
    private static final double HIGH = 9;

    /// Room between the band and the curve below a line in design units, and least height of the curve.
    private static final double GAP = 14;
    private static final double LOWEST = 30;

    /// How far the curve goes beyond the scale, as a share of it, where a pole takes it there.
    private static final double BEYOND = 0.05;

    private static final double ARROWS_APART = 34;

    /// Colours of the band and of the area under the curve.
    private static final int SHADES = 128;

    private final Pen pen;
    private final FieldTrack track;
    private final double[] places;
    private final double[] values;
    private final ColourScale scale;

    private FieldProfile(Pen pen, FieldTrack track, FieldSampler sampler, ColourScale scale) {
        this.pen = pen;
        this.track = track;
        this.scale = scale;
        int count = Math.clamp((int) (track.length() / pen.of(APART)), 16, MOST);
        int size = track.place(0).length;
        places = new double[(count + 1) * size];
        for (int i = 0; i <= count; i++) {
            System.arraycopy(track.place((double) i / count), 0, places, i * size, size);
        }
        values = new double[count + 1];
        sampler.at(places, count + 1, values);
        FieldScale.clean(values, scale);
    }

    /// The profile of a field along a line.
    static FieldProfile line(Pen pen, Rectangle2D area, Projection lens, FieldSampler sampler, ColourScale scale) {
        double top = area.getCenterY() + pen.of(BELOW_AXIS);
        double upper = top + pen.of(HIGH + GAP);
        double low = Math.max(upper + pen.of(LOWEST),
                ColourBar.place(pen.style(), area, new Ground.Flat(1)).getY() - pen.of(GAP));
        return new FieldProfile(pen, new FieldTrack.Line(area, lens, top, pen.of(HIGH), low, upper), sampler, scale);
    }

    /// The profile of a field along the unit circle.
    static FieldProfile circle(Pen pen, Projection lens, FieldSampler sampler, ColourScale scale) {
        Rectangle2D circle = lens.outline(1).getBounds2D();
        return new FieldProfile(pen,
                new FieldTrack.Ring(circle.getCenterX(), circle.getCenterY(), circle.getWidth() / 2,
                        pen.of(ROUND_RIM), pen.of(HIGH)),
                sampler, scale);
    }

    /// How far around the circle the band reaches.
    static double around(Style style) {
        return style.of(ROUND_RIM + HIGH);
    }

    void draw(FieldQuantity quantity) {
        int from = 0;
        for (int i = 1; i < values.length; i++) {
            if (shade(i) != shade(from) || i == values.length - 1) {
                fill(from, i);
                from = i;
            }
        }
        levels();
        curve();
        if (quantity == FieldQuantity.LAPLACIAN || quantity == FieldQuantity.EIGENVALUE) {
            zeros();
        }
    }

    // -1 where there is no number
    private int shade(int i) {
        return Double.isNaN(values[i]) ? -1 : (int) Math.round(SHADES * scale.share(values[i]));
    }

    // Places of one shade as one area: many small ones would show their seams.
    private void fill(int from, int to) {
        if (shade(from) < 0) {
            return;
        }
        Color colour = scale.colour((double) shade(from) / SHADES);
        List<Point2D> band = new ArrayList<>();
        List<Point2D> area = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            band.add(track.band(share(i), 0));
            area.add(track.curve(share(i), height(0)));
        }
        boolean jumps = Math.abs(shade(to) - shade(from)) > SHADES / 20;
        for (int i = to; i >= from; i--) {
            band.add(track.band(share(i), 1));
            area.add(track.curve(share(i), height(values[i == to && jumps ? to - 1 : i])));
        }
        pen.fill(polygon(band), colour);
        pen.stroke(polygon(band), colour, 0.3); // closes the seam to the next one
        pen.fill(polygon(area), colour);
        pen.stroke(polygon(area), colour, 0.3);
    }

    private double share(int i) {
        return (double) i / (values.length - 1);
    }

    private static Path2D polygon(List<Point2D> corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners.getFirst().getX(), corners.getFirst().getY());
        corners.forEach(corner -> path.lineTo(corner.getX(), corner.getY()));
        path.closePath();
        return path;
    }

    private double height(double value) {
        double share = (value - scale.low()) / (scale.high() - scale.low());
        return Math.clamp(share, -BEYOND, 1 + BEYOND);
    }

    private void levels() {
        float type = pen.style().smallType();
        boolean line = track instanceof FieldTrack.Line;
        List<Double> marks = Ticks.linear(scale.low(), scale.high(), 4).marks();
        for (double mark : marks) {
            Path2D level = new Path2D.Double();
            for (int i = 0; i <= MOST; i++) {
                Point2D at = track.curve((double) i / MOST, height(mark));
                if (i == 0) {
                    level.moveTo(at.getX(), at.getY());
                } else {
                    level.lineTo(at.getX(), at.getY());
                }
            }
            pen.stroke(level, mark == 0 ? pen.palette().firm() : pen.palette().hairline(), 0.8);
            boolean numbered = line || mark == marks.getFirst() || mark == marks.getLast() || mark == 0;
            if (numbered) {
                Point2D at = track.curve(line ? 0 : 0.125, height(mark));
                new MathText(NumberLabels.shortest(mark)).draw(pen.g(), at.getX() + pen.of(line ? 8 : 3),
                        at.getY() - pen.of(3), type, pen.palette().faint());
            }
        }
    }

    private void curve() {
        Path2D path = new Path2D.Double();
        boolean open = false;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                open = false;
                continue;
            }
            Point2D at = track.curve(share(i), height(values[i]));
            if (open) {
                path.lineTo(at.getX(), at.getY());
            } else {
                path.moveTo(at.getX(), at.getY());
            }
            open = true;
        }
        pen.stroke(path, Palette.mix(pen.palette().ink(), pen.palette().ground(), 0.25), 1.3);
    }

    // A change of sign over more than the whole scale is a pole and no zero.
    private void zeros() {
        for (double share : zeroShares()) {
            Point2D near = track.band(share, -0.35);
            Point2D far = track.band(share, 1.35);
            pen.stroke(new Line2D.Double(near, far), pen.palette().ink(), 1.6);
            Point2D at = track.curve(share, height(0));
            pen.disc(at.getX(), at.getY(), pen.of(2.6), pen.palette().ink());
        }
    }

    private List<Double> zeroShares() {
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i + 1 < values.length; i++) {
            double one = values[i];
            double other = values[i + 1];
            boolean changes = one < 0 && other >= 0 || one >= 0 && other < 0;
            if (changes && Math.abs(one - other) < scale.high() - scale.low()) {
                shares.add((i + one / (one - other)) / (values.length - 1));
            }
        }
        return shares;
    }

    /// Arrows in the band that point along the force.
    ///
    /// @param strongest force whose arrow is the longest
    void arrows(FieldSampler sampler, View.Lines lines, double strongest) {
        int count = Math.max(2, (int) (track.length() / pen.of(ARROWS_APART)));
        int size = track.place(0).length;
        double[] force = new double[size];
        for (int i = 0; i < count; i++) {
            double share = (i + 0.5) / count;
            double[] place = track.place(share);
            sampler.force(place, 1, force);
            double[] onward = track.place(share + 1e-4);
            double along = 0;
            for (int c = 0; c < size; c++) {
                along += force[c] * (onward[c] - place[c]);
            }
            double strength = Math.hypot(force[0], size > 1 ? force[1] : 0);
            if (strength > 0 && Double.isFinite(strength)) {
                double length = lines == View.Lines.ARROWS ? Math.min(1, Math.sqrt(strength / strongest)) : 0.6;
                arrow(share, Math.signum(along) * 0.42 * length / count);
            }
        }
    }

    private void arrow(double share, double half) {
        Point2D from = track.band(share - half, 0.5);
        Point2D to = track.band(share + half, 0.5);
        double length = from.distance(to);
        double head = Math.min(pen.of(4), 0.6 * length);
        double u = (to.getX() - from.getX()) / length;
        double v = (to.getY() - from.getY()) / length;
        if (length >= pen.of(3)) {
            pen.stroke(new Line2D.Double(from, to), pen.palette().ink(), 1);
            pen.fill(polygon(List.of(to, new Point2D.Double(to.getX() - u * head - v * 0.5 * head,
                    to.getY() - v * head + u * 0.5 * head),
                    new Point2D.Double(to.getX() - u * head + v * 0.5 * head, to.getY() - v * head - u * 0.5 * head))),
                    pen.palette().ink());
        }
    }
}

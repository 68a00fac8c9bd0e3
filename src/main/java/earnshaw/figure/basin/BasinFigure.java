package earnshaw.figure.basin;

import earnshaw.analysis.BasinMap;
import earnshaw.analysis.BasinPlane;
import earnshaw.analysis.BasinRing;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.Picture;
import earnshaw.problem.Walker;
import earnshaw.scenario.Scenario;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A basin map on a page of its own, with axes, the bodies that stood there at the start, and the legend below.
///
/// @param picture of the start
public record BasinFigure(BasinMap map, Picture picture, Style style) implements Figure {

    private static final double LEFT = 34;
    private static final double RIGHT = 10;
    private static final double TOP = 8;
    private static final double AXIS = 30;
    private static final double GAP = 6;
    private static final int FINENESS = 3;
    private static final double TICKS = 5;

    /// The circle's radius and the inner one of its ring, as shares of half the side.
    private static final double CIRCLE = 0.8;
    private static final double RING = 0.86;

    /// A map over the bodies of a document's start.
    public static BasinFigure of(BasinMap map, Scenario document, Style style) {
        List<? extends Walker> walkers = document.problem().walkers();
        return new BasinFigure(map, Picture.together(
                walkers.stream().map(walker -> walker.evaluator().picture(walker.start())).toList()), style);
    }

    /// The height that suits a width.
    public double height(double width) {
        return width - style.of(LEFT + RIGHT) + style.of(TOP + AXIS + 2 * GAP)
                + new BasinLegend(map, picture, style).height();
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        try (Pen pen = Pen.over(g, area, style)) {
            double side = area.getWidth() - pen.of(LEFT + RIGHT);
            Rectangle2D square =
                    new Rectangle2D.Double(area.getX() + pen.of(LEFT), area.getY() + pen.of(TOP), side, side);
            AffineTransform place = AffineTransform.getTranslateInstance(square.getX(), square.getY());
            place.scale(1.0 / FINENESS, 1.0 / FINENESS);
            pen.g().drawImage(new BasinImage(map, style, FINENESS).over(square, (x, y) -> under(square, x, y)), place,
                    null);
            if (picture.ground() instanceof Ground.Round) {
                pen.ring(square.getCenterX(), square.getCenterY(), radius(square), pen.palette().firm(), 1);
            } else {
                axes(pen, square);
            }
            bodies(pen, square);
            new BasinLegend(map, picture, style).draw(pen, area.getX() + pen.of(LEFT) - pen.of(GAP),
                    square.getMaxY() + pen.of(AXIS + GAP));
        }
    }

    private double radius(Rectangle2D square) {
        return square.getWidth() / 2 * (map.region() instanceof BasinRing ? CIRCLE : 1);
    }

    private double @Nullable [] under(Rectangle2D square, double x, double y) {
        double across = (x - square.getX()) / square.getWidth();
        double up = (square.getMaxY() - y) / square.getHeight();
        if (map.region() instanceof BasinRing ring) {
            double right = 2 * across - 1;
            double high = 2 * up - 1;
            double radius = Math.hypot(right, high);
            return radius < RING || radius > 1 ? null : ring.over(new double[] {right, high}).orElseThrow();
        }
        return new double[] {map.region().left() + across * map.region().width(),
            map.region().low() + up * map.region().height()};
    }

    private double x(Rectangle2D square, double value) {
        return square.getX() + square.getWidth() * (value - map.region().left()) / map.region().width();
    }

    private double y(Rectangle2D square, double value) {
        return square.getMaxY() - square.getHeight() * (value - map.region().low()) / map.region().height();
    }

    private void axes(Pen pen, Rectangle2D square) {
        float type = style.smallType();
        Ticks right = Ticks.linear(map.region().left(), map.region().left() + map.region().width(), TICKS);
        for (int i = 0; i < right.marks().size(); i++) {
            double x = x(square, right.marks().get(i));
            pen.line(x, square.getMaxY(), x, square.getMaxY() + pen.of(3), pen.palette().firm(), 0.8);
            new MathText(right.labels().get(i)).drawCentred(pen.g(), x, square.getMaxY() + pen.of(4) + type, type,
                    pen.palette().faint());
        }
        Ticks up = Ticks.linear(map.region().low(), map.region().low() + map.region().height(), TICKS);
        for (int i = 0; i < up.marks().size(); i++) {
            double y = y(square, up.marks().get(i));
            MathText label = new MathText(up.labels().get(i));
            pen.line(square.getX() - pen.of(3), y, square.getX(), y, pen.palette().firm(), 0.8);
            label.draw(pen.g(), square.getX() - pen.of(5) - label.width(type), y + 0.35 * type, type,
                    pen.palette().faint());
        }
        pen.stroke(square, pen.palette().firm(), 0.8);
        if (map.region() instanceof BasinPlane plane) {
            new MathText(name(plane.right())).drawCentred(pen.g(), square.getCenterX(),
                    square.getMaxY() + pen.of(AXIS), style.type(), pen.palette().ink());
            new MathText(name(plane.up())).draw(pen.g(), square.getX() - pen.of(LEFT - 2),
                    square.getCenterY() - pen.of(14), style.type(), pen.palette().ink());
        }
    }

    // The name of the coordinate that changes along an axis.
    private static String name(double[] axis) {
        int coordinate = 0;
        while (axis[coordinate] == 0) {
            coordinate++;
        }
        return "$x_" + (coordinate + 1) + "$";
    }

    private void bodies(Pen pen, Rectangle2D square) {
        for (Body body : picture.bodies()) {
            if (body.id() == map.electron()) {
                continue;
            }
            double[] at = map.region() instanceof BasinPlane plane ? plane.flat(body.at()) : body.at();
            double x = map.region() instanceof BasinRing ? square.getCenterX() + radius(square) * at[0]
                    : x(square, at[0]);
            double y = map.region() instanceof BasinRing ? square.getCenterY() - radius(square) * at[1]
                    : y(square, at[1]);
            if (body.isElectron()) {
                pen.disc(x, y, pen.of(6.5), pen.palette().ground());
                pen.disc(x, y, pen.of(5.2), pen.palette().electron(body.id()));
            } else {
                pen.disc(x, y, pen.of(7.5), pen.palette().ground());
                pen.ring(x, y, pen.of(6.2), pen.palette().ink(), 1.5);
            }
            new MathText("$" + body.label() + "$").draw(pen.g(), x + pen.of(8), y - pen.of(6), style.type(),
                    pen.palette().ink());
        }
    }
}

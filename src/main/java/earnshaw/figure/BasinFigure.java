package earnshaw.figure;

import earnshaw.analysis.BasinCell;
import earnshaw.analysis.BasinFate;
import earnshaw.analysis.BasinMap;
import earnshaw.analysis.BasinPlane;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.Walker;
import earnshaw.scenario.Scenario;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A basin map: every start of one electron in the colour of what its run came to, with the bodies that stood there and
/// a legend below.
///
/// @param scenario whose runs they are
public record BasinFigure(BasinMap map, Scenario scenario, Style style) implements Figure {

    /// Height over width.
    public static final double ASPECT = 1.16;

    private static final double LEFT = 34;
    private static final double RIGHT = 10;
    private static final double TOP = 8;
    private static final double AXIS = 30;
    private static final double LINE = 17;

    /// How far the colour of a proton sinks into the ground, so that bodies stand out.
    private static final double SUNK = 0.35;

    private static final double TICKS = 5;

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        try (Pen pen = Pen.over(g, area, style)) {
            double side = area.getWidth() - pen.of(LEFT + RIGHT);
            Rectangle2D square =
                    new Rectangle2D.Double(area.getX() + pen.of(LEFT), area.getY() + pen.of(TOP), side, side);
            pen.g().drawImage(image(), transform(square), null);
            if (map.plane().ground() instanceof Ground.Round) {
                pen.ring(square.getCenterX(), square.getCenterY(), side / 2, pen.palette().firm(), 1);
            } else {
                axes(pen, square);
            }
            bodies(pen, square);
            legend(pen, area, square.getMaxY() + pen.of(AXIS + LINE / 2));
        }
    }

    private AffineTransform transform(Rectangle2D square) {
        AffineTransform place = AffineTransform.getTranslateInstance(square.getX(), square.getY());
        place.scale(square.getWidth() / map.size(), square.getHeight() / map.size());
        return place;
    }

    private BufferedImage image() {
        BufferedImage image = new BufferedImage(map.size(), map.size(), BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < map.cells().length; i++) {
            BasinCell cell = map.cells()[i];
            if (cell != null) {
                image.setRGB(i % map.size(), i / map.size(), colour(cell.fate(), cell.proton()).getRGB());
            }
        }
        return image;
    }

    private Color colour(BasinFate fate, int proton) {
        Palette palette = style.palette();
        return switch (fate) {
            case MATCHED, CAPTURED -> Palette.mix(palette.electron(proton), palette.ground(), SUNK);
            case TRAPPED -> palette.neutral();
            case SADDLE -> palette.ink();
            case ESCAPED -> Palette.mix(palette.ground(), palette.neutral(), 0.15);
            case UNFINISHED -> Palette.mix(palette.ground(), palette.neutral(), 0.4);
        };
    }

    private void axes(Pen pen, Rectangle2D square) {
        BasinPlane plane = map.plane();
        float type = style.smallType();
        Ticks right = Ticks.linear(plane.middle()[0] - plane.span() / 2, plane.middle()[0] + plane.span() / 2, TICKS);
        for (int i = 0; i < right.marks().size(); i++) {
            double x = square.getX()
                    + square.getWidth() * ((right.marks().get(i) - plane.middle()[0]) / plane.span() + 0.5);
            pen.line(x, square.getMaxY(), x, square.getMaxY() + pen.of(3), pen.palette().firm(), 0.8);
            new MathText(right.labels().get(i)).drawCentred(pen.g(), x, square.getMaxY() + pen.of(4) + type, type,
                    pen.palette().faint());
        }
        Ticks up = Ticks.linear(plane.middle()[1] - plane.span() / 2, plane.middle()[1] + plane.span() / 2, TICKS);
        for (int i = 0; i < up.marks().size(); i++) {
            double y =
                    square.getY() + square.getHeight() * (0.5 - (up.marks().get(i) - plane.middle()[1]) / plane.span());
            MathText label = new MathText(up.labels().get(i));
            pen.line(square.getX() - pen.of(3), y, square.getX(), y, pen.palette().firm(), 0.8);
            label.draw(pen.g(), square.getX() - pen.of(5) - label.width(type), y + 0.35 * type, type,
                    pen.palette().faint());
        }
        pen.stroke(square, pen.palette().firm(), 0.8);
        new MathText("$x_" + (plane.right() + 1) + "$").drawCentred(pen.g(), square.getCenterX(),
                square.getMaxY() + pen.of(AXIS), style.type(),
                pen.palette().ink());
        new MathText("$x_" + (plane.up() + 1) + "$").draw(pen.g(), square.getX() - pen.of(LEFT - 2),
                square.getCenterY() - pen.of(14), style.type(),
                pen.palette().ink());
    }

    private void bodies(Pen pen, Rectangle2D square) {
        for (Body body : start()) {
            if (body.id() == map.electron()) {
                continue;
            }
            double x = square.getX() + square.getWidth()
                    * ((body.at()[map.plane().right()] - map.plane().middle()[0]) / map.plane().span() + 0.5);
            double y = square.getY() + square.getHeight()
                    * (0.5 - (body.at()[map.plane().up()] - map.plane().middle()[1]) / map.plane().span());
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

    private List<Body> start() {
        List<Body> bodies = new ArrayList<>();
        for (Walker walker : scenario.problem().walkers()) {
            for (Body body : walker.evaluator().picture(walker.start()).bodies()) {
                if (bodies.stream().noneMatch(there -> there.id() == body.id())) {
                    bodies.add(body);
                }
            }
        }
        return bodies;
    }

    private void legend(Pen pen, Rectangle2D area, double top) {
        float type = style.smallType();
        double x = area.getX() + pen.of(LEFT);
        double y = top;
        for (Map.Entry<String, Color> entry : entries().entrySet()) {
            MathText text = new MathText(entry.getKey());
            double wide = pen.of(16) + text.width(type) + pen.of(12);
            if (x + wide > area.getMaxX() && x > area.getX() + pen.of(LEFT)) {
                x = area.getX() + pen.of(LEFT);
                y += pen.of(LINE);
            }
            pen.fill(new Rectangle2D.Double(x, y - pen.of(9), pen.of(11), pen.of(11)), entry.getValue());
            text.draw(pen.g(), x + pen.of(16), y, type, pen.palette().ink());
            x += wide;
        }
    }

    // What the map shows, protons first.
    private Map<String, Color> entries() {
        Map<String, Color> entries = new LinkedHashMap<>();
        for (Body body : start()) {
            if (!body.isElectron() && has(BasinFate.MATCHED, -body.id(), BasinFate.CAPTURED)) {
                entries.put("$" + body.label() + "$", colour(BasinFate.MATCHED, -body.id()));
            }
        }
        for (BasinFate fate : List.of(BasinFate.TRAPPED, BasinFate.SADDLE, BasinFate.ESCAPED, BasinFate.UNFINISHED)) {
            if (has(fate, 0, fate)) {
                entries.put(words(fate), colour(fate, 0));
            }
        }
        return entries;
    }

    private boolean has(BasinFate fate, int proton, BasinFate other) {
        for (BasinCell cell : map.cells()) {
            if (cell != null && (cell.fate() == fate || cell.fate() == other) && cell.proton() == proton) {
                return true;
            }
        }
        return false;
    }

    private static String words(BasinFate fate) {
        return switch (fate) {
            case MATCHED, CAPTURED -> "at a proton";
            case TRAPPED -> "trapped at a minimum";
            case SADDLE -> "rests on a saddle";
            case ESCAPED -> "goes away";
            case UNFINISHED -> "not at rest when the time was over";
        };
    }
}

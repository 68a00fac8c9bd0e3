package earnshaw.figure.plot;

import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.problem.Event;
import earnshaw.scenario.View;
import earnshaw.simulation.record.Run;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Where the phases of a descent begin, as dashed lines through a plot in the colour of the electron that is meant.
final class PhaseLines {

    /// Two names closer than this are one.
    private static final double APART = 12;

    private PhaseLines() {}

    /// Draws the lines without names.
    ///
    /// @param across where a time or step stands on the surface
    /// @return names and places of the lines, from left to right, without those that lie close to one of the same name
    static List<Named> lines(Pen pen, PlotFigure figure, Rectangle2D data, DoubleUnaryOperator across) {
        List<Named> lines = new ArrayList<>();
        for (Run run : figure.runs().subList(0, figure.live())) {
            for (Event event : run.events()) {
                String name = name(event.kind());
                double x = across.applyAsDouble(figure.view().along() == View.Along.TIME ? event.time() : event.step());
                if (!name.isEmpty() && x >= data.getX() && x <= data.getMaxX()) {
                    Color colour = pen.palette().electron(event.body());
                    pen.dash(new Line2D.Double(x, data.getY(), x, data.getMaxY()), Palette.fade(colour, 0.7), 1, 3, 3);
                    lines.add(new Named(name, x));
                }
            }
        }
        lines.sort(Comparator.comparingDouble(Named::x).thenComparing(Named::name));
        List<Named> named = new ArrayList<>();
        for (Named line : lines) {
            if (named.stream().noneMatch(one -> one.name.equals(line.name) && line.x - one.x < pen.of(APART))) {
                named.add(line);
            }
        }
        return named;
    }

    /// A line and what begins there.
    record Named(String name, double x) {}

    /// Draws the lines and, beside them, their names.
    ///
    /// @param figure of whose runs those are drawn that matter
    /// @param across where a time or step stands on the surface
    static void draw(Pen pen, PlotFigure figure, Rectangle2D data, DoubleUnaryOperator across) {
        float type = pen.style().smallType() * 0.85f;
        List<Rectangle2D> taken = new ArrayList<>();
        for (Named line : lines(pen, figure, data, across)) {
            name(pen, new MathText(line.name), line.x, data, type, taken);
        }
    }

    // Above the names that stand there already; nowhere where the plot is too low for another one.
    private static void name(Pen pen, MathText text, double x, Rectangle2D data, float type, List<Rectangle2D> taken) {
        double length = text.width(type) + pen.of(4);
        Rectangle2D place = new Rectangle2D.Double(x, data.getMaxY() - pen.of(3) - length, 1.3 * type, length);
        while (place.getY() > data.getY() && taken.stream().anyMatch(place::intersects)) {
            place.setRect(x, place.getY() - length, place.getWidth(), length);
        }
        if (place.getY() > data.getY() && place.getMaxX() < data.getMaxX() + pen.of(8)) {
            taken.add(place);
            upright(pen, text, x + type, place.getMaxY(), type);
        }
    }

    // Read from below, so that it takes no room along the axis.
    private static void upright(Pen pen, MathText text, double x, double y, float type) {
        Graphics2D turned = (Graphics2D) pen.g().create();
        turned.rotate(-Math.PI / 2, x, y);
        text.draw(turned, x, y, type, pen.palette().faint());
        turned.dispose();
    }

    private static String name(Event.Kind kind) {
        return switch (kind) {
            case SLOW_PHASE -> "phase I";
            case FAST_PHASE -> "phase II";
            default -> "";
        };
    }
}

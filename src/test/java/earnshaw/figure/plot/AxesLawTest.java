package earnshaw.figure.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.Ink;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Style;
import earnshaw.problem.Observable;
import earnshaw.scenario.Plot;
import earnshaw.scenario.Presets;
import earnshaw.scenario.View;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Frame;
import earnshaw.simulation.run.Command;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The axes of every plot of every preset, at several sizes, read back from the text that is drawn.
class AxesLawTest {

    private static final int STEPS = 30;
    private static final Style STYLE = Style.print();
    private static final double[][] SIZES = {{90, 70}, {130, 90}, {180, 60}, {320, 240}};

    static List<String> presets() {
        return Presets.names();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void twoTicksCanBeReadAndEachStandsAtItsNumber(String preset) throws Exception {
        Engine engine = new Engine(Presets.read(preset));
        engine.apply(new Command.Advance(STEPS));
        Frame frame = engine.frame();
        List<Observable> observables = frame.run().walker().observables();
        for (int i = 0; i < observables.size(); i++) {
            double[] size = SIZES[i % SIZES.length];
            for (boolean log : new boolean[] {true, false}) {
                for (View.Along along : View.Along.values()) {
                    check(frame, new Plot(observables.get(i).id(), log), along, size, preset);
                }
            }
        }
    }

    private static void check(Frame frame, Plot plot, View.Along along, double[] size, String preset) throws Exception {
        PlotFigure figure = new PlotFigure(frame.runs(), frame.runs().size(), plot,
                frame.scenario().view().with("along", along), STYLE, OptionalDouble.empty());
        Rectangle2D area = new Rectangle2D.Double(5, 5, size[0], size[1]);
        Figure placed = (g, _) -> figure.draw(g, area);
        Rectangle2D data = PlotLayout.of(area, STYLE).data();
        String what = preset + ", " + plot + ", " + along + ", " + size[0] + " x " + size[1];
        double below = data.getMaxY() + STYLE.of(16);
        int across = 0;
        int up = 0;
        double end = Double.NEGATIVE_INFINITY;
        for (Ink.Word word : Ink.of(placed).words()) {
            boolean foot = Math.abs(word.at().getY() - below) < 0.5;
            double wide = new MathText(word.text()).width(STYLE.smallType());
            if (foot && word.text().matches("[\u2212\\d.]+")) {
                double middle = word.at().getX() + wide / 2;
                double read = Double.parseDouble(word.text().replace('\u2212', '-'));
                double there = figure.along(
                        new Point2D.Double(Math.clamp(middle, data.getMinX(), data.getMaxX()), data.getCenterY()),
                        area);
                double step = figure.along(new Point2D.Double(data.getMaxX(), data.getCenterY()), area)
                        - figure.along(new Point2D.Double(data.getMinX(), data.getCenterY()), area);
                assertEquals(there, read, 0.02 * step, what + ": " + word);
                assertTrue(word.at().getX() > end, what + ": numbers overlap at " + word);
                end = word.at().getX() + wide;
                across++;
            }
            up += word.at().getX() < data.getX() && word.at().getY() > data.getY() - STYLE.of(4)
                    && word.at().getY() < data.getMaxY() + STYLE.of(6)
                    && !foot ? 1 : 0;
        }
        assertTrue(across >= 2, what + ": " + across + " numbers along");
        assertTrue(up >= 2, what + ": " + up + " numbers up");
    }

    @Test
    void numbersAtTheEdgeOfADoubleLeaveAnAxisWithEnds() {
        for (boolean log : new boolean[] {true, false}) {
            Series exploding = new Series(0, false, 0, new double[] {0, 1, 2, 3}, new double[] {1, 1e200, 1.7e308, 5});
            PlotRange range = PlotRange.of(List.of(exploding), log);
            assertTrue(Double.isFinite(range.from()) && Double.isFinite(range.to()), range.toString());
            assertTrue(range.from() < range.to(), range.toString());
        }
    }
}

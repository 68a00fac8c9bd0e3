package earnshaw.app;

import earnshaw.figure.camera.Camera;
import earnshaw.figure.plot.PlotFigure;
import earnshaw.figure.scene.Highlights;
import earnshaw.figure.scene.SceneFigure;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.Formula;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.scenario.Plot;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Frame;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.OptionalDouble;

/// The first pictures of a window, drawn once for nobody while the toolkit comes up on its own thread: by the time they
/// are wanted, fonts, formulas and figures have been loaded.
final class Warmup {

    private static final int SIDE = 300;
    private static final double TYPE = 14;

    private Warmup() {}

    /// Begins it, on a thread of its own.
    static void begin(Scenario scenario) {
        Thread.ofPlatform().daemon().name("rehearsal").start(() -> all(scenario));
    }

    private static void all(Scenario scenario) {
        new Formula("\\theta_1", TYPE, Palette.LIGHT.ink()).image(1);
        Frame frame = new Engine(scenario).frame();
        Style style = Style.screen(Palette.LIGHT);
        draw(new SceneFigure(frame.runs(), scenario.view(), Camera.of(scenario.view(), frame.runs()), style,
                Highlights.NONE));
        for (Plot plot : scenario.view().plots()) {
            draw(new PlotFigure(frame.runs(), frame.runs().size(), plot, scenario.view(), style,
                    OptionalDouble.empty()));
        }
    }

    private static void draw(Figure figure) {
        Graphics2D g = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB_PRE).createGraphics();
        figure.draw(g, new Rectangle2D.Double(0, 0, SIDE, SIDE));
        g.dispose();
    }
}

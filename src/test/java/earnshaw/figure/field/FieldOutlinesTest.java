package earnshaw.figure.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.Ink;
import earnshaw.figure.ShownScenes;
import earnshaw.figure.scene.SceneFigure;
import earnshaw.figure.style.Style;
import earnshaw.scenario.ScenarioFile;
import earnshaw.simulation.Engine;
import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Surfaces of equal value in space.
class FieldOutlinesTest {

    private static final int PLANES = 6;

    /// The Laplacian of a Gaussian well is 0 on a ball of radius sqrt(d/c). From above, its outlines on level planes are
    /// circles, one for each plane that meets it.
    @Test
    void theZeroSurfaceOfTheGaussiansLaplacianIsABall() throws Exception {
        String lone = ShownScenes.charges(3, "gaussian", "euclidean", "[0, 0, 0]", "[0, 0, 0.2]", "\"steps\": 0");
        Engine engine = new Engine(ScenarioFile.set(ShownScenes.scenario(lone), List.of("view.field=\"laplacian\"",
                "view.source=\"fixed\"", "view.slice=\"third\"", "view.sliceAt=9", "view.outlines=" + PLANES,
                "view.pitch=1.5707963267948966", "view.yaw=0", "view.lens=\"parallel\"", "view.grid=false",
                "view.span=12",
                "view.centre=[0, 0, 0]", "view.labels=false", "view.arrows=false", "view.partners=false")));
        SceneFigure figure = ShownScenes.scene(engine.frame(), Style.print());
        Ink ink = Ink.of(figure);
        Point2D middle = figure.camera().project(new double[3], ink.area());
        double unit = figure.camera().lens(ink.area()).scale();
        double largest = 0;
        int rounds = 0;
        for (Ink.Line line : ink.lines()) {
            if (line.points().size() > 40) {
                double radius = line.points().getFirst().distance(middle) / unit;
                for (Point2D point : line.points()) {
                    assertEquals(radius, point.distance(middle) / unit, 0.05);
                }
                largest = Math.max(largest, radius);
                rounds++;
            }
        }
        assertTrue(rounds >= 4, "only " + rounds + " planes meet the ball");
        assertTrue(largest < Math.sqrt(3) + 0.02 && largest > 0.9 * Math.sqrt(3), "radius " + largest);
    }
}

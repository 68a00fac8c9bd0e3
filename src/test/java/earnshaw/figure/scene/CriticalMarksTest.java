package earnshaw.figure.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.analysis.CriticalPoint;
import earnshaw.analysis.CriticalPoint.Kind;
import earnshaw.analysis.ElectronCriticalPoints;
import earnshaw.figure.Ink;
import earnshaw.figure.ShownScenes;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.scenario.View;
import earnshaw.simulation.Frame;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Critical points stand where their electron would stand, with a shape for their kind and arrows for their escapes.
class CriticalMarksTest {

    private static final Style STYLE = Style.screen(Palette.LIGHT);

    /// On the line, in the plane, on the circle, on the sphere, in space, and a single neuron.
    static Stream<String> grounds() {
        return Stream.concat(ShownScenes.grounds("gaussian"), Stream.of(
                """
                        {"format": "earnshaw/1", "problem": {"type": "neuron", "activation": {"type": "relu"}, "target": [1, 0],
                         "input": {"draw": "normal", "mean": [0, 1]}, "starts": [[-1, 1]]}, "stop": {"steps": 0}}"""));
    }

    private static SceneFigure scene(Frame frame, boolean critical) {
        View view = frame.scenario().view().with("critical", critical);
        SceneFigure bare =
                new SceneFigure(frame.runs(), view, Camera.of(view, frame.runs()), STYLE, Highlights.NONE);
        return new CriticalLayer(bare).searched(1);
    }

    private static Point2D middle(List<Point2D> corners) {
        List<Point2D> own = new ArrayList<>(new HashSet<>(corners));
        double low = own.stream().mapToDouble(Point2D::getX).min().orElseThrow();
        double high = own.stream().mapToDouble(Point2D::getX).max().orElseThrow();
        double top = own.stream().mapToDouble(Point2D::getY).min().orElseThrow();
        double bottom = own.stream().mapToDouble(Point2D::getY).max().orElseThrow();
        return new Point2D.Double((low + high) / 2, (top + bottom) / 2);
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void everyPointHasItsMarkWhereItsElectronWouldStand(String scenario) throws Exception {
        Frame frame = ShownScenes.end(scenario);
        SceneFigure scene = scene(frame, true);
        ElectronCriticalPoints found = scene.marks().critical().orElseThrow();
        Ink ink = Ink.of(scene);
        List<Ink.Line> marks = new ArrayList<>(ink.lines());
        Ink.of(scene(frame, false)).lines().forEach(marks::remove);
        assertEquals(1, found.electron(), "that of the first electron, as none is selected");
        assertTrue(found.points().size() > 0, "this electron has critical points");
        for (CriticalPoint point : found.points()) {
            Point2D at = scene.camera().project(point.bodies().getFirst().at(), ink.area());
            assertTrue(!ink.area().contains(at)
                    || marks.stream().anyMatch(line -> line.points().size() > 2
                            && middle(line.points()).distance(at) < 0.6),
                    point.words() + " at " + at);
        }
        Set<String> kinds = found.points().stream().map(CriticalPoint::kind)
                .map(kind -> kind == Kind.SADDLE ? "saddle with its index" : kind.word()).collect(Collectors.toSet());
        for (String kind : kinds) {
            assertTrue(ink.words().stream().anyMatch(word -> word.text().equals(kind)), "the legend says " + kind);
        }
    }

    @Test
    void aSaddleOfAPlaneHasTwoArrowsAlongTheWayDown() throws Exception {
        Frame frame = ShownScenes.end(ShownScenes.charges(2, "gaussian", "euclidean", "[-2, 0], [2, 0]", "[0.5, 0.5]",
                "\"steps\": 0"));
        SceneFigure scene = scene(frame, true);
        Ink ink = Ink.of(scene);
        List<Ink.Line> marks = new ArrayList<>(ink.lines());
        Ink.of(scene(frame, false)).lines().forEach(marks::remove);
        Point2D middle = scene.camera().project(new double[] {0, 0}, ink.area());
        List<Ink.Line> shafts = marks.stream().filter(line -> Palette.LIGHT.ink().equals(line.stroke()))
                .filter(line -> line.points().size() == 2
                        && line.points().getFirst().distance(middle) < 10)
                .toList();
        assertEquals(2, shafts.size());
        for (Ink.Line shaft : shafts) {
            assertEquals(middle.getY(), shaft.points().getLast().getY(), 0.01, "towards the protons");
            assertTrue(shaft.points().getLast().distance(middle) > shaft.points().getFirst().distance(middle));
        }
    }
}

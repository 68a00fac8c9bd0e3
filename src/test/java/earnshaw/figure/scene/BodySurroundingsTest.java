package earnshaw.figure.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.Ink;
import earnshaw.figure.ShownScenes;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.camera.SpaceBox;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.problem.Body;
import earnshaw.problem.LowestMode;
import earnshaw.problem.StateSummary;
import earnshaw.scenario.View;
import earnshaw.simulation.Frame;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a scene draws about single bodies: rings that tell how an electron does, the way down from a saddle, stems in space.
class BodySurroundingsTest {

    private static final Style STYLE = Style.screen(Palette.LIGHT);
    private static final String PLANE = ShownScenes.charges(2, "gaussian", "euclidean", "[-2, 1], [1, -0.5]",
            "[-1.2, 0.1], [0.3, -1.4]", "\"steps\": 0");
    private static final String SPACE = ShownScenes.charges(3, "gaussian", "euclidean",
            "[-2, 0, 0.3], [1, 1, 1]", "[0.9, 0, 0.4], [-1, 1, 0.8]", "\"steps\": 0");

    private static View bare(Frame frame) {
        View view = frame.scenario().view();
        for (String layer : List.of("trails", "arrows", "labels", "partners", "grid", "landscape")) {
            view = view.with(layer, false);
        }
        return view;
    }

    private static Highlights marks(Optional<LowestMode> downhill, Map<Integer, StateSummary.Fate> fates) {
        return new Highlights(Set.of(), 0, downhill, Optional.empty(), Optional.empty(), fates, List.of(),
                Optional.empty(), Optional.empty());
    }

    private static Ink drawn(Frame frame, Highlights marks) throws Exception {
        View view = bare(frame);
        return Ink.of(new SceneFigure(frame.runs(), view, Camera.of(view, frame.runs()), STYLE, marks));
    }

    private static Point2D at(Frame frame, Ink ink, int body) {
        return Camera.of(bare(frame), frame.runs()).project(frame.run().picture().body(body).at(), ink.area());
    }

    private static <T> List<T> added(List<T> plain, List<T> marked) {
        List<T> added = new ArrayList<>(marked);
        plain.forEach(added::remove);
        return added;
    }

    @Test
    void anIdleElectronHasADashedRingAndADoubledOneTwo() throws Exception {
        Frame frame = ShownScenes.end(PLANE);
        Ink plain = drawn(frame, Highlights.NONE);
        Ink idle = drawn(frame, marks(Optional.empty(), Map.of(1, StateSummary.Fate.IDLE)));
        Ink doubled = drawn(frame, marks(Optional.empty(), Map.of(2, StateSummary.Fate.DOUBLED)));
        int rings = added(plain.discs(), idle.discs()).size() + added(plain.lines(), idle.lines()).size();
        assertEquals(1, rings, "one ring");
        assertEquals(2, added(plain.discs(), doubled.discs()).size());
        for (Ink.Disc ring : added(plain.discs(), doubled.discs())) {
            assertEquals(0, ring.at().distance(at(frame, doubled, 2)), 0.05);
        }
    }

    /// Both ways from a saddle are as good: two dashed lines and two heads, one on each side, through each electron that takes part.
    @Test
    void theWayDownFromASaddleLeadsBothWays() throws Exception {
        Frame frame = ShownScenes.end(PLANE);
        double[] direction = new double[frame.run().shown().x().length];
        direction[0] = 0.6;
        direction[1] = 0.8;
        Ink plain = drawn(frame, Highlights.NONE);
        Ink ink = drawn(frame, marks(Optional.of(new LowestMode(-1, direction)), Map.of()));
        List<Ink.Line> parts = added(plain.lines(), ink.lines());
        assertEquals(4, parts.size(), "two lines and two heads");
        Point2D middle = at(frame, ink, 1);
        double sum = 0;
        for (Ink.Line part : parts) {
            Point2D end = part.points().size() == 2 ? part.points().getLast() : part.points().getFirst();
            double right = end.getX() - middle.getX();
            double up = middle.getY() - end.getY();
            assertEquals(0.8 * right, 0.6 * up, 1.5, "along the mode");
            sum += Math.signum(right);
        }
        assertEquals(0, sum, "as many to the left as to the right");
    }

    @Test
    void stemsLeadStraightDownToTheFloor() throws Exception {
        Frame frame = ShownScenes.end(SPACE);
        View view = bare(frame).with("grid", true);
        Camera camera = Camera.of(view, frame.runs());
        Ink ink = Ink.of(new SceneFigure(frame.runs(), view, camera, STYLE, Highlights.NONE));
        double floor = SpaceBox.of(camera.lens(ink.area()), camera.span()).floor();
        for (Body body : frame.run().picture().bodies()) {
            double[] foot = body.at().clone();
            foot[2] = floor;
            Point2D from = camera.project(body.at(), ink.area());
            Point2D to = camera.project(foot, ink.area());
            assertTrue(to.getY() > from.getY(), "the floor is below " + Arrays.toString(body.at()));
            assertTrue(ink.lines().stream().anyMatch(line -> line.points().size() == 2
                    && line.points().getFirst().distance(from) < 0.05 && line.points().getLast().distance(to) < 0.05),
                    "a stem of " + body.label());
        }
    }
}

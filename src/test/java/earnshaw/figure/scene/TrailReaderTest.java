package earnshaw.figure.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.ShownScenes;
import earnshaw.figure.camera.Camera;
import earnshaw.problem.Body;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.run.Command;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrailReaderTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 600, 600);

    private static List<TrailCurve> trails(Frame frame) {
        Run run = frame.run();
        Camera camera = Camera.of(frame.scenario().view(), frame.runs());
        return TrailReader.of(run, camera.lens(AREA), 0.5, AREA.getHeight());
    }

    @Test
    void aTrailGoesFromTheStartToTheElectronThroughTheDenseOutput() {
        Frame frame = ShownScenes.end(ShownScenes.PLANE);
        Camera camera = Camera.of(frame.scenario().view(), frame.runs());
        HistoryRows rows = frame.run().history().last().rows();
        List<TrailCurve> trails = trails(frame);
        assertEquals(2, trails.size());
        for (TrailCurve trail : trails) {
            Body body = frame.run().picture().body(trail.id());
            Point2D end = camera.project(body.at(), AREA);
            assertEquals(0, end.distance(trail.x(trail.count() - 1), trail.y(trail.count() - 1)), 1e-9);
            double[] start = {rows.state(0).x()[body.from()], rows.state(0).x()[body.from() + 1]};
            assertEquals(0, camera.project(start, AREA).distance(trail.x(0), trail.y(0)), 1e-9);
            double[] x = new double[rows.state(0).x().length];
            int row = rows.count() / 2;
            rows.path(row).at(0.5, x);
            Point2D way = camera.project(new double[] {x[body.from()], x[body.from() + 1]}, AREA);
            assertTrue(nearest(trail, way) < 1, "the middle of a step lies on the trail");
        }
    }

    private static double nearest(TrailCurve trail, Point2D point) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < trail.count(); i++) {
            least = Math.min(least, point.distance(trail.x(i), trail.y(i)));
        }
        return least;
    }

    @Test
    void aHandBreaksATrail() {
        Engine engine = new Engine(ShownScenes.scenario(ShownScenes.PLANE));
        engine.apply(new Command.Advance(5));
        engine.apply(new Command.Place(1, new double[] {2, 2}));
        engine.apply(new Command.Advance(5));
        TrailCurve moved = trails(engine.frame()).getFirst();
        TrailCurve other = trails(engine.frame()).getLast();
        assertEquals(2, breaks(moved));
        assertEquals(1, breaks(other), "only its start");
    }

    @Test
    void anElectronThatIsPutElsewhereLeavesNoTrail() {
        Engine engine =
                new Engine(ShownScenes.scenario(ShownScenes.charges(3, "power", "sphere", "[1, 0, 0], [0, 1, 0]",
                        "[0.6, 0.8, 0], [0, 0.6, 0.8]", "\"steps\": 40").replace("\"stop\"", """
                                "algorithm": {"type": "nodewise", "steps": 10}, "stop\"""").replace("\"dimension\"", """
                                "outputWeights": "optimal", "dimension\"""")));
        engine.run(state -> {}, () -> false);
        for (TrailCurve trail : trails(engine.frame())) {
            assertEquals(2, breaks(trail), "its start, and where it was put");
        }
    }

    private static int breaks(TrailCurve trail) {
        int breaks = 0;
        for (int i = 0; i < trail.count(); i++) {
            breaks += trail.breaks(i) ? 1 : 0;
        }
        return breaks;
    }

    @Test
    void aTrailGoesOnWhenAnElectronIsRemoved() {
        Engine engine = new Engine(ShownScenes.scenario(ShownScenes.PLANE));
        engine.apply(new Command.Advance(6));
        Frame before = engine.frame();
        engine.apply(new Command.Change(before.scenario().withProblem(before.scenario().problem().removed(1))));
        engine.apply(new Command.Advance(6));
        List<TrailCurve> trails = trails(engine.frame());
        assertEquals(List.of(2), trails.stream().map(TrailCurve::id).toList());
        Camera camera = Camera.of(before.scenario().view(), engine.frame().runs());
        Point2D start = camera.project(new double[] {0.3, -1.2}, AREA);
        assertEquals(0, start.distance(trails.getFirst().x(0), trails.getFirst().y(0)), 1e-9);
    }

    @Test
    void onTheSphereATrailStaysOnItsSurface() {
        Frame frame = ShownScenes.end(ShownScenes.BALL);
        double radius = 600 / 2.45;
        for (TrailCurve trail : trails(frame)) {
            for (int i = 0; i < trail.count(); i++) {
                assertFalse(Math.hypot(trail.x(i) - 300, trail.y(i) - 300) > radius + 1e-6);
            }
        }
    }
}

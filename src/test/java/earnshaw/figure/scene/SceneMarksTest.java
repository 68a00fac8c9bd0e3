package earnshaw.figure.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.Ink;
import earnshaw.figure.ShownScenes;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.problem.Body;
import earnshaw.scenario.View;
import earnshaw.simulation.Forecast;
import earnshaw.simulation.ForecastPath;
import earnshaw.simulation.Frame;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is drawn about bodies says what the frame says: arrows point where electrons go, the preview leads to their partners.
class SceneMarksTest {

    private static final Style STYLE = Style.screen(Palette.LIGHT);

    /// On the line, in the plane, on the circle, on the sphere and in space, at the start.
    static Stream<String> grounds() {
        return ShownScenes.grounds("sign");
    }

    private static View bare(Frame frame, String kept) {
        View view = frame.scenario().view();
        for (String layer : List.of("trails", "arrows", "labels", "partners", "grid", "landscape")) {
            view = view.with(layer, layer.equals(kept));
        }
        return view;
    }

    private static Point2D mean(List<Point2D> points) {
        return new Point2D.Double(points.stream().mapToDouble(Point2D::getX).average().orElseThrow(),
                points.stream().mapToDouble(Point2D::getY).average().orElseThrow());
    }

    /// Both shaft and head lie where the velocity leads.
    @ParameterizedTest
    @MethodSource("grounds")
    void anArrowPointsWhereItsElectronGoes(String scenario) throws Exception {
        Frame frame = ShownScenes.end(scenario);
        View view = bare(frame, "arrows");
        Camera camera = Camera.of(view, frame.runs());
        Ink plain = Ink.of(new SceneFigure(frame.runs(), bare(frame, ""), camera, STYLE, Highlights.NONE));
        Ink ink = Ink.of(new SceneFigure(frame.runs(), view, camera, STYLE, Highlights.NONE));
        List<Ink.Line> arrows = new ArrayList<>(ink.lines());
        plain.lines().forEach(arrows::remove);
        int seen = 0;
        for (Body body : frame.run().picture().bodies()) {
            Point2D from = camera.project(body.at(), ink.area());
            double[] ahead = body.at().clone();
            Arrays.setAll(ahead, c -> ahead[c] + 1e-3 * body.velocity()[c]);
            Point2D way = camera.project(ahead, ink.area());
            List<Ink.Line> own = arrows.stream().filter(line -> nearest(frame, camera, ink, line) == body).toList();
            boolean shown = body.isElectron() && from.distance(way) > 1e-3;
            assertEquals(shown ? 2 : 0, own.size(), body.label() + " has a shaft and a head");
            for (Ink.Line part : own) {
                Point2D end = part.points().size() == 2 ? part.points().getLast() : mean(part.points());
                assertTrue(cosine(from, way, end) > 0.99, body.label() + " at " + from + " has an arrow to " + end);
                seen++;
            }
        }
        assertTrue(seen > 1);
    }

    // whose body a line begins at
    private static Body nearest(Frame frame, Camera camera, Ink ink, Ink.Line line) {
        return frame.run().picture().bodies().stream().filter(Body::isElectron)
                .min(Comparator.comparingDouble(body -> camera.project(body.at(), ink.area()).distance(
                        line.points().getFirst())))
                .orElseThrow();
    }

    private static double cosine(Point2D from, Point2D one, Point2D other) {
        double x = one.getX() - from.getX();
        double y = one.getY() - from.getY();
        double u = other.getX() - from.getX();
        double v = other.getY() - from.getY();
        return (x * u + y * v) / Math.hypot(x, y) / Math.hypot(u, v);
    }

    /// Where a way ends off its partner there is a ring, and a straight dotted line from there to the partner.
    @ParameterizedTest
    @MethodSource("grounds")
    void thePreviewEndsInARingAndDotsLeadOnToThePartner(String scenario) throws Exception {
        Frame frame = ShownScenes.end(scenario);
        View view = bare(frame, "");
        Camera camera = Camera.of(view, frame.runs());
        Forecast forecast = Forecast.exact(
                ShownScenes.scenario(scenario.replace("\"steps\": 0", "\"steps\": 3")), () -> false);
        Highlights marks = new Highlights(Set.of(), 0, Optional.empty(), Optional.of(forecast), Optional.empty(),
                Map.of(), List.of(), Optional.empty(), Optional.empty());
        Ink plain = Ink.of(new SceneFigure(frame.runs(), view, camera, STYLE, Highlights.NONE));
        Ink ink = Ink.of(new SceneFigure(frame.runs(), view, camera, STYLE, marks));
        assertEquals(plain.discs().size() + forecast.ways().size(), ink.discs().size(), "a ring for each way");
        List<Ink.Line> links = ink.lines().stream().filter(line -> line.points().size() == 2)
                .filter(line -> !plain.lines().contains(line)).toList();
        for (var way : forecast.ways()) {
            Point2D partner = camera.project(frame.run().picture().body(way.partner()).at(), ink.area());
            assertTrue(links.stream().anyMatch(line -> line.points().getLast().distance(partner) < 0.05
                    && ink.discs().stream().anyMatch(ring -> ring.fill() == null
                            && ring.at().distance(line.points().getFirst()) < 0.05)),
                    "from the ring of " + way.body() + " to its partner");
        }
        List<Integer> colours = ink.discs().stream().filter(ring -> !plain.discs().contains(ring))
                .map(ring -> electron(ring.stroke())).sorted().toList();
        assertEquals(forecast.ways().stream().map(ForecastPath::body).sorted().toList(), colours, "in their colours");
    }

    // the electron whose colour, mixed with some of the ground's, this is
    private static int electron(Color seen) {
        int found = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int id = 1; id <= 8; id++) {
            for (double share = 0; share < 0.9; share += 0.02) {
                double far = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    double own = Palette.LIGHT.electron(id).getRGB() >> shift & 255;
                    double ground = Palette.LIGHT.ground().getRGB() >> shift & 255;
                    far += Math.abs((seen.getRGB() >> shift & 255) - own - share * (ground - own));
                }
                found = far < least ? id : found;
                least = Math.min(least, far);
            }
        }
        return found;
    }

    @Test
    void dotsAreRoundAndApart() throws Exception {
        String svg = Ink.svg((g, area) -> {
            try (Pen pen = Pen.over(g, area, STYLE)) {
                pen.dots(new Line2D.Double(10, 10, 50, 10), Color.RED, 1.3, 4);
            }
        });
        assertTrue(svg.contains("stroke-dasharray") && svg.contains("stroke-linecap=\"round\""), svg);
    }
}

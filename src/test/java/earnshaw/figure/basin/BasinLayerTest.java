package earnshaw.figure.basin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.analysis.BasinCell;
import earnshaw.analysis.BasinMap;
import earnshaw.analysis.BasinOutcome;
import earnshaw.analysis.BasinQuestion;
import earnshaw.figure.Ink;
import earnshaw.figure.ShownScenes;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.scene.SceneFigure;
import earnshaw.figure.scene.SceneLayers;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.problem.Picture;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.scenario.View;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Frame;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Basin maps under a scene.
class BasinLayerTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 300, 240);
    private static final Style STYLE = Style.screen(Palette.LIGHT);
    private static final int SIZE = 14;

    /// A scene with its map, drawn on white.
    private record Drawn(SceneFigure scene, BasinMap map, BasinLayer layer, BufferedImage image) {

        static Drawn of(String preset, String... settings) throws Exception {
            Scenario scenario = ScenarioFile.set(Presets.read(preset), List.of(settings));
            Frame frame = new Engine(ScenarioFile.set(scenario, "view.basins", "true")).frame();
            View view = frame.scenario().view();
            Camera camera = Camera.of(view, frame.runs());
            SceneFigure scene = new SceneFigure(frame.runs(), view, camera, STYLE,
                    earnshaw.figure.scene.Highlights.NONE);
            BasinMap map = BasinMemory.map(scene.basinsOf(frame.present(), AREA, 0).orElseThrow(), SIZE);
            Picture picture = Picture.together(frame.runs().stream().map(run -> run.picture()).toList());
            BasinLayer layer = new BasinLayer(picture, camera, AREA, view, STYLE);
            BufferedImage image = new BufferedImage(300, 240, BufferedImage.TYPE_INT_RGB);
            var g = image.createGraphics();
            g.setColor(Color.WHITE);
            g.fill(AREA);
            try (var pen = earnshaw.figure.style.Pen.over(g, AREA, STYLE)) {
                layer.draw(pen, map);
            }
            g.dispose();
            return new Drawn(scene.over(map), map, layer, image);
        }
    }

    /// Under a pixel lies the start whose cell has the pixel, and the pixel has the colour of that run, or of a stroke over
    /// it.
    @TestFactory
    Stream<DynamicTest> aPixelHasTheColourOfTheRunFromThere() {
        return Stream.concat(
                Stream.of("coulomb-three", "earnshaw", "sign-sphere", "cnn-figure-1b")
                        .map(preset -> DynamicTest.dynamicTest(preset, () -> agrees(Drawn.of(preset)))),
                Stream.of("mollweide", "azimuthal").map(map -> DynamicTest.dynamicTest(map,
                        () -> agrees(Drawn.of("sign-sphere", "view.map=\"" + map + "\"")))));
    }

    private static void agrees(Drawn drawn) {
        BasinInk ink = BasinInk.of(drawn.map, Palette.LIGHT);
        Random random = new Random(3);
        Set<BasinCell> met = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            int column = random.nextInt(300);
            int row = random.nextInt(240);
            var start = drawn.layer.start(drawn.map, column + 0.5, row + 0.5);
            if (start.isEmpty() || !inside(drawn, column + 0.5, row + 0.5)) {
                continue;
            }
            double[] at = drawn.map.region().over(start.get()).orElseThrow();
            BasinCell cell = drawn.map.cell(at[0], at[1]).orElseThrow();
            BasinOutcome outcome = ink.outcome(cell);
            Color ground = ink.ground(cell);
            Color stroke = ink.stroke(outcome, ground);
            Color pixel = new Color(drawn.image.getRGB(column, row));
            assertTrue(between(pixel.getRed(), ground.getRed(), stroke.getRed())
                    && between(pixel.getGreen(), ground.getGreen(), stroke.getGreen())
                    && between(pixel.getBlue(), ground.getBlue(), stroke.getBlue()),
                    () -> pixel + " over " + cell + " of " + ground + " and " + stroke);
            met.add(cell);
        }
        assertTrue(met.size() > SIZE / 2, met.size() + " cells met");
    }

    // Whether a pixel's neighbours are covered too: along an edge the surface decides which pixels are.
    private static boolean inside(Drawn drawn, double x, double y) {
        return IntStream.of(-1, 1).allMatch(step -> drawn.layer.start(drawn.map, x + step, y).isPresent()
                && drawn.layer.start(drawn.map, x, y + step).isPresent());
    }

    private static boolean between(int value, int one, int other) {
        return value >= Math.min(one, other) - 1 && value <= Math.max(one, other) + 1;
    }

    /// A click means the place that the camera sees under the pointer, to within half a cell.
    @Test
    void aStartLiesUnderThePointer() throws Exception {
        Drawn drawn = Drawn.of("two-electrons");
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            Point2D point = new Point2D.Double(random.nextDouble() * 300, random.nextDouble() * 240);
            double[] start = drawn.scene.basinStart(point, AREA).orElseThrow();
            double[] under = drawn.scene.camera().unproject(point, AREA, new double[2]);
            double grain = drawn.map.grain();
            assertArrayEquals(under, start, 0.51 * grain);
        }
    }

    /// Whoever sees no colours still tells the outcomes apart: no two have the same pattern unless their grey differs.
    @Test
    void outcomesDifferWithoutColour() throws Exception {
        Drawn drawn = Drawn.of("coulomb-three");
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK, Palette.PRINT)) {
            BasinInk ink = BasinInk.of(drawn.map, palette);
            List<BasinOutcome> all = ink.outcomes().all();
            Set<BasinInk.Pattern> patterns = new HashSet<>();
            for (BasinOutcome outcome : all) {
                assertTrue(patterns.add(ink.pattern(outcome)), outcome + " in " + palette.name());
            }
        }
    }

    /// The legend names every outcome with its share, and the shares are those of the table.
    @Test
    void theLegendTellsTheShares() throws Exception {
        Drawn drawn = Drawn.of("coulomb-three");
        String text = Ink.of(drawn.scene).text();
        for (BasinOutcome outcome : drawn.map.outcomes().all()) {
            String share = BasinWords.share(outcome, drawn.map.outcomes().count());
            assertTrue(text.contains(share.substring(0, share.indexOf(' '))), share + " in " + text);
        }
        List<String> rows = BasinTable.csv(drawn.map).lines().toList();
        assertEquals("fate,proton,place,count,share,low,high", rows.getFirst());
        assertEquals(drawn.map.outcomes().all().size(), rows.size() - 1);
        assertEquals(drawn.map.ended(), rows.stream().skip(1).mapToLong(row -> Long.parseLong(row.split(",", -1)[3]))
                .sum());
    }

    /// Where the layer is offered there is a question with a place for every start, and where it is not there is none to be
    /// asked by a picture.
    @Test
    void everyPresetThatOffersTheLayerHasStarts() throws Exception {
        int offered = 0;
        for (String name : Presets.names()) {
            Frame frame = new Engine(ScenarioFile.set(Presets.read(name), "view.basins", "true")).frame();
            SceneFigure scene = ShownScenes.scene(frame, STYLE);
            if (new SceneLayers(frame.picture(), frame.scenario().view()).basins().isEmpty()) {
                BasinQuestion question =
                        scene.basinsOf(frame.present(), AREA, 0).orElseThrow(() -> new AssertionError(name));
                double[] middle = question.region().place(question.region().x(4, 9), question.region().y(4, 9))
                        .orElseThrow();
                assertEquals(frame.picture().ground().dimension(), middle.length, name);
                new Engine(
                        frame.scenario().withProblem(frame.scenario().problem().placed(question.electron(), middle)));
                offered++;
            } else {
                assertTrue(scene.basinsOf(frame.present(), AREA, 0).isEmpty(), name);
            }
        }
        assertTrue(offered > 20, offered + " presets");
    }
}

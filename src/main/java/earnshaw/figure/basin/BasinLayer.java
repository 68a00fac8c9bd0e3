package earnshaw.figure.basin;

import earnshaw.analysis.BasinMap;
import earnshaw.analysis.BasinPlane;
import earnshaw.analysis.BasinQuestion;
import earnshaw.analysis.BasinRegion;
import earnshaw.analysis.BasinRing;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.camera.EqualAreaMap;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.field.FieldPlace;
import earnshaw.figure.field.FieldSlice;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.Picture;
import earnshaw.problem.Walker;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.View;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A basin map under the bodies of a scene, in the plane, on the sphere and its maps of equal areas, on a slice through space and around the circle.
///
/// @param picture of the run that the electron belongs to
public record BasinLayer(Picture picture, Camera camera, Rectangle2D area, View view, Style style) {

    /// On paper nobody waits for a frame: so much finer.
    private static final int PAPER = 3;

    /// Radii of the ring around the circle.
    private static final double INNER = 1.19;
    private static final double OUTER = 1.29;

    /// Distance of the legend from the scene's edges and from what stands in the corner below it, in design units: on an
    /// empty corner the numbers along a plane's edge.
    private static final double MARGIN = 6;
    private static final double BELOW = 40;

    /// Pictures that stay in memory: a scene draws the same one in every frame of a run.
    private static final int KEPT = 3;

    private static final Map<Key, BufferedImage> MEMORY = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, BufferedImage> eldest) {
            return size() > KEPT;
        }
    };

    // Maps and cameras hold arrays, and so are equal only where they are the same.
    private record Key(BasinMap map, Camera camera, Rectangle2D area, View.Slice slice, double sliceAt,
            List<Double> normal, Style style) {}

    /// The electron whose map is shown: the one that the view names, else the selected one, else the first that a hand can
    /// move; 0 where there is none.
    ///
    /// @param chosen id of the selected electron; 0 for none
    public static int electron(Picture picture, View view, int chosen) {
        for (int id : new int[] {view.fieldOf(), chosen}) {
            Body body = picture.body(id);
            if (body != null && body.isElectron() && !body.locked()) {
                return id;
            }
        }
        return picture.bodies().stream().filter(body -> body.isElectron() && !body.locked()).mapToInt(Body::id)
                .findFirst().orElse(0);
    }

    /// What decides the map of a document, from the starts that are in sight; empty where nothing can be shown.
    ///
    /// @param chosen id of the selected electron; 0 for none
    public Optional<BasinQuestion> question(Scenario document, int chosen) {
        int electron = electron(picture, view, chosen);
        double[] base = new double[picture.ground().dimension()];
        for (Walker walker : document.problem().walkers()) {
            if (walker.chart().place(walker.start().x(), electron, base)) {
                return region(base).map(region -> BasinQuestion.of(document, electron, region));
            }
        }
        return Optional.empty();
    }

    /// The starts that are in sight; empty where none can be shown.
    ///
    /// @param base a place whose coordinates beyond the third all starts share
    public Optional<BasinRegion> region(double[] base) {
        Ground ground = picture.ground();
        if (ground.dimension() < 2 || camera.raised()) {
            return Optional.empty();
        }
        if (circle()) {
            return Optional.of(new BasinRing());
        }
        Projection lens = camera.lens(area);
        if (lens.chart().isPresent()) {
            return lens.chart().filter(EqualAreaMap.class::isInstance).map(EqualAreaMap.class::cast)
                    .map(map -> new BasinChart(map, new double[][] {lens.axis(0), lens.axis(1), lens.axis(2)}));
        }
        if (ground instanceof Ground.Round) {
            return Optional.of(BasinPlane.facing(lens.moved(new double[3], base), wide(lens, lens.axis(0)),
                    wide(lens, lens.axis(1)), wide(lens, lens.axis(2))));
        }
        FieldPlace place = FieldPlace.of(area, lens, camera.span(), ground, view, base);
        double[][] axes = place.axes();
        double[] middle = new double[Math.min(3, ground.dimension())];
        FieldSlice slice = place.slice();
        for (int c = 0; slice != null && c < middle.length; c++) {
            middle[c] = slice.offset() * slice.normal()[c];
        }
        return within(place, new BasinPlane(lens.moved(middle, base), wide(lens, axes[0]), wide(lens, axes[1]),
                new double[0], 0, 0, 1, 1));
    }

    // The part of a plane that is in sight: all places under the points of a grid.
    private Optional<BasinRegion> within(FieldPlace place, BasinPlane plane) {
        Rectangle2D box = place.clip().getBounds2D().createIntersection(area);
        Rectangle2D seen = null;
        int cells = 12;
        for (int i = 0; i <= cells; i++) {
            for (int j = 0; j <= cells; j++) {
                double x = box.getX() + i * box.getWidth() / cells;
                double y = box.getY() + j * box.getHeight() / cells;
                double[] under = place.under(x, y);
                if (under != null && !box.isEmpty()) {
                    double[] at = plane.over(under).orElseThrow();
                    Rectangle2D here = new Rectangle2D.Double(at[0], at[1], 0, 0);
                    seen = seen == null ? here : seen.createUnion(here);
                }
            }
        }
        return seen == null || seen.isEmpty() ? Optional.empty()
                : Optional.of(new BasinPlane(plane.base(), plane.right(), plane.up(), plane.front(), seen.getX(),
                        seen.getY(), seen.getWidth(), seen.getHeight()));
    }

    private boolean circle() {
        return picture.ground() instanceof Ground.Round && picture.ground().dimension() == 2;
    }

    // a direction in the coordinates that are seen as one of the whole space
    private static double[] wide(Projection lens, double[] axis) {
        double[] from = lens.place(new double[axis.length]);
        double[] wide = lens.place(axis);
        for (int c = 0; c < wide.length; c++) {
            wide[c] -= from[c];
        }
        return wide;
    }

    /// Draws the map; bodies and grid come over it.
    public void draw(Pen pen, BasinMap map) {
        BufferedImage image;
        synchronized (MEMORY) {
            image = MEMORY.computeIfAbsent(
                    new Key(map, camera, area, view.slice(), view.sliceAt(), view.normal(), style),
                    _ -> image(map));
        }
        Graphics2D g = (Graphics2D) pen.g().create();
        g.clip(clip(map));
        AffineTransform where = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        where.scale(1.0 / fineness(), 1.0 / fineness());
        g.drawImage(image, where, null);
        g.dispose();
    }

    /// The colours with their words and shares, over everything else.
    ///
    /// @param corner what the lower left corner is filled with
    public void drawLegend(Pen pen, BasinMap map, Optional<Rectangle2D> corner) {
        Rectangle2D place = legend(map, corner);
        new BasinLegend(map, picture, style).draw(pen, place.getX(), place.getY());
    }

    /// Draws the legend from an upper left corner.
    public void drawLegendAt(Pen pen, BasinMap map, double left, double top) {
        new BasinLegend(map, picture, style).draw(pen, left, top);
    }

    /// Where [#drawLegend] draws.
    public Rectangle2D legend(BasinMap map, Optional<Rectangle2D> corner) {
        BasinLegend legend = new BasinLegend(map, picture, style);
        double low = corner.map(box -> box.getY() - style.of(MARGIN)).orElse(area.getMaxY() - style.of(BELOW));
        return new Rectangle2D.Double(area.getX() + style.of(MARGIN), low - legend.height(), legend.width(),
                legend.height());
    }

    private int fineness() {
        return style.palette().tint() == 0 ? PAPER : 1;
    }

    private Shape clip(BasinMap map) {
        return map.region() instanceof BasinRing ? area : place(map.region()).clip();
    }

    private FieldPlace place(BasinRegion region) {
        // On the sphere a place of it that has the hidden coordinates.
        double[] base = region instanceof BasinPlane plane && !region.round() ? plane.base().clone()
                : region.place(0, 0).orElseThrow();
        return FieldPlace.of(area, camera.lens(area), camera.span(), picture.ground(), view, base);
    }

    private BufferedImage image(BasinMap map) {
        return new BasinImage(map, style, fineness()).over(area, under(map.region()));
    }

    private BasinImage.Under under(BasinRegion region) {
        if (region instanceof BasinRing) {
            return this::around;
        }
        FieldPlace place = place(region);
        return (x, y) -> {
            double[] at = place.under(x, y);
            // Beyond the rim the sphere gives the nearest place.
            return at == null || picture.ground() instanceof Ground.Round && !place.clip().contains(x, y) ? null
                    : region.over(at).orElse(null);
        };
    }

    private double @Nullable [] around(double x, double y) {
        Projection lens = camera.lens(area);
        double[] middle = new double[Projection.SIZE];
        lens.see(new double[2], 0, middle);
        double across = (x - middle[0]) / lens.scale();
        double up = (middle[1] - y) / lens.scale();
        double radius = Math.hypot(across, up);
        return radius < INNER || radius > OUTER ? null : new BasinRing().over(new double[] {across, up}).orElseThrow();
    }

    /// The start of a map whose cell lies under a point; empty where none does.
    public Optional<double[]> start(BasinMap map, double x, double y) {
        double[] at = clip(map).contains(x, y) ? under(map.region()).at(x, y) : null;
        return at == null ? Optional.empty()
                : map.cell(at[0], at[1]).flatMap(cell -> map.region().place(cell.x(), cell.y()));
    }
}

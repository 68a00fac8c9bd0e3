package earnshaw.figure.scene;

import earnshaw.figure.camera.ProjectedBody;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.camera.Relief;
import earnshaw.figure.camera.SpaceBox;
import earnshaw.figure.field.FieldLayer;
import earnshaw.figure.ground.PlaneGround;
import earnshaw.figure.ground.TheoremOverlays;
import earnshaw.figure.style.AxisFrame;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.KeyEntry;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.NumberLabels;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import earnshaw.problem.Ground;
import earnshaw.scenario.FigureNote;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A scene as a page shows it: it fills its panel, the numbers of a plane stand outside of it, and what has to be said of
/// its marks is in the legend of the page.
public record ScenePanel(SceneFigure scene) implements Figure {

    /// Height over width of a plane, of a line, and of a ball, a circle or a box in space.
    private static final double PLANE = 0.72;
    private static final double LINE = 0.5;
    private static final double BODY = 0.66;

    /// Room around a plane for names and numbers of its axes.
    private static final double LEFT = 46;
    private static final double TOP = 7;
    private static final double RIGHT = 9;

    /// Room around a ball or a box for names of charges, around a circle for its angles, below a box for its numbers.
    private static final double AROUND = 20;
    private static final double ANGLES = 40;
    private static final double NUMBERS = 44;

    private static final double BLOCK_GAP = 6;

    /// A scene in a panel that has no room for it is drawn so small.
    private static final double SMALLEST = 0.05;

    /// Height over width at which it looks best.
    public double aspect() {
        Ground ground = scene.picture().ground();
        return isPlane() ? PLANE : ground.dimension() == 1 ? LINE : BODY;
    }

    private boolean isPlane() {
        Ground ground = scene.picture().ground();
        return ground.dimension() == 2 && !(ground instanceof Ground.Round) && !scene.camera().raised();
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D panel) {
        try (Pen pen = Pen.over(g, panel, scene.style())) {
            Rectangle2D area = drawn(panel);
            scene.drawForPage(pen.g(), area);
            if (isPlane() && scene.view().grid()) {
                axes(pen, area, panel.getX());
            }
            Projection lens = scene.camera().lens(area);
            scene.view().figure().ifPresent(plan -> {
                plan.notes().forEach(note -> note(pen, lens, note));
                plan.scaleBar().ifPresent(length -> scaleBar(pen, lens, panel.createIntersection(area), length));
            });
        }
    }

    private static void note(Pen pen, Projection lens, FigureNote note) {
        double[] seen = seen(lens, note.at().stream().mapToDouble(Double::doubleValue).toArray());
        float type = pen.style().smallType();
        MathText words = new MathText(note.text());
        double x = seen[0] + note.right();
        double y = seen[1] - note.up();
        double wide = words.width(type);
        // The line ends at the side of the words that is nearer.
        double end = note.right() >= 0 ? x - pen.of(3) : x + wide + pen.of(3);
        boolean beside = Math.abs(end - seen[0]) > pen.of(4) || Math.abs(note.up()) > type;
        if (beside) {
            pen.line(seen[0], seen[1], end, y - 0.32 * type, pen.palette().ink(), 0.8);
        }
        words.draw(pen.g(), x, y, type, pen.palette().ink());
    }

    private static void scaleBar(Pen pen, Projection lens, Rectangle2D area, double length) {
        double right = area.getMaxX() - pen.of(14);
        double y = area.getMaxY() - pen.of(12);
        double left = right - length * lens.scale();
        pen.rule(left, y, right, y, pen.palette().ink(), 2);
        new MathText(NumberLabels.shortest(length)).drawCentred(pen.g(), (left + right) / 2, y - pen.of(5),
                pen.style().smallType(), pen.palette().ink());
    }

    /// The area that the camera fills, which is larger than the panel where what it shows would leave much of it free.
    public Rectangle2D drawn(Rectangle2D panel) {
        Style style = scene.style();
        if (!isPlane()) {
            return fitted(panel);
        }
        return scene.view().grid() ? new Rectangle2D.Double(panel.getX() + style.of(LEFT),
                panel.getY() + style.of(TOP), panel.getWidth() - style.of(LEFT + RIGHT),
                panel.getHeight() - style.of(TOP + AxisFrame.FOOT)) : panel;
    }

    private void axes(Pen pen, Rectangle2D data, double left) {
        Projection lens = scene.camera().lens(data);
        List<Ticks> ticks = PlaneGround.ticks(pen.style(), data, lens);
        List<String> names = Backdrop.names(scene.picture().ground());
        AxisFrame frame = new AxisFrame(pen, data);
        frame.across(ticks.getFirst(), x -> seen(lens, new double[] {x, 0})[0], "$" + names.getFirst() + "$");
        frame.up(ticks.getLast(), y -> seen(lens, new double[] {0, y})[1], List.of("$" + names.getLast() + "$"), left);
        pen.stroke(data, pen.palette().firm(), 0.9);
    }

    private static double[] seen(Projection lens, double[] place) {
        double[] seen = new double[Projection.SIZE];
        lens.see(place, 0, seen);
        return seen;
    }

    // The square in which a camera draws so large that what it shows fills the panel.
    private Rectangle2D fitted(Rectangle2D panel) {
        Style style = scene.style();
        Ground ground = scene.picture().ground();
        double side = Math.min(panel.getWidth(), panel.getHeight());
        Rectangle2D square = new Rectangle2D.Double(0, 0, side, side);
        if (ground.dimension() == 1 || scene.camera().mapped()) {
            return panel;
        }
        Projection lens = scene.camera().lens(square);
        boolean box = !(ground instanceof Ground.Round);
        Rectangle2D filled = box ? box(lens) : lens.outline(1).getBounds2D();
        for (ProjectedBody mark : ProjectedBody.of(scene.picture(), lens, style, scene.camera().span())) {
            if (mark.inside(square)) {
                filled.add(mark.x() - mark.radius(), mark.y() - mark.radius());
                filled.add(mark.x() + mark.radius(), mark.y() + mark.radius());
            }
        }
        double around = style.of(ground.dimension() == 2 && !box ? ANGLES : AROUND);
        double below = box ? style.of(NUMBERS) : around;
        double sides = box ? below : around;
        double larger = Math.max(SMALLEST, Math.min((panel.getWidth() - 2 * sides) / filled.getWidth(),
                (panel.getHeight() - around - below) / filled.getHeight()));
        double x = panel.getCenterX() - larger * filled.getCenterX();
        double y = panel.getY() + around + (panel.getHeight() - around - below) / 2 - larger * filled.getCenterY();
        return new Rectangle2D.Double(x, y, larger * side, larger * side);
    }

    private Rectangle2D box(Projection lens) {
        Optional<Relief> relief = lens.relief();
        double span = scene.camera().span();
        double[] low = relief.map(Relief::low).orElseGet(() -> SpaceBox.of(lens, span).low());
        double[] high = relief.map(Relief::high).orElseGet(() -> SpaceBox.of(lens, span).high());
        Rectangle2D filled = null;
        for (int corner = 0; corner < 8; corner++) {
            double[] at = new double[3];
            for (int i = 0; i < 3; i++) {
                at[i] = (corner >> i & 1) == 0 ? low[i] : high[i];
            }
            double[] seen = relief.isPresent() ? seen(relief.get().space(), at) : seen(lens, lens.place(at));
            if (filled == null) {
                filled = new Rectangle2D.Double(seen[0], seen[1], 0, 0);
            } else {
                filled.add(seen[0], seen[1]);
            }
        }
        return Objects.requireNonNull(filled);
    }

    /// What the legend of the page says of it.
    public List<KeyEntry> entries(Rectangle2D panel) {
        boolean some = scene.view().overlays() && !scene.picture().overlays().isEmpty();
        return some ? TheoremOverlays.entries(scene.camera().lens(panel), scene.picture().overlays()) : List.of();
    }

    /// What the picture does not show, a line each.
    public List<String> notes(Rectangle2D panel) {
        Projection lens = scene.camera().lens(panel);
        String note = isPlane() && scene.view().grid() ? "" : Backdrop.note(scene.picture(), lens);
        return Backdrop.notes(scene, lens, note);
    }

    /// Height of colour bar and legend of a basin map below it; 0 for none.
    public double blocks(Rectangle2D panel) {
        double high = 0;
        if (scene.fieldDrawn()) {
            high += FieldLayer.barHeight(scene.style()) + scene.style().of(BLOCK_GAP);
        }
        if (scene.basins().isPresent()) {
            high += legend(panel).getHeight() + scene.style().of(BLOCK_GAP);
        }
        return high;
    }

    private Rectangle2D legend(Rectangle2D panel) {
        return scene.basinLayer(panel).legend(scene.basins().orElseThrow(), Optional.empty());
    }

    /// Draws them from a place on.
    ///
    /// @param place upper left corner and width of what may be drawn on
    public void drawBlocks(Pen pen, Rectangle2D place, Rectangle2D panel) {
        double y = place.getY();
        if (scene.fieldDrawn()) {
            Rectangle2D bar = new Rectangle2D.Double(place.getX(), y, place.getWidth(), place.getHeight());
            FieldLayer.barBeside(pen, bar, panel, scene.camera().lens(panel), scene.camera().span(), scene.shown(),
                    scene.view(), scene.chosen());
            y += FieldLayer.barHeight(scene.style()) + scene.style().of(BLOCK_GAP);
        }
        if (scene.basins().isPresent()) {
            scene.basinLayer(panel).drawLegendAt(pen, scene.basins().get(), place.getX(), y);
        }
    }

    /// The bars of the scene as a plot of their own; empty where it has none.
    public Optional<BarsPanel> bars() {
        return scene.picture().bars().isEmpty() ? Optional.empty()
                : Optional.of(new BarsPanel(scene.picture().bars(), scene.style()));
    }
}

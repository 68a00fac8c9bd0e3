package earnshaw.app.scene;

import earnshaw.app.session.Session;
import earnshaw.figure.scene.SceneFigure;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The cards over the scene: the text of the scenario, the certificate, the legend, and in space the buttons of its
/// axes.
///
/// When a document is opened, the scene changes its size or a basin map comes with its legend, each card takes the corner in which it covers neither a
/// body nor what the figure writes there, and folds where it would cover one in every corner or fill a narrow scene.
/// What a hand has folded stays folded. While a run goes on the cards stay where they are.
public final class SceneCards extends Region {

    /// Pixels between the cards and the scene's edge, and between two cards.
    private static final double EDGE = 14;
    private static final double GAP = 8;

    /// Pixels between a body's mark and a card: its name stands there.
    private static final double AROUND = 6;

    /// Width of a scene from which a card may be unfolded, and share of the scene that it may fill then.
    private static final double ROOM = 480;
    private static final double SHARE = 0.2;

    /// What it costs to lie on another card, on a body and on what the figure writes, and to fold.
    private static final double OVERLAPS = 1000;
    private static final double COVERS = 100;
    private static final double HIDES = 50;
    private static final double FOLDS = 10;

    /// What it costs to stand away from the edge.
    private static final double AWAY = 15;

    private final Session session;
    private final SceneView scene;
    private final List<Card> cards;
    private final HBox axes;
    private boolean unplaced = true;
    private boolean placing;
    private boolean mapped;

    /// A card, and how it lies.
    private static final class Card {
        final Region node;
        final BooleanProperty open;
        final List<Corner> corners;
        final double widest;
        boolean foldedItself;
        Spot spot;

        /// @param corners the best first
        /// @param widest  in pixels
        Card(Region node, BooleanProperty open, double widest, List<Corner> corners) {
            this.node = node;
            this.open = open;
            this.widest = widest;
            this.corners = corners;
            spot = new Spot(corners.getFirst(), open.get(), widest, EDGE, new Rectangle2D.Double(), 0);
        }
    }

    private enum Corner {
        TOP_LEFT(true, true), TOP_RIGHT(true, false), BOTTOM_LEFT(false, true), BOTTOM_RIGHT(false, false);

        final boolean top;
        final boolean left;

        Corner(boolean top, boolean left) {
            this.top = top;
            this.left = left;
        }
    }

    /// What a card had better not cover.
    ///
    /// @param taken   by other cards and by buttons
    /// @param written by the figure in its corners
    /// @param bodies  the squares about their marks
    private record Around(List<Rectangle2D> taken, List<Rectangle2D> written, List<Rectangle2D> bodies) {}

    /// @param widest how wide the card may become there
    /// @param edge   its distance from the upper or lower edge
    private record Spot(Corner corner, boolean open, double widest, double edge, Rectangle2D area, double cost) {}

    /// @param axes buttons that are shown in space
    public SceneCards(Session session, SceneView scene, Caption caption, CertificateCard certificate, LegendCard legend,
            HBox axes) {
        this.session = session;
        this.scene = scene;
        this.axes = axes;
        cards = List.of(
                new Card(caption, caption.open(), Caption.WIDTH,
                        List.of(Corner.TOP_LEFT, Corner.BOTTOM_LEFT, Corner.TOP_RIGHT, Corner.BOTTOM_RIGHT)),
                new Card(certificate, certificate.open(), CertificateCard.WIDTH,
                        List.of(Corner.BOTTOM_RIGHT, Corner.BOTTOM_LEFT, Corner.TOP_RIGHT, Corner.TOP_LEFT)),
                new Card(legend, legend.open(), LegendCard.WIDTH,
                        List.of(Corner.BOTTOM_LEFT, Corner.TOP_RIGHT, Corner.BOTTOM_RIGHT, Corner.TOP_LEFT)));
        setPickOnBounds(false);
        getChildren().addAll(caption, axes, certificate, legend);
        layoutBoundsProperty().subscribe(() -> unplaced = true);
        for (Card card : cards) {
            card.node.visibleProperty().subscribe(() -> unplaced = true);
            card.open.subscribe(() -> unfolded(card));
        }
        axes.visibleProperty().subscribe(() -> unplaced = true);
        axes.widthProperty().subscribe(() -> unplaced = true);
        session.enlargement().subscribe(() -> unplaced = true);
    }

    private void unfolded(Card card) {
        if (!placing) {
            card.foldedItself = false;
            card.spot = best(card, List.of(card.open.get()));
            requestLayout();
        }
    }

    /// Places the cards if there is a reason to; after the scene has its camera.
    public void pulse() {
        boolean map = scene.camera() != null && scene.shown().basins().isPresent();
        unplaced |= session.opened() || map != mapped;
        mapped = map;
        if (unplaced && getWidth() > 1 && scene.camera() != null) {
            unplaced = false;
            cards.forEach(this::place);
            requestLayout();
        }
    }

    private void place(Card card) {
        boolean wanted = card.open.get() || card.foldedItself;
        boolean room = getWidth() >= ROOM;
        placing = true;
        card.spot = best(card, !wanted ? List.of(false) : room ? List.of(true, false) : List.of(false));
        card.open.set(card.spot.open);
        placing = false;
        card.foldedItself = wanted && !card.spot.open;
    }

    private Spot best(Card card, List<Boolean> ways) {
        if (scene.camera() == null) {
            return card.spot;
        }
        SceneFigure figure = scene.shown();
        List<Rectangle2D> taken = new ArrayList<>();
        if (axes.isVisible()) {
            axes.applyCss();
            double width = axes.prefWidth(-1);
            taken.add(new Rectangle2D.Double(getWidth() - EDGE - width, EDGE, width, axes.prefHeight(-1)));
        }
        cards.subList(0, cards.indexOf(card)).stream().filter(other -> other.node.isVisible())
                .forEach(other -> taken.add(other.spot.area));
        Around around = new Around(taken, figure.corners(scene.area()), figure.marks(scene.area()));
        boolean before = card.open.get();
        boolean was = placing;
        placing = true;
        List<Spot> spots = new ArrayList<>();
        for (boolean open : ways) {
            card.open.set(open);
            card.node.applyCss();
            card.corners.forEach(corner -> spots.addAll(spots(card, corner, around)));
        }
        card.open.set(before);
        placing = was;
        return Collections.min(spots, Comparator.comparingDouble(Spot::cost));
    }

    // As wide as it likes; beside what stands in the other corner of the same side, where that leaves what it needs;
    // and behind what stands in its own corner, towards the middle.
    private List<Spot> spots(Card card, Corner corner, Around around) {
        Rectangle2D full = area(card, corner, Math.min(widest(card), getWidth() - 2 * EDGE), EDGE);
        List<Rectangle2D> all = Stream.concat(around.taken.stream(), around.written.stream()).toList();
        double behind = all.stream().filter(grown(full, GAP - 1)::intersects)
                .mapToDouble(other -> (corner.top ? other.getMaxY() : getHeight() - other.getMinY()) + GAP)
                .max().orElse(EDGE);
        Stream<Spot> beside = DoubleStream
                .of(full.getWidth(), room(corner, full, around.taken), room(corner, full, all))
                .filter(room -> room == full.getWidth() || room >= card.node.minWidth(-1) && room < full.getWidth())
                .mapToObj(room -> spot(card, corner, area(card, corner, room, EDGE), EDGE, around));
        return Stream.concat(beside,
                Stream.of(spot(card, corner, area(card, corner, full.getWidth(), behind), behind, around))).toList();
    }

    private double widest(Card card) {
        return card.widest * session.enlargement().get();
    }

    private double room(Corner corner, Rectangle2D full, List<Rectangle2D> others) {
        return others.stream()
                .filter(other -> other.getMinY() < full.getMaxY() + GAP && other.getMaxY() > full.getMinY() - GAP)
                .mapToDouble(other -> corner.left ? other.getMinX() - EDGE - GAP
                        : getWidth() - EDGE - GAP - other.getMaxX())
                .min().orElse(full.getWidth());
    }

    private Spot spot(Card card, Corner corner, Rectangle2D area, double edge, Around around) {
        Rectangle2D wide = grown(area, AROUND);
        Rectangle2D spaced = grown(area, GAP - 1);
        boolean large = card.open.get() && area.getWidth() * area.getHeight() > SHARE * getWidth() * getHeight();
        double cost = OVERLAPS * around.taken.stream().filter(spaced::intersects).count()
                + COVERS * around.bodies.stream().filter(wide::intersects).count()
                + HIDES * around.written.stream().filter(area::intersects).count()
                + (large ? OVERLAPS : 0) + (card.open.get() ? 0 : FOLDS) + (edge > EDGE ? AWAY : 0)
                + card.corners.indexOf(corner);
        return new Spot(corner, card.open.get(), area.getWidth(), edge, area, cost);
    }

    private static Rectangle2D grown(Rectangle2D area, double by) {
        return new Rectangle2D.Double(area.getX() - by, area.getY() - by, area.getWidth() + 2 * by,
                area.getHeight() + 2 * by);
    }

    private Rectangle2D area(Card card, Corner corner, double widest, double edge) {
        double width = Math.ceil(Math.min(card.node.prefWidth(-1), widest));
        double height = Math.ceil(card.node.prefHeight(width));
        double x = corner.left ? EDGE : getWidth() - EDGE - width;
        double y = corner.top ? edge : getHeight() - edge - height;
        return new Rectangle2D.Double(x, y, width, height);
    }

    // A card whose text has changed grows away from its corner.
    @Override
    protected void layoutChildren() {
        for (Card card : cards) {
            Rectangle2D area = area(card, card.spot.corner, Math.max(card.spot.widest, 1), card.spot.edge);
            card.node.resizeRelocate(Math.rint(area.getX()), Math.rint(area.getY()), area.getWidth(), area.getHeight());
        }
        double width = Math.ceil(axes.prefWidth(-1));
        axes.resizeRelocate(getWidth() - EDGE - width, EDGE, width, Math.ceil(axes.prefHeight(-1)));
    }
}

package earnshaw.app.scene;

import earnshaw.analysis.BasinMap;
import earnshaw.app.kit.FigureView;
import earnshaw.app.session.Session;
import earnshaw.app.session.ViewEdits;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.camera.DragGuide;
import earnshaw.figure.scene.SceneBackground;
import earnshaw.figure.scene.SceneFigure;
import earnshaw.problem.Body;
import earnshaw.problem.Problem;
import earnshaw.scenario.View;
import earnshaw.simulation.Frame;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/// The scene: bodies, trails and landscape, seen through a camera that follows the hand.
public final class SceneView extends StackPane {

    /// Nanoseconds between two pictures of what lies below the bodies: its tint is soft, and lags unseen.
    private static final long BELOW_EVERY = 60_000_000L;

    /// What takes long is drawn so many times less often.
    private static final int REST = 8;

    /// The same of a new basin map, which follows the hand and is looked at for itself.
    private static final long MAP_EVERY = 25_000_000L;
    private static final int MAP_REST = 2;

    private final Session session;
    private final FigureView figure = new FigureView();
    private final HoverCard card;
    private final FieldProbe probe = new FieldProbe(this);
    private final SliceHandle handle;
    private SceneMarks marks;
    private final Rectangle band = new Rectangle();
    private Optional<Problem> awaited = Optional.empty();
    private Class<?> kind;
    private Camera camera;
    private Camera aimed;
    private long aimedFrom;
    private boolean stale = true;
    private boolean turned = true;
    private boolean belowStale;
    private long settled;

    /// @param session whose newest frame is shown
    public SceneView(Session session) {
        this.session = session;
        card = new HoverCard(session, this);
        handle = new SliceHandle(session, this);
        marks = new SceneMarks(session);
        getStyleClass().add("scene-view");
        setId("scene");
        setFocusTraversable(true);
        setMinSize(0, 0);
        band.getStyleClass().add("rubber-band");
        band.setId("rubber-band");
        band.setManaged(false);
        band.setMouseTransparent(true);
        band.setVisible(false);
        getChildren().addAll(figure, handle, band, card, probe);
        session.view().subscribe(() -> turned = true);
        session.theme().subscribe(() -> turned = true);
        session.enlargement().subscribe(() -> turned = true);
        session.selection().ids().subscribe(() -> stale = true);
        session.hovered().subscribe(() -> stale = true);
    }

    /// Draws these marks from now on.
    public void marking(SceneMarks marks) {
        this.marks = marks;
    }

    /// Draws where a hand can move what it holds from now on.
    void guiding(Supplier<Optional<DragGuide>> guide) {
        marks.guiding(guide);
    }

    /// Shows the rectangle between two points, or none.
    void band(Optional<Rectangle2D> shown) {
        band.setVisible(shown.isPresent());
        shown.ifPresent(area -> {
            band.setX(area.getX());
            band.setY(area.getY());
            band.setWidth(area.getWidth());
            band.setHeight(area.getHeight());
        });
    }

    /// Draws again in the next pulse.
    void redraw() {
        stale = true;
    }

    /// Shows the newest frame if anything about it is new.
    public void pulse(long now) {
        Frame frame = session.frame();
        if (camera == null || session.opened()) {
            aim(frame);
        } else if (camera == aimed && begin(frame) < aimedFrom) {
            aim(frame);
        } else if (!camera.ground().equals(frame.run().picture().ground())
                || frame.scenario().problem().getClass() != kind) {
            camera = Camera.of(ViewEdits.unaimed(session.view().get()), frame.runs());
            look(camera);
        }
        kind = frame.scenario().problem().getClass();
        fitAwaited();
        boolean untouched = camera == aimed;
        Camera present = camera.at(session.view().get(), frame.runs());
        turned |= present != camera;
        camera = present;
        aimed = untouched ? camera : aimed;
        boolean marked = marks.pulse();
        boolean fresh = turned || stale || session.fresh() || marked;
        if (fresh) {
            stale = false;
            show(shown(), now);
        } else if (belowStale) {
            below(shown(), now);
        }
        card.pulse(now, fresh);
        if (fresh) {
            probe.show();
        }
        handle.show();
        figure.pulse();
    }

    // At all that is recorded: once a document is opened, and again when the way from its start has been found.
    private void aim(Frame frame) {
        camera = Camera.of(session.view().get(), frame.runs());
        aimed = camera;
        aimedFrom = begin(frame);
        turned = true;
    }

    private static long begin(Frame frame) {
        return frame.run().history().segments().getFirst().rows().step(0);
    }

    private void show(SceneFigure scene, long now) {
        Optional<SceneBackground> below =
                figure.shown() instanceof SceneBackground one && !turned ? Optional.of(one) : Optional.empty();
        turned |= below.isEmpty() || !scene.follows(below.get());
        figure.showOver(scene.above(turned ? scene.below() : below.get()));
        below(scene, now);
    }

    // After a move of the camera the background is drawn at once; while only bodies move it may be a little older.
    private void below(SceneFigure scene, long now) {
        boolean map = figure.shown() instanceof SceneBackground older && !older.shows(scene.basins());
        belowStale |= map || session.fresh() && scene.belowFollows();
        long wait = map ? Math.max(MAP_EVERY, MAP_REST * figure.taken()) : Math.max(BELOW_EVERY, REST * figure.taken());
        if (turned) {
            figure.showNow(scene.below());
        } else if (belowStale && now - settled > wait) {
            figure.show(scene.below());
        } else {
            return;
        }
        turned = false;
        belowStale = false;
        settled = now;
    }

    /// Shows the newest frame without waiting.
    public void settle() {
        card.settle();
        handle.show();
        figure.settle();
    }

    /// The scene as it stands.
    SceneFigure shown() {
        return new SceneFigure(session.frame().runs(), session.view().get(), camera, session.style(), marks.now());
    }

    /// The basin map on show; empty where the view asks for none or none is known yet.
    public Optional<BasinMap> basins() {
        return camera == null ? Optional.empty() : shown().basins();
    }

    /// The electron whose field and basin map are shown unless the view names one; 0 for none.
    public int electron() {
        return basins().map(BasinMap::electron).orElseGet(() -> shown().chosen());
    }

    /// From where the scene is seen.
    public Camera camera() {
        return camera;
    }

    /// Sees the scene from elsewhere.
    public void look(Camera camera) {
        this.camera = camera;
        View view = camera.into(session.view().get());
        // A hand that moves the scene away from the electron that it follows lets go of it.
        boolean follows = view.follow() == 0 || camera.at(view, session.frame().runs()).equals(camera);
        session.view().set(follows ? view : view.with("follow", 0));
    }

    /// Has all bodies and trails in view; where they are already, the camera turns to the home view.
    public void fit() {
        Camera fitted = camera.fitted(session.frame().runs());
        look(fitted.equals(camera) ? camera.home(session.view().get()) : fitted);
    }

    /// Has all bodies and trails in view from the direction that the view calls home.
    public void home() {
        look(camera.home(session.view().get()).fitted(session.frame().runs()));
    }

    /// Has all bodies in view as soon as the document has changed, unless they are by themselves.
    public void fitNext() {
        awaited = Optional.of(session.frame().scenario().problem());
    }

    private void fitAwaited() {
        if (awaited.isPresent() && !awaited.get().equals(session.frame().scenario().problem())) {
            awaited = Optional.empty();
            if (bodies().stream().anyMatch(body -> !area().contains(where(body)))) {
                fit();
            }
        }
    }

    /// Closer by a factor, about the middle.
    public void zoom(double factor) {
        Rectangle2D area = area();
        look(camera.zoomed(factor, new Point2D.Double(area.getCenterX(), area.getCenterY()), area));
    }

    /// The area that the scene is drawn in.
    public Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, Math.max(1, figure.getWidth()), Math.max(1, figure.getHeight()));
    }

    /// Reads the field under the pointer from now on; empty where there is none to read.
    void probe(Optional<Point2D> pointer) {
        probe.follow(pointer);
    }

    /// Keeps the reading of the field where it is, or lets it follow the pointer again.
    public void pinProbe() {
        probe.pin();
    }

    /// Whether there is a reading of the field that can be pinned or let go.
    public boolean probing() {
        return probe.ready();
    }

    /// Id of the body under a point, 0 for none.
    int bodyAt(Point2D point) {
        return shown().bodyAt(point, area());
    }

    /// Id of the electron nearest to a point among those that flow, 0 where none is within some pixels of it.
    int flowingNear(Point2D point, double within) {
        return bodies().stream()
                .filter(body -> body.isElectron() && !body.held() && where(body).distance(point) <= within)
                .min(Comparator.comparingDouble(body -> where(body).distance(point)))
                .map(Body::id)
                .orElse(0);
    }

    /// Whether an electron is so fast that its velocity arrow can be seen.
    public boolean arrowsSeen() {
        return shown().arrowsSeen(area());
    }

    /// Radius in pixels of the smallest mark of a body in sight.
    public double smallestMark() {
        return shown().marks(area()).stream().mapToDouble(mark -> mark.getWidth() / 2).min().orElse(0);
    }

    /// The bodies on show.
    public List<Body> bodies() {
        return session.frame().picture().bodies();
    }

    /// Where a body is drawn.
    public Point2D where(Body body) {
        return camera.project(body.at(), area());
    }

    /// Some places that the ways to come lead over.
    List<Point2D> ahead() {
        return marks.forecast().isEmpty() ? List.of() : shown().ahead(area());
    }

    /// The place under a point for a body that is to be added.
    public double[] placeUnder(Point2D point) {
        return camera.unproject(point, area(), camera.lens(area()).place(camera.centre()));
    }

    /// Number of drawings so far.
    public long drawings() {
        return figure.drawings();
    }
}

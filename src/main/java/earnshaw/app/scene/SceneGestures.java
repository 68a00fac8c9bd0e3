package earnshaw.app.scene;

import earnshaw.app.session.PathEdits;
import earnshaw.app.session.Session;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.camera.DragGuide;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What the mouse does in the scene: drag charges, pan, orbit, zoom, select and add.
public final class SceneGestures {

    private static final double ZOOM_PER_PIXEL = 0.0022;

    /// How much one notch of the wheel adds to a charge; a tenth of it with Shift.
    private static final double CHARGE = 0.1;

    /// Pixels from the middle of an electron that flows within which a press takes hold of it, and within which it does
    /// not take the scene instead.
    static final double CATCH = 28;
    static final double MISS = 44;

    private final Session session;
    private final SceneView scene;
    private final BooleanSupplier panning;
    private final BasinPreview basins;
    private final SceneMenu menu;
    private final BodyMover hand;
    private final SceneKeys keys;
    private Drag drag = new Drag.None();
    private Point2D pointer = new Point2D.Double();
    private boolean inside;

    /// @param panning whether the key that turns every drag into panning is held
    /// @param basins  the basin map, in which a click starts a run
    public SceneGestures(Session session, SceneView scene, BooleanSupplier panning, BasinPreview basins) {
        this.session = session;
        this.scene = scene;
        this.panning = panning;
        this.basins = basins;
        hand = new BodyMover(session, scene);
        scene.guiding(this::guide);
        menu = new SceneMenu(session, scene, this::pickUp);
        keys = new SceneKeys(session, scene, menu, this::pointer);
        scene.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        scene.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::move);
        scene.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        scene.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        scene.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
        scene.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        scene.setOnContextMenuRequested(event -> {
            if (!event.isKeyboardTrigger()) {
                menu.show(point(event.getX(), event.getY()), event);
            }
        });
    }

    /// Listens to the keys of the whole window that the control with the focus does not keep.
    ///
    /// @param covered whether a dialog lies over the window, which then has all keys
    public void listen(Scene window, BooleanSupplier covered) {
        keys.listen(window, covered);
    }

    /// Where the pointer is, or the middle of the scene while it is elsewhere.
    public Point2D pointer() {
        return inside ? pointer : new Point2D.Double(scene.area().getCenterX(), scene.area().getCenterY());
    }

    /// Where the hand can move what it holds.
    public Optional<DragGuide> guide() {
        return hand.guide();
    }

    /// Keeps what is being dragged in the hand.
    public void pulse() {
        hand.pulse();
    }

    /// Picks up what is selected: it follows the pointer until the next click.
    public void pickUp() {
        scene.requestFocus();
        if (hand.pickUp()) {
            drag = new Drag.Carried();
            scene.setCursor(Cursor.CLOSED_HAND);
        }
    }

    private void press(MouseEvent event) {
        scene.requestFocus();
        menu.hide();
        pointer = point(event.getX(), event.getY());
        if (drag instanceof Drag.Carried) {
            if (event.getButton() == MouseButton.PRIMARY) {
                hand.follow(pointer, event.isShiftDown());
                hand.putDown();
            } else {
                hand.putBack();
            }
            drag = new Drag.None();
            return;
        }
        int body = caught();
        if (event.getButton() == MouseButton.MIDDLE
                || event.getButton() == MouseButton.PRIMARY && panning.getAsBoolean()) {
            drag = new Drag.Pan(scene.camera(), false);
        } else if (event.getButton() != MouseButton.PRIMARY) {
            drag = new Drag.None();
        } else if (body != 0) {
            take(session.frame().picture().body(body), event);
        } else if (session.playing() && scene.flowingNear(pointer, MISS) != 0) {
            drag = new Drag.Missed();
        } else if (event.getClickCount() == 2 && basins.map().isEmpty()) {
            addOrFit(event);
        } else if (event.isShiftDown()) {
            drag = new Drag.Band(pointer, session.selection().ids().get());
        } else {
            drag = scene.camera().spatial() ? new Drag.Orbit(scene.camera(), false)
                    : new Drag.Pan(scene.camera(), false);
        }
    }

    // Whoever reaches for an electron that flows is late by a moment, and means it all the same.
    private int caught() {
        int body = scene.bodyAt(pointer);
        return body == 0 && session.playing() ? scene.flowingNear(pointer, CATCH) : body;
    }

    private void take(Body body, MouseEvent event) {
        boolean chosen = session.selection().has(body.id());
        // With Shift it is not yet known whether the hand selects or keeps an axis.
        if (!chosen && !event.isShiftDown()) {
            session.selected().set(body.id());
        }
        hand.take(body, pointer, event.isShortcutDown() || event.isAltDown());
        drag = new Drag.OnBody(body.id(), chosen || event.isShiftDown());
        scene.setCursor(hand.holds() ? Cursor.CLOSED_HAND : Cursor.DEFAULT);
    }

    private void addOrFit(MouseEvent event) {
        Ground ground = scene.camera().ground();
        if (scene.camera().spatial() && !(ground instanceof Ground.Round)) {
            scene.fit();
        } else {
            session.add(event.isShiftDown() ? Body.Kind.PROTON : Body.Kind.ELECTRON, scene.placeUnder(pointer));
        }
    }

    private void move(MouseEvent event) {
        Point2D now = point(event.getX(), event.getY());
        double dx = now.getX() - pointer.getX();
        double dy = now.getY() - pointer.getY();
        pointer = now;
        Camera camera = scene.camera();
        switch (drag) {
            case Drag.None _,Drag.Missed _ -> {}
            case Drag.OnBody _,Drag.Carried _ -> hand.follow(now, event.isShiftDown());
            case Drag.Pan pan -> {
                scene.look(camera.panned(dx, dy, scene.area()));
                drag = new Drag.Pan(pan.from(), true);
            }
            case Drag.Orbit orbit -> {
                scene.look(camera.orbited(dx, dy));
                drag = new Drag.Orbit(orbit.from(), true);
            }
            case Drag.Band band -> choose(band);
        }
    }

    private void choose(Drag.Band band) {
        Rectangle2D area = new Rectangle2D.Double(band.from().getX(), band.from().getY(), 0, 0);
        area.add(pointer);
        scene.band(Optional.of(area));
        Collection<Integer> chosen = new ArrayList<>(band.before());
        scene.bodies().stream().filter(body -> area.contains(scene.where(body))).map(Body::id).forEach(chosen::add);
        session.selection().choose(chosen);
    }

    private void release(MouseEvent event) {
        switch (drag) {
            case Drag.OnBody(int body, boolean turns) -> {
                if (!hand.moved() && turns && event.isShiftDown()) {
                    session.selection().turn(body);
                } else if (!hand.moved() && turns && !event.isShiftDown()) {
                    session.selection().choose(List.of(body));
                }
                hand.putDown();
            }
            case Drag.Pan(_, boolean moved) when !moved -> clicked();
            case Drag.Orbit(_, boolean moved) when !moved -> clicked();
            case Drag.Band _ -> scene.band(Optional.empty());
            default -> {}
        }
        drag = new Drag.None();
        hover(event);
    }

    private void clicked() {
        if (!basins.start(pointer)) {
            session.selected().set(0);
        }
    }

    private void hover(MouseEvent event) {
        inside = true;
        pointer = point(event.getX(), event.getY());
        if (drag instanceof Drag.Carried) {
            hand.follow(pointer, event.isShiftDown());
            return;
        }
        int body = scene.bodyAt(pointer);
        session.hovered().set(body);
        scene.setCursor(body != 0 ? Cursor.OPEN_HAND : Cursor.DEFAULT);
        scene.probe(body == 0 ? Optional.of(pointer) : Optional.empty());
    }

    private void leave() {
        inside = false;
        scene.probe(Optional.empty());
        if (drag instanceof Drag.None) {
            session.hovered().set(0);
        }
    }

    // Most systems report a wheel turned under Shift as a sideways turn.
    private void scroll(ScrollEvent event) {
        double turn = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        int body = scene.bodyAt(point(event.getX(), event.getY()));
        if (turn != 0 && event.isShortcutDown() && body != 0) {
            List<Integer> bodies = session.selection().has(body) ? session.selection().ids().get() : List.of(body);
            charge(bodies, Math.signum(turn) * CHARGE * (event.isShiftDown() ? 0.1 : 1));
        } else if (event.getDeltaY() != 0) {
            double factor = Math.exp(event.getDeltaY() * ZOOM_PER_PIXEL);
            scene.look(scene.camera().zoomed(factor, point(event.getX(), event.getY()), scene.area()));
        }
    }

    private void charge(List<Integer> bodies, double amount) {
        session.attempt(PathEdits.resized(bodies, amount));
    }

    /// Gives up what the hand does, or else deselects while the scene has the focus.
    ///
    /// @return whether there was something to give up
    public boolean cancel() {
        switch (drag) {
            case Drag.OnBody _,Drag.Carried _ -> hand.putBack();
            case Drag.Band band -> {
                scene.band(Optional.empty());
                session.selection().choose(band.before());
            }
            case Drag.Pan(Camera from, _) -> scene.look(from);
            case Drag.Orbit(Camera from, _) -> scene.look(from);
            case Drag.None _,Drag.Missed _ -> {
                boolean chosen = scene.isFocused() && session.selected().get() != 0;
                if (chosen) {
                    session.selected().set(0);
                }
                return chosen;
            }
        }
        drag = new Drag.None();
        return true;
    }

    private static Point2D point(double x, double y) {
        return new Point2D.Double(x, y);
    }
}

package earnshaw.app;

import earnshaw.figure.Camera;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.simulation.Command;
import java.awt.geom.Point2D;
import java.util.function.BooleanSupplier;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What the mouse does in the scene: drags a charge, pans, orbits, zooms, selects and adds.
final class SceneGestures {

    private static final double ZOOM_PER_PIXEL = 0.0022;

    private final Session session;
    private final SceneView scene;
    private final BooleanSupplier panning;
    private final SceneMenu menu;
    private Drag drag = new Drag.None();
    private Point2D pointer = new Point2D.Double();
    private boolean inside;

    private sealed interface Drag {
        record None() implements Drag {}

        /// A hand on a body. An electron that is dragged while it flows would be torn from the hand, so the run waits
        /// for it; around a proton it goes on.
        ///
        /// @param grip  where it was taken, as seen from the middle of its mark
        /// @param waits whether the run waits for the end of the drag
        record OnBody(int body, double[] from, Point2D grip, Point2D to, boolean moved, boolean waits) implements Drag {

            OnBody to(Point2D place) {
                return new OnBody(body, from, grip, place, true, waits);
            }

            OnBody waiting() {
                return new OnBody(body, from, grip, to, moved, true);
            }
        }

        record Pan(boolean moved) implements Drag {}

        record Orbit(boolean moved) implements Drag {}
    }

    /// @param panning whether the key that turns every drag into panning is held
    SceneGestures(Session session, SceneView scene, BooleanSupplier panning) {
        this.session = session;
        this.scene = scene;
        this.panning = panning;
        menu = new SceneMenu(session, scene);
        scene.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        scene.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::move);
        scene.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        scene.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        scene.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
        scene.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        scene.setOnContextMenuRequested(event -> menu.show(point(event.getX(), event.getY()), event));
    }

    /// Listens to the keys of the whole window, for the time that the scene has the focus.
    void listen(Scene window) {
        window.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (scene.isFocused()) {
                key(event);
            }
        });
    }

    /// Where the pointer is, or the middle of the scene while it is elsewhere.
    Point2D pointer() {
        return inside ? pointer : new Point2D.Double(scene.area().getCenterX(), scene.area().getCenterY());
    }

    /// Keeps a body that is being dragged in the hand.
    void pulse() {
        if (drag instanceof Drag.OnBody held && held.moved()) {
            Body body = session.frame().picture().body(held.body());
            if (body == null) {
                drag = new Drag.None();
                session.letGo();
            } else {
                follow(held, body);
            }
        }
    }

    private void follow(Drag.OnBody held, Body body) {
        double[] at = scene.camera().unproject(held.to(), scene.area(), held.from());
        boolean there = close(at, session.position(body));
        if (!there) {
            session.place(held.body(), at);
        }
    }

    private static boolean close(double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            if (Math.abs(one[i] - other[i]) > 1e-12) {
                return false;
            }
        }
        return true;
    }

    private void press(MouseEvent event) {
        scene.requestFocus();
        menu.hide();
        pointer = point(event.getX(), event.getY());
        int body = scene.bodyAt(pointer);
        if (event.getButton() == MouseButton.MIDDLE || event.getButton() == MouseButton.PRIMARY && panning.getAsBoolean()) {
            drag = new Drag.Pan(false);
        } else if (event.getButton() != MouseButton.PRIMARY) {
            drag = new Drag.None();
        } else if (body != 0) {
            take(session.frame().picture().body(body));
        } else if (event.getClickCount() == 2) {
            addOrFit(event);
        } else {
            drag = scene.camera().spatial() ? new Drag.Orbit(false) : new Drag.Pan(false);
        }
    }

    private void take(Body body) {
        session.selected().set(body.id());
        if (body.locked()) {
            drag = new Drag.None();
            return;
        }
        Point2D middle = scene.where(body);
        Point2D grip = new Point2D.Double(pointer.getX() - middle.getX(), pointer.getY() - middle.getY());
        drag = new Drag.OnBody(body.id(), body.at(), grip, middle, false, false);
        session.grasp();
        scene.setCursor(Cursor.CLOSED_HAND);
    }

    private void addOrFit(MouseEvent event) {
        Ground ground = scene.camera().ground();
        if (scene.camera().spatial() && ground instanceof Ground.Flat) {
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
            case Drag.None _ -> { }
            case Drag.OnBody held -> {
                drag = wait(held).to(
                        new Point2D.Double(now.getX() - held.grip().getX(), now.getY() - held.grip().getY()));
                // At once, so that the next pulse already shows it.
                pulse();
            }
            case Drag.Pan _ -> {
                scene.look(camera.panned(dx, dy, scene.area()));
                drag = new Drag.Pan(true);
            }
            case Drag.Orbit _ -> {
                scene.look(camera.orbited(dx, dy));
                drag = new Drag.Orbit(true);
            }
        }
    }

    private Drag.OnBody wait(Drag.OnBody held) {
        if (held.moved() || held.body() < 0 || !session.playing()) {
            return held;
        }
        session.send(new Command.Pause());
        return held.waiting();
    }

    private void goOn(Drag.OnBody held) {
        if (held.waits()) {
            session.send(new Command.Play());
        }
        session.letGo();
    }

    private void release(MouseEvent event) {
        switch (drag) {
            case Drag.OnBody held -> {
                pulse();
                goOn(held);
            }
            case Drag.Pan(boolean moved) when !moved -> session.selected().set(0);
            case Drag.Orbit(boolean moved) when !moved -> session.selected().set(0);
            default -> { }
        }
        drag = new Drag.None();
        hover(event);
    }

    private void hover(MouseEvent event) {
        inside = true;
        pointer = point(event.getX(), event.getY());
        int body = scene.bodyAt(pointer);
        session.hovered().set(body);
        scene.setCursor(body != 0 ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    }

    private void leave() {
        inside = false;
        if (drag instanceof Drag.None) {
            session.hovered().set(0);
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            double factor = Math.exp(event.getDeltaY() * ZOOM_PER_PIXEL);
            scene.look(scene.camera().zoomed(factor, point(event.getX(), event.getY()), scene.area()));
        }
    }

    private void key(KeyEvent event) {
        int[] direction = Action.direction(event.getCode());
        if (event.getCode() == KeyCode.ESCAPE) {
            cancel();
            event.consume();
        } else if (direction != null && session.selectedBody() != null && !session.selectedBody().locked()) {
            double size = event.isShiftDown() ? 0.1 : event.isShortcutDown() ? 10 : 1;
            Nudge.of(scene, session, session.selectedBody(), direction, size);
            event.consume();
        }
    }

    private void cancel() {
        if (drag instanceof Drag.OnBody held) {
            session.place(held.body(), held.from());
            goOn(held);
            drag = new Drag.None();
        } else {
            session.selected().set(0);
        }
    }

    private static Point2D point(double x, double y) {
        return new Point2D.Double(x, y);
    }
}

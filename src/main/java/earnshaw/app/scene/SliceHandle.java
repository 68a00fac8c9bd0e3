package earnshaw.app.scene;

import earnshaw.app.session.Session;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.field.FieldSlice;
import earnshaw.figure.scene.SceneLayers;
import earnshaw.scenario.View;
import java.awt.geom.Point2D;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// What a hand takes hold of to move the plane of a field through space (the disc in the plane) and to turn it (the knob
/// at the end of its normal). It is there while a field lies on a plane that does not follow the eye.
final class SliceHandle extends Pane {

    /// Length of the normal in spans of the camera, and least length that a hand can tell apart, in pixels.
    private static final double LONG = 0.13;
    private static final double SHORTEST = 12;

    private final Session session;
    private final SceneView scene;
    private final Line stem = new Line();
    private final Circle foot = new Circle(6);
    private final Circle knob = new Circle(6);
    private Point2D last = new Point2D.Double();

    SliceHandle(Session session, SceneView scene) {
        this.session = session;
        this.scene = scene;
        setId("slice-handle");
        setPickOnBounds(false);
        setManaged(false);
        setVisible(false);
        stem.getStyleClass().add("slice-stem");
        stem.setMouseTransparent(true);
        foot.setId("slice-foot");
        knob.setId("slice-knob");
        getChildren().addAll(stem, foot, knob);
        drag(foot, this::move);
        drag(knob, this::turn);
    }

    private void drag(Circle part, Consumer<Point2D> by) {
        part.getStyleClass().add("slice-handle");
        part.setCursor(Cursor.MOVE);
        part.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            last = point(event);
            event.consume();
        });
        part.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            Point2D now = point(event);
            by.accept(new Point2D.Double(now.getX() - last.getX(), now.getY() - last.getY()));
            last = now;
            event.consume();
        });
        part.addEventHandler(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
    }

    private Point2D point(MouseEvent event) {
        javafx.geometry.Point2D at = scene.sceneToLocal(event.getSceneX(), event.getSceneY());
        return new Point2D.Double(at.getX(), at.getY());
    }

    private Projection lens() {
        return scene.camera().lens(scene.area());
    }

    /// Lies where the plane is now.
    void show() {
        View view = session.view().get();
        boolean there = view.field().isPresent() && view.slice() != View.Slice.FACING
                && new SceneLayers(session.frame().picture(), view).slice().isEmpty();
        setVisible(there);
        if (there) {
            Point2D from = at(0);
            Point2D to = at(LONG * scene.camera().span());
            stem.setStartX(from.getX());
            stem.setStartY(from.getY());
            stem.setEndX(to.getX());
            stem.setEndY(to.getY());
            place(foot, from);
            place(knob, to);
        }
    }

    private static void place(Circle part, Point2D at) {
        part.setCenterX(at.getX());
        part.setCenterY(at.getY());
    }

    // the point of the normal at a distance from the plane, as it is drawn
    private Point2D at(double distance) {
        Projection lens = lens();
        return scene.camera().project(lens.place(shown(lens, distance)), scene.area());
    }

    private double[] shown(Projection lens, double distance) {
        FieldSlice slice = FieldSlice.of(session.view().get(), lens);
        double[] shown = slice.handle(lens, scene.camera().span());
        for (int i = 0; i < shown.length; i++) {
            shown[i] += distance * slice.normal()[i];
        }
        return shown;
    }

    // The part of the hand's way along the normal; towards the eye, where the normal is a point, upwards.
    private void move(Point2D by) {
        double length = LONG * scene.camera().span();
        Point2D from = at(0);
        Point2D to = at(length);
        double right = to.getX() - from.getX();
        double down = to.getY() - from.getY();
        double square = right * right + down * down;
        double share = square < SHORTEST * SHORTEST ? -by.getY() / (4 * SHORTEST)
                : (by.getX() * right + by.getY() * down) / square;
        Projection lens = lens();
        session.view().set(SliceTurn.through(session.view().get(), lens, shown(lens, share * length)));
    }

    private void turn(Point2D by) {
        double reach = LONG * scene.camera().span() * lens().scale();
        session.view().set(SliceTurn.pushed(session.view().get(), scene.camera(), scene.area(), by.getX() / reach,
                -by.getY() / reach));
    }
}

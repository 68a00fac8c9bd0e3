package earnshaw.app.scene;

import earnshaw.app.session.BodyEdits;
import earnshaw.app.session.Session;
import earnshaw.figure.camera.DragGuide;
import earnshaw.problem.Body;
import earnshaw.simulation.run.Command;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Moves bodies with the pointer, whether a button holds them or a click picked them up: takes hold, follows, puts down
/// or back. An electron that is held while it flows makes the run wait; around a proton it goes on.
final class BodyMover {

    private final Session session;
    private final SceneView scene;
    private Optional<GrabbedBodies> grasp = Optional.empty();
    private boolean copies;
    private List<Body> originals = List.of();
    private boolean copied;

    BodyMover(Session session, SceneView scene) {
        this.session = session;
        this.scene = scene;
    }

    boolean holds() {
        return grasp.isPresent();
    }

    /// Whether what it holds was moved.
    boolean moved() {
        return grasp.map(GrabbedBodies::moved).orElse(false);
    }

    /// Where it can move what it holds.
    Optional<DragGuide> guide() {
        return grasp.flatMap(held -> held.guide(scene.camera(), scene.area()));
    }

    /// Takes hold of a body, and if it is selected of all that is selected with it; of nothing when it is locked.
    ///
    /// @param copies whether copies are moved and the bodies themselves stay
    void take(Body lead, Point2D pointer, boolean copies) {
        Point2D middle = scene.where(lead);
        Point2D grip = new Point2D.Double(pointer.getX() - middle.getX(), pointer.getY() - middle.getY());
        hold(lead, grip, middle, copies);
    }

    /// Picks up what is selected: it follows the pointer from now on.
    ///
    /// @return whether there was something to pick up
    boolean pickUp() {
        Body lead = session.selectedBody();
        if (lead != null) {
            hold(lead, new Point2D.Double(), scene.where(lead), false);
        }
        return holds();
    }

    private void hold(Body lead, Point2D grip, Point2D middle, boolean copies) {
        this.copies = copies;
        copied = false;
        originals = List.of();
        List<Body> bodies = together(lead).stream().filter(body -> copies || !body.locked()).toList();
        grasp = lead.locked() && !copies ? Optional.empty() : Optional.of(GrabbedBodies.of(lead, bodies, grip, middle));
        session.hold(holds());
        scene.redraw();
    }

    // What is selected moves with one of its bodies; a body that is not selected moves alone.
    private List<Body> together(Body lead) {
        return session.selection().has(lead.id()) ? session.selectedBodies() : List.of(lead);
    }

    /// Follows the pointer.
    ///
    /// @param along one axis alone
    void follow(Point2D pointer, boolean along) {
        grasp = grasp.map(held -> wait(held).to(pointer, along));
        if (copies && originals.isEmpty()) {
            grasp.map(held -> session.frame().picture().body(held.lead())).ifPresent(this::copy);
        }
        // At once, so that the next pulse already shows it.
        pulse();
        scene.redraw();
    }

    private void copy(Body lead) {
        originals = together(lead);
        Map<Integer, double[]> places = originals.stream().collect(Collectors.toMap(Body::id, Body::at));
        session.add(BodyEdits.copied(originals, places)).ifPresent(refusal -> {
            session.errors().tell(refusal);
            letGo();
        });
    }

    // When the copies are there the hand holds them in the place of the originals.
    private void takeCopies(GrabbedBodies held) {
        List<Body> there = session.selectedBodies();
        if (session.adding() || there.size() != originals.size()) {
            return;
        }
        int place = IntStream.range(0, originals.size()).filter(i -> originals.get(i).id() == held.lead()).findFirst()
                .orElse(0);
        grasp = Optional.of(held.of(there.get(place), there));
        copied = true;
        copies = false;
    }

    private GrabbedBodies wait(GrabbedBodies held) {
        if (held.moved() || !held.holdsElectrons() || !session.playing()) {
            return held;
        }
        session.send(new Command.Pause());
        return held.waiting();
    }

    /// Keeps what it holds under the pointer.
    void pulse() {
        if (copies && !originals.isEmpty()) {
            grasp.ifPresent(this::takeCopies);
        }
        grasp.filter(held -> held.moved() && !copies).ifPresent(this::place);
    }

    private void place(GrabbedBodies held) {
        Body lead = session.frame().picture().body(held.lead());
        if (lead == null) {
            letGo();
            return;
        }
        double[] at = held.place(scene.camera(), scene.area());
        if (session.snapping().get()) {
            at = Snapping.of(scene.camera(), scene.area(), at, held.from().get(held.lead()), lead, scene.bodies());
        }
        if (!close(at, session.position(lead))) {
            session.place(GroupMove.of(scene.camera().ground(), held.from(), held.lead(), at));
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

    /// Puts down what it holds where it is.
    void putDown() {
        pulse();
        letGo();
    }

    /// Puts back what it holds; copies are gone then.
    void putBack() {
        grasp.filter(GrabbedBodies::moved).ifPresent(held -> {
            if (copied) {
                session.attempt(BodyEdits.removed(held.from().keySet()));
            } else if (!copies) {
                session.place(held.from());
            }
        });
        letGo();
    }

    private void letGo() {
        if (grasp.map(GrabbedBodies::waits).orElse(false)) {
            session.send(new Command.Play());
        }
        grasp = Optional.empty();
        copies = false;
        session.letGo();
        scene.redraw();
    }
}

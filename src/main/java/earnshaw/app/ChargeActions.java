package earnshaw.app;

import earnshaw.app.kit.Action;
import earnshaw.app.page.RandomPlacementPage;
import earnshaw.app.page.TablePage;
import earnshaw.app.scene.Arrangement;
import earnshaw.app.scene.ArrowKeyMove;
import earnshaw.app.scene.SceneGestures;
import earnshaw.app.scene.SceneView;
import earnshaw.app.session.BodyEdits;
import earnshaw.app.session.PathEdits;
import earnshaw.app.session.Session;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.kordamp.ikonli.feather.Feather;

/// What a person can do with charges by menu and key: everything that a drag does, and more exactly.
final class ChargeActions {

    private static final int[] BESIDE = {1, -1};

    /// By how much a key makes a charge larger or smaller.
    private static final double CHARGE = 0.2;

    private final Session session;
    private final SceneView scene;
    private final SceneGestures gestures;
    private final TablePage table;
    private final RandomPlacementPage random;
    private final Consumer<String> hint;

    /// @param hint tells a person what is missing
    ChargeActions(Session session, SceneView scene, SceneGestures gestures, TablePage table, RandomPlacementPage random,
            Consumer<String> hint) {
        this.session = session;
        this.scene = scene;
        this.gestures = gestures;
        this.table = table;
        this.random = random;
        this.hint = hint;
    }

    /// Adding, selecting, moving, and what a charge is like.
    Action.Chapter charges() {
        return new Action.Chapter("Charges", List.of(
                Action.deed("add-electron", "Add electron", Feather.MINUS_CIRCLE, () -> add(Body.Kind.ELECTRON), "E"),
                Action.deed("add-proton", "Add proton", Feather.PLUS_CIRCLE, () -> add(Body.Kind.PROTON), "P"),
                Action.deed("next-charge", "Next charge", Feather.CHEVRONS_RIGHT, () -> select(1), "N"),
                Action.deed("previous-charge", "Previous charge", Feather.CHEVRONS_LEFT, () -> select(-1), "Shift+N"),
                Action.deed("select-all", "Select all", Feather.MAXIMIZE_2, this::selectAll, "Shortcut+A"),
                Action.deed("pick-up-and-move", "Pick up and move", Feather.MOVE, gestures::pickUp, "M"),
                Action.toggle("snap-to-grid-and-charges", "Snap to grid and charges", Feather.HASH, session.snapping(),
                        "G"),
                Action.deed("lock-or-unlock", "Lock or unlock", Feather.LOCK, this::lock, "Shortcut+L"),
                Action.deed("larger-charge", "Larger charge", Feather.PLUS, () -> resize(CHARGE), "+"),
                Action.deed("smaller-charge", "Smaller charge", Feather.MINUS,
                        () -> resize(-CHARGE), "-"),
                Action.deed("other-sign", "Other sign", Feather.REPEAT, () -> charge(value -> 0 - value), "S"),
                Action.deed("duplicate", "Duplicate", Feather.COPY, this::duplicate, "Shortcut+D"),
                Action.deed("copy-as-table", "Copy as table", Feather.CLIPBOARD, table::copy, "Shortcut+C"),
                Action.deed("paste-table", "Paste table", Feather.CLIPBOARD, table::paste, "Shortcut+V"),
                Action.deed("charges-as-text", "Charges as text\u2026", Feather.ALIGN_LEFT, table::show, "Shortcut+T"),
                Action.deed("randomise", "Randomise\u2026", Feather.SHUFFLE, random::show, "Shortcut+R"),
                Action.deed("remove-selected", "Remove selected", Feather.TRASH_2, this::remove, "Delete",
                        "Backspace")));
    }

    /// Putting several in order.
    Action.Chapter arrangement() {
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int coordinate = i;
            actions.add(Action.deed("same-x" + (i + 1), "Same x" + (char) ('\u2081' + i) + " as the last",
                    Feather.ALIGN_CENTER,
                    () -> arrange(2, coordinate + 1, places -> Arrangement.aligned(places, round(), coordinate))));
        }
        for (int i = 0; i < 3; i++) {
            int coordinate = i;
            actions.add(Action.deed("mirror-x" + (i + 1), "Mirror x" + (char) ('\u2081' + i), Feather.CORNER_DOWN_LEFT,
                    () -> arrange(1, coordinate + 1, places -> Arrangement.mirrored(places, coordinate))));
        }
        actions.add(Action.deed("spread-on-a-line", "Spread on a line", Feather.MORE_HORIZONTAL,
                () -> arrange(2, 1, places -> Arrangement.onLine(places, round()))));
        actions.add(Action.deed("spread-on-a-circle", "Spread on a circle", Feather.CIRCLE,
                () -> arrange(2, 2, places -> Arrangement.onCircle(places, round()))));
        actions.add(Action.deed("onto-the-nearest-proton", "Onto the nearest proton", Feather.TARGET, this::ontoProtons,
                "O"));
        return new Action.Chapter("Arrange", actions);
    }

    private boolean round() {
        return session.frame().picture().ground() instanceof Ground.Round;
    }

    private void add(Body.Kind kind) {
        session.add(kind, scene.placeUnder(gestures.pointer()));
    }

    private void select(int step) {
        List<Body> bodies = scene.bodies();
        if (!bodies.isEmpty()) {
            int now = bodies.stream().map(Body::id).toList().indexOf(session.selected().get());
            int next = now < 0 ? (step > 0 ? 0 : bodies.size() - 1) : Math.floorMod(now + step, bodies.size());
            session.selected().set(bodies.get(next).id());
        }
    }

    private void selectAll() {
        session.selection().choose(scene.bodies().stream().map(Body::id).toList());
    }

    private boolean nothing() {
        boolean nothing = session.selectedBodies().isEmpty();
        if (nothing) {
            hint.accept("Select a charge first: click it, or N");
        }
        return nothing;
    }

    private void lock() {
        if (!nothing()) {
            boolean lock = session.selectedBodies().stream().anyMatch(body -> !body.locked());
            session.attempt(PathEdits.set(session.selection().ids().get(), "locked", String.valueOf(lock)));
        }
    }

    private void charge(UnaryOperator<Double> change) {
        if (!nothing()) {
            session.attempt(PathEdits.charge(session.selection().ids().get(), change::apply));
        }
    }

    private void resize(double amount) {
        if (!nothing()) {
            session.attempt(PathEdits.resized(session.selection().ids().get(), amount));
        }
    }

    // A copy stands beside its original, because two charges at the same place never separate.
    private void duplicate() {
        if (!nothing()) {
            List<Body> bodies = session.selectedBodies();
            session.add(BodyEdits.copied(bodies, ArrowKeyMove.of(scene, session, bodies, BESIDE, 4)))
                    .ifPresent(session.errors()::tell);
        }
    }

    private void remove() {
        if (!session.selectedBodies().isEmpty()) {
            session.attempt(BodyEdits.removed(session.selection().ids().get()));
        }
    }

    // In the order of choosing, so that the last one is the one chosen last.
    private List<Body> chosen() {
        List<Integer> order = session.selection().ids().get();
        return session.movable().stream().sorted(Comparator.comparingInt(body -> order.indexOf(body.id()))).toList();
    }

    private void arrange(int least, int dimension, UnaryOperator<List<double[]>> order) {
        List<Body> bodies = chosen();
        int there = session.frame().picture().ground().dimension();
        if (there < dimension) {
            hint.accept("There are only " + there + " coordinates here");
        } else if (bodies.size() < least) {
            hint.accept(least == 1 ? "Select a charge that is not locked"
                    : "Select " + least + " or more charges that are not locked");
        } else {
            List<double[]> places = order.apply(bodies.stream().map(session::position).toList());
            Map<Integer, double[]> moved = new LinkedHashMap<>();
            for (int i = 0; i < places.size(); i++) {
                moved.put(bodies.get(i).id(), places.get(i));
            }
            session.place(moved);
        }
    }

    private void ontoProtons() {
        List<Body> electrons = session.movable().stream().filter(Body::isElectron).toList();
        List<Body> protons = scene.bodies().stream().filter(body -> !body.isElectron()).toList();
        if (electrons.isEmpty() || protons.isEmpty()) {
            hint.accept(protons.isEmpty() ? "There is no proton" : "Select an electron that is not locked");
            return;
        }
        Map<Integer, double[]> moved = new LinkedHashMap<>();
        for (Body electron : electrons) {
            Body nearest = Collections.min(protons, Comparator.comparingDouble(proton -> distance(electron, proton)));
            moved.put(electron.id(), nearest.at().clone());
        }
        session.place(moved);
    }

    private static double distance(Body one, Body other) {
        double square = 0;
        for (int i = 0; i < one.at().length; i++) {
            square += (one.at()[i] - other.at()[i]) * (one.at()[i] - other.at()[i]);
        }
        return square;
    }
}

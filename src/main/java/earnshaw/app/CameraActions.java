package earnshaw.app;

import earnshaw.app.kit.Action;
import earnshaw.app.page.ViewPage;
import earnshaw.app.scene.SceneView;
import earnshaw.app.session.Session;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.camera.ShownSpace;
import earnshaw.problem.Body;
import earnshaw.scenario.Subspace;
import earnshaw.scenario.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.event.Event;
import org.kordamp.ikonli.feather.Feather;

/// From where the scene is seen, how a sphere is laid out, and what is seen of more than three dimensions.
final class CameraActions {

    private static final int PROJECTIONS = 3;
    private static final double INSET = 6;

    private final Session session;
    private final SceneView scene;
    private final LayerOffers offers;

    CameraActions(Session session, SceneView scene, LayerOffers offers) {
        this.session = session;
        this.scene = scene;
        this.offers = offers;
    }

    Action.Chapter chapter() {
        List<Action> actions = new ArrayList<>(List.of(
                Action.deed("fit-everything", "Fit everything, and turn home when it fits", Feather.MAXIMIZE,
                        scene::fit,
                        "F", "Shortcut+0"),
                Action.deed("zoom-in", "Zoom in", Feather.ZOOM_IN, () -> scene.zoom(1.25), "Shortcut+Equals",
                        "Shortcut+Add", "Shortcut+Plus"),
                Action.deed("zoom-out", "Zoom out", Feather.ZOOM_OUT, () -> scene.zoom(0.8), "Shortcut+Minus",
                        "Shortcut+Subtract"),
                along(0, "first"), along(1, "second"), along(2, "third"),
                turned(Action.deed("isometric", "Isometric view", Feather.BOX, this::isometric, "4")),
                turned(Action.deed("home-view", "Home view", Feather.HOME, scene::home, "0")),
                Action.deed("set-home", "Make this the home view", Feather.HOME, this::setHome)
                        .offered(offers.newHome(() -> scene.camera().spatial()
                                && !scene.camera().home(session.view().get()).equals(scene.camera())))));
        actions.add(ViewSwitch.of(session, "parallel", "Without perspective", Feather.SQUARE,
                view -> view.lens() == View.Lens.PARALLEL, view -> view.with("lens", View.Lens.PARALLEL),
                view -> view.with("lens", View.Lens.PERSPECTIVE)).offered(offers.space()));
        actions.add(ViewSwitch.of(session, "follow", "Follow the selected electron", Feather.CROSSHAIR,
                view -> view.follow() > 0, view -> view.with("follow", electron()), view -> view.with("follow", 0))
                .offered(offers.following(() -> electron() > 0)));
        actions.add(ViewSwitch.of(session, "inset", "Inset around the selected electron", Feather.ZOOM_IN,
                view -> view.inset().isPresent(), view -> view.with("inset", OptionalDouble.of(INSET)),
                view -> view.with("inset", OptionalDouble.empty())).offered(offers.inset()));
        actions.add(ViewSwitch.of(session, "projections", "Small projections beside the scene", Feather.COLUMNS,
                view -> view.projections() > 0, view -> view.with("projections", PROJECTIONS),
                view -> view.with("projections", 0)).offered(offers.projections()));
        actions.add(Action.deed("view-numbers", "View in numbers\u2026", Feather.SLIDERS,
                () -> scene.fireEvent(new Event(ViewPage.ASKED))));
        actions.add(map("map-mollweide", "Sphere as Mollweide's map", View.SphereMap.MOLLWEIDE).offered(offers.map()));
        actions.add(map("map-azimuthal", "Sphere as azimuthal map", View.SphereMap.AZIMUTHAL).offered(offers.map()));
        actions.add(map("map-angles", "Sphere by angles to two protons", View.SphereMap.ANGLES)
                .offered(offers.angles()));
        actions.addAll(subspaces());
        return new Action.Chapter("Camera", actions);
    }

    private Action along(int axis, String which) {
        return turned(Action.deed("along-the-" + which + "-axis", "Along the " + which + " axis", Feather.CHEVRON_RIGHT,
                () -> scene.look(scene.camera().along(axis)), String.valueOf(axis + 1)));
    }

    private Action turned(Action action) {
        return action.offered(offers.turning(() -> scene.camera().spatial()));
    }

    // The three axes are equally long only without perspective.
    private void isometric() {
        session.view().set(session.view().get().with("lens", View.Lens.PARALLEL));
        scene.look(scene.camera().isometric());
    }

    private void setHome() {
        Camera camera = scene.camera();
        session.view().set(session.view().get().with("home", List.of(camera.yaw(), camera.pitch())));
    }

    // the selected electron, else the first
    private int electron() {
        List<Body> bodies = scene.bodies();
        int selected = session.selected().get();
        return selected > 0 ? selected
                : bodies.stream().filter(Body::isElectron).mapToInt(Body::id).findFirst().orElse(0);
    }

    // A map has its poles above and below at first.
    private Action map(String id, String title, View.SphereMap map) {
        return ViewSwitch.of(session, id, title, Feather.GLOBE, view -> view.map() == map,
                view -> aimed(view.with("map", map).with("pitch", 0.0)),
                view -> aimed(view.with("map", View.SphereMap.BALL)));
    }

    private View aimed(View view) {
        Camera camera = Camera.of(view.with("span", OptionalDouble.empty()).with("centre", List.of()),
                session.frame().runs());
        return camera.into(view);
    }

    private List<Action> subspaces() {
        return List.of(
                subspace("subspace-principal", "Principal components of the run", Subspace.Principal.class,
                        () -> new Subspace.Principal()),
                subspace("subspace-through", "Plane through two protons and an electron", Subspace.Through.class,
                        () -> new Subspace.Through(List.of(1, 2), electron())),
                subspace("subspace-random", "Random directions", Subspace.Random.class, () -> new Subspace.Random(1)),
                Action.deed("subspace-next", "Next coordinates, or next random directions", Feather.REPEAT, this::next)
                        .offered(offers.subspace()),
                Action.deed("subspace-freeze", "Keep the present directions", Feather.LOCK, this::freeze)
                        .offered(offers.subspace()));
    }

    private Action subspace(String id, String title, Class<? extends Subspace> kind,
            Supplier<Subspace> made) {
        return ViewSwitch.of(session, id, title, Feather.COMPASS, view -> kind.isInstance(view.subspace().orElse(null)),
                view -> aimed(view.with("subspace", Optional.of(made.get()))),
                view -> aimed(view.with("subspace", Optional.empty()))).offered(offers.subspace());
    }

    private void next() {
        View view = session.view().get();
        int dimension = scene.camera().ground().dimension();
        Subspace next = switch (view.subspace().orElse(new Subspace.Coordinates(List.of(1, 2, 3)))) {
            case Subspace.Random(long seed) -> new Subspace.Random(seed + 1);
            case Subspace.Coordinates(List<Integer> axes) -> new Subspace.Coordinates(
                    axes.stream().map(axis -> (axis + 2) % dimension + 1).toList());
            default -> new Subspace.Coordinates(List.of(1, 2, 3));
        };
        session.view().set(aimed(view.with("subspace", Optional.of(next))));
    }

    private void freeze() {
        scene.camera().lens(scene.area()).space().ifPresent(space -> session.view()
                .set(session.view().get().with("subspace", Optional.of(frozen(space)))));
    }

    private static Subspace frozen(ShownSpace space) {
        List<List<Double>> rows = Arrays.stream(space.directions())
                .map(row -> Arrays.stream(row).boxed().toList()).toList();
        boolean origin = Arrays.stream(space.origin()).allMatch(one -> one == 0);
        return new Subspace.Directions(rows, origin ? List.of() : Arrays.stream(space.origin()).boxed().toList());
    }
}

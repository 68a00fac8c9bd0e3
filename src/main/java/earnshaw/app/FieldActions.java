package earnshaw.app;

import earnshaw.app.kit.Action;
import earnshaw.app.scene.SceneView;
import earnshaw.app.scene.SliceTurn;
import earnshaw.app.session.Session;
import earnshaw.figure.camera.Camera;
import earnshaw.problem.field.FieldQuantity;
import earnshaw.problem.field.FieldSource;
import earnshaw.scenario.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.kordamp.ikonli.feather.Feather;

/// What a person can choose of the field under the scene: the quantity, the charges that make it, how its force is
/// drawn, and the plane through space on which it lies.
final class FieldActions {

    /// Contour lines stand at round numbers; a step to so many times as many always adds some.
    private static final double MORE_LEVELS = 2.5;
    private static final int MOST_LEVELS = 60;

    private static final int LAST = FieldQuantity.values().length;
    private static final int FEWEST_STARTS = 16;
    private static final int MOST_STARTS = 2048;
    /// Planes with outlines, and the turn of a slice by one key, radians.
    private static final int OUTLINES = 9;
    private static final double TURN = Math.toRadians(10);

    private final Session session;
    private final SceneView scene;
    private final LayerOffers offers;

    FieldActions(Session session, SceneView scene, LayerOffers offers) {
        this.session = session;
        this.scene = scene;
        this.offers = offers;
    }

    Action.Chapter chapter() {
        List<Action> actions = new ArrayList<>();
        for (FieldQuantity quantity : FieldQuantity.values()) {
            actions.add(choice("field-" + id(quantity), title(quantity), Feather.LAYERS,
                    view -> view.field().equals(Optional.of(quantity)) && !view.basins(),
                    view -> view.with("field", Optional.of(quantity)).with("basins", false),
                    view -> view.with("field", Optional.empty())).offered(offers.field()));
        }
        actions.add(choice("field-basins", "Basin map: where the selected electron ends up", Feather.MAP,
                View::basins, view -> view.with("basins", true).with("field", Optional.empty()),
                view -> view.with("basins", false)).offered(offers.basins()));
        actions.add(Action.deed("field-basins-finer", "Finer basin map", Feather.PLUS, () -> grain(2))
                .offered(offers.basins()));
        actions.add(Action.deed("field-basins-coarser", "Coarser basin map", Feather.MINUS, () -> grain(0.5))
                .offered(offers.basins()));
        actions.add(Action.deed("field-next", "Next field", Feather.REPEAT, this::next, "D")
                .offered(offers.next()));
        for (FieldSource source : List.of(FieldSource.FIXED, FieldSource.MOVING)) {
            actions.add(choice("field-from-" + id(source),
                    source == FieldSource.FIXED ? "From protons alone" : "From electrons alone",
                    Feather.FILTER, view -> view.source() == source, view -> view.with("source", source),
                    view -> view.with("source", FieldSource.ALL)).offered(offers.source()));
        }
        actions.add(lines("field-arrows", "Force as arrows", View.Lines.ARROWS));
        actions.add(lines("field-directions", "Direction of the force", View.Lines.DIRECTIONS));
        actions.add(lines("field-streamlines", "Streamlines of the force", View.Lines.STREAMLINES));
        actions.add(Action.deed("field-more-contours", "More contour lines", Feather.PLUS, () -> levels(MORE_LEVELS))
                .offered(offers.field()));
        actions.add(
                Action.deed("field-fewer-contours", "Fewer contour lines", Feather.MINUS, () -> levels(1 / MORE_LEVELS))
                        .offered(offers.field()));
        actions.add(slice("field-slice-first", "Slice across the first axis", View.Slice.FIRST));
        actions.add(slice("field-slice-second", "Slice across the second axis", View.Slice.SECOND));
        actions.add(slice("field-slice-third", "Slice across the third axis", View.Slice.THIRD));
        actions.add(turn("field-slice-turn", "Turn the slice to the right", 1, 0, "Shift+]"));
        actions.add(turn("field-slice-tilt", "Turn the slice upwards", 0, 1, "Shift+["));
        actions.add(choice("field-outlines", "Outlines of surfaces of equal value", Feather.LAYERS,
                view -> view.outlines() > 0, view -> named(view).with("outlines", OUTLINES),
                view -> view.with("outlines", 0)).offered(offers.slice()));
        actions.add(Action.deed("field-slice-forward", "Move the slice on", Feather.CHEVRON_RIGHT, () -> move(1), "]")
                .offered(offers.slice()));
        actions.add(Action.deed("field-slice-back", "Move the slice back", Feather.CHEVRON_LEFT, () -> move(-1), "[")
                .offered(offers.slice()));
        return new Action.Chapter("Field", actions);
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String title(FieldQuantity quantity) {
        return switch (quantity) {
            case ENERGY -> "Potential energy";
            case LOSS -> "Loss, as the selected electron moves";
            case FORCE -> "Size of the force";
            case LAPLACIAN -> "Laplacian, with its zero line";
            case EIGENVALUE -> "Least curvature, with its zero line";
        };
    }

    private Action lines(String id, String title, View.Lines lines) {
        return choice(id, title, Feather.ARROW_UP_RIGHT, view -> view.lines() == lines,
                view -> named(view).with("lines", lines),
                view -> view.with("lines", View.Lines.NONE)).offered(offers.field());
    }

    private Action slice(String id, String title, View.Slice slice) {
        return choice(id, title, Feather.SQUARE, view -> view.slice() == slice,
                view -> named(view).with("slice", slice).with("sliceAt", 0.0),
                view -> view.with("slice", View.Slice.FACING).with("sliceAt", 0.0)).offered(offers.slice());
    }

    // Arrows and slices belong to a field, so asking for them chooses the energy where no field is chosen yet.
    private static View named(View view) {
        return view.field().isPresent() ? view : view.with("field", Optional.of(FieldQuantity.ENERGY));
    }

    private Action.Switch choice(String id, String title, Feather icon, Predicate<View> chosen,
            UnaryOperator<View> choose, UnaryOperator<View> leave) {
        return ViewSwitch.of(session, id, title, icon, chosen, choose, leave);
    }

    // From none through all quantities, where there are any, and the basin map back to none.
    private void next() {
        View view = session.view().get();
        boolean quantities = offers.field().refusal().get().isEmpty();
        int following = view.field().map(quantity -> quantity.ordinal() + 1).orElse(quantities ? 0 : LAST);
        Optional<FieldQuantity> next = following < LAST && !view.basins()
                ? Optional.of(FieldQuantity.values()[following])
                : Optional.empty();
        boolean basins = next.isEmpty() && !view.basins() && offers.basins().refusal().get().isEmpty();
        session.view().set(view.with("field", next).with("basins", basins));
    }

    private void grain(double factor) {
        View view = session.view().get();
        session.view().set(view.with("basins", true).with("basinSize",
                Math.clamp(Math.round(view.basinSize() * factor), FEWEST_STARTS, MOST_STARTS)));
    }

    private void levels(double factor) {
        View view = session.view().get();
        session.view().set(named(view).with("levels",
                Math.clamp(Math.round(Math.max(1, view.levels()) * factor), 0, MOST_LEVELS)));
    }

    private Action turn(String id, String title, int right, int up, String key) {
        return Action.deed(id, title, Feather.ROTATE_CW, () -> {
            Camera camera = scene.camera();
            View view = named(session.view().get());
            session.view().set(SliceTurn.turned(view, camera, scene.area(), right * TURN, up * TURN));
        }, key).offered(offers.slice());
    }

    // By a twentieth of what is seen.
    private void move(int sign) {
        View view = session.view().get();
        double step = view.span().orElse(2) / 20;
        session.view().set(named(view).with("sliceAt", view.sliceAt() + sign * step));
    }
}

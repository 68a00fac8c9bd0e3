package earnshaw.app;

import earnshaw.app.kit.Action;
import earnshaw.app.session.SceneLayer;
import earnshaw.app.session.Session;
import earnshaw.figure.scene.SceneLayers;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Says which actions on the picture would show nothing, from what the present scene can draw.
final class LayerOffers {

    private final Session session;

    LayerOffers(Session session) {
        this.session = session;
    }

    /// Of a layer.
    Action.Offer layer(SceneLayer layer) {
        return switch (layer) {
            case LANDSCAPE -> where(SceneLayers::landscape);
            case CONTOURS -> where(SceneLayers::contours);
            case OVERLAYS -> where(SceneLayers::overlays);
            case CRITICAL -> where(SceneLayers::critical);
            case RELIEF -> where(SceneLayers::relief);
            case ARROWS -> where(SceneLayers::arrows);
            case PARTNERS -> where(SceneLayers::partners);
            case TRAILS, LABELS, GRID -> Action.Offer.ALWAYS;
        };
    }

    /// Of a quantity of the field, or of its lines.
    Action.Offer field() {
        return where(SceneLayers::field);
    }

    /// Of something else under the bodies than before.
    Action.Offer next() {
        return where(layers -> layers.field().isEmpty() ? Optional.empty() : layers.basins());
    }

    /// Of the map that tells where an electron ends up.
    Action.Offer basins() {
        return where(SceneLayers::basins);
    }

    /// Of the charges that make the field.
    Action.Offer source() {
        return where(SceneLayers::source);
    }

    /// Of the plane through space on which the field lies.
    Action.Offer slice() {
        return where(SceneLayers::slice);
    }

    /// Of a view along an axis.
    ///
    /// @param spatial whether the scene has a depth
    Action.Offer turning(BooleanSupplier spatial) {
        return when(spatial, "only a scene in space can be turned");
    }

    /// Of another home view.
    ///
    /// @param another whether the scene is seen from another direction than home
    Action.Offer newHome(BooleanSupplier another) {
        return when(another, "this is the home view, or a scene that cannot be turned");
    }

    /// Of a map of the sphere with equal areas.
    Action.Offer map() {
        return where(SceneLayers::map);
    }

    /// Of a map of a sphere by the angles to two protons.
    Action.Offer angles() {
        return where(SceneLayers::angles);
    }

    /// Of a choice of directions.
    Action.Offer subspace() {
        return where(SceneLayers::subspace);
    }

    /// Of small projections.
    Action.Offer projections() {
        return where(SceneLayers::projections);
    }

    /// Of what only space has.
    Action.Offer space() {
        return where(SceneLayers::depth);
    }

    /// Of an inset.
    Action.Offer inset() {
        return where(SceneLayers::inset);
    }

    /// Of an electron in the middle.
    ///
    /// @param there whether there is an electron
    Action.Offer following(BooleanSupplier there) {
        return when(there, "there is no electron");
    }

    /// Of a reading of the field that stays.
    ///
    /// @param there whether the pointer is at a place of the field
    Action.Offer reading(BooleanSupplier there) {
        return when(there, "choose a field and point at a place first");
    }

    private Action.Offer where(Function<SceneLayers, Optional<String>> missing) {
        return new Action.Offer(
                () -> missing.apply(new SceneLayers(session.frame().picture(), session.view().get())), this::tell);
    }

    private Action.Offer when(BooleanSupplier condition, String otherwise) {
        return new Action.Offer(() -> condition.getAsBoolean() ? Optional.empty() : Optional.of(otherwise), this::tell);
    }

    private void tell(String refusal) {
        session.errors().tell("Not done: " + refusal);
    }
}

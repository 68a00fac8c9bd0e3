package earnshaw.app;

import earnshaw.figure.Style;
import earnshaw.problem.Body;
import earnshaw.problem.Observable;
import earnshaw.problem.State;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.View;
import earnshaw.schema.Refused;
import earnshaw.simulation.Command;
import earnshaw.simulation.Frame;
import earnshaw.simulation.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What all parts of the window share: the simulation, its newest frame, and what a person looks at. Belongs to the
/// JavaFX thread.
final class Session implements AutoCloseable {

    private final Feed feed;
    private final ObjectProperty<View> view;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<OptionalDouble> cursor = new SimpleObjectProperty<>(OptionalDouble.empty());
    private final Changes changes = new Changes();
    private final Selection selection = new Selection();
    private final BooleanProperty snapping = new SimpleBooleanProperty();
    private final DoubleProperty enlargement = new SimpleDoubleProperty(1);
    private final IntegerProperty hovered = new SimpleIntegerProperty();
    private final Trouble trouble = new Trouble();

    private Frame frame;
    private boolean fresh = true;
    private boolean opened = true;
    private Optional<Placing> placing = Optional.empty();
    private boolean holding;
    private long touches;

    /// A change of the document, told to the person where it is refused.
    @FunctionalInterface
    interface Edit {
        Scenario of(Scenario before) throws Refused;
    }

    private record Placing(Map<Integer, double[]> at, long serial) {}

    Session(Feed feed, Theme theme) {
        this.feed = feed;
        this.theme = new SimpleObjectProperty<>(theme);
        frame = feed.latest();
        view = new SimpleObjectProperty<>(Views.having(frame.scenario().view(), observables()));
    }

    /// Looks for a newer frame and passes on what a person changed; once per pulse.
    void pulse() {
        Frame newest = feed.latest();
        fresh = newest.serial() != frame.serial() || fresh && opened;
        opened = newest.loads() != frame.loads();
        Scenario before = frame.present();
        frame = newest;
        if (opened) {
            view.set(Views.having(newest.scenario().view(), observables()));
            selection.choose(List.of());
            changes.clear();
        }
        if (!opened && before.problem().getClass() != newest.present().problem().getClass()) {
            view.set(Views.having(view.get(), observables()));
        }
        selection.keep(ids());
        changes.pulse(before, newest.present(), view.get()).ifPresent(after -> send(new Command.Change(after)));
    }

    private List<Integer> ids() {
        return frame.picture().bodies().stream().map(Body::id).toList();
    }

    private List<Observable> observables() {
        return frame.present().problem().observables();
    }

    /// The newest frame.
    Frame frame() {
        return frame;
    }

    /// Whether the frame is another one than in the pulse before.
    boolean fresh() {
        return fresh;
    }

    /// Whether another document was opened since the pulse before.
    boolean opened() {
        return opened;
    }

    /// The document as it would be saved now, with every change a person made and as it is looked at.
    Scenario document() {
        return changes.document(frame.scenario()).withView(view.get());
    }

    /// The document that a hand changes: that of the moment on show.
    Scenario present() {
        return changes.document(frame.present()).withView(view.get());
    }

    /// Changes the document.
    ///
    /// @return why it is refused, in one line; empty when it is taken
    Optional<String> change(Edit edit) {
        try {
            edit.of(present());
        } catch (Refused refused) {
            return Optional.of(refused.faults().getFirst().found() + ": allowed is " + refused.faults().getFirst().allowed());
        } catch (IllegalArgumentException refused) {
            return Optional.of(refused.getMessage());
        }
        changes.add(edit);
        touches++;
        return Optional.empty();
    }

    /// Changes the document, or tells the person why not.
    void attempt(Edit edit) {
        change(edit).ifPresent(trouble::tell);
    }

    /// Adds a body and selects it, or tells the person why not.
    void add(Body.Kind kind, double[] at) {
        add(BodyEdits.added(kind, at)).ifPresent(trouble::tell);
    }

    /// Adds bodies by a change of the document, and selects what it adds.
    ///
    /// @return why it is refused, in one line; empty when it is taken
    Optional<String> add(Edit edit) {
        Optional<String> refusal = change(edit);
        if (refusal.isEmpty()) {
            selection.awaitMore(ids());
        }
        return refusal;
    }

    /// Whether bodies that were added are still to come.
    boolean adding() {
        return selection.awaiting();
    }

    /// Moves a body.
    void place(int body, double[] at) {
        place(Map.of(body, at));
    }

    /// Moves several bodies at once.
    ///
    /// @param at where to, by id
    void place(Map<Integer, double[]> at) {
        placing = Optional.of(new Placing(at, frame.serial()));
        touches++;
        List<Command.Place> places = at.entrySet().stream().map(one -> new Command.Place(one.getKey(), one.getValue())).toList();
        send(places.size() == 1 ? places.getFirst() : new Command.Move(places));
    }

    /// Takes hold of something: all that is done until [#letGo] is one gesture.
    void grasp() {
        holding = true;
        send(new Command.Grasp());
    }

    /// Ends a gesture.
    void letGo() {
        holding = false;
        send(new Command.Release());
    }

    /// Takes hold or lets go.
    void hold(boolean on) {
        if (on) {
            grasp();
        } else {
            letGo();
        }
    }

    /// Whether a hand holds something.
    boolean holding() {
        return holding;
    }

    /// How often a hand has moved or changed something.
    long touches() {
        return touches;
    }

    /// Where a body stands, or is about to stand because a hand has just moved it.
    double[] position(Body body) {
        return placing.filter(moved -> moved.serial() == frame.serial())
                .map(moved -> moved.at().get(body.id()))
                .orElse(body.at());
    }

    /// Time or step to read numbers at: under the pointer, otherwise the past moment on show.
    OptionalDouble reading() {
        State shown = frame.run().shown();
        boolean past = frame.past().isPresent() && cursor.get().isEmpty();
        return past ? OptionalDouble.of(view.get().along() == View.Along.TIME ? shown.time() : shown.step()) : cursor.get();
    }

    void send(Command command) {
        feed.send(command);
    }

    boolean playing() {
        return frame.status().phase() == Status.Phase.PLAYING;
    }

    /// Plays, or stands still.
    void playOrPause() {
        send(playing() ? new Command.Pause() : new Command.Play());
    }

    /// The body selected last, or null.
    Body selectedBody() {
        return frame.picture().body(selected().get());
    }

    /// The selected bodies, in the order of the picture.
    List<Body> selectedBodies() {
        return frame.picture().bodies().stream().filter(body -> selection.has(body.id())).toList();
    }

    /// The selected bodies that a hand may move.
    List<Body> movable() {
        return selectedBodies().stream().filter(body -> !body.locked()).toList();
    }

    Selection selection() {
        return selection;
    }

    /// Whether what is moved comes to rest at round places.
    BooleanProperty snapping() {
        return snapping;
    }

    /// How much larger than usual everything is drawn: 1 at a desk, more in a lecture hall.
    DoubleProperty enlargement() {
        return enlargement;
    }

    /// Colours and sizes of what is drawn.
    Style style() {
        return Style.screen(theme.get().palette()).times(enlargement.get());
    }

    /// How the document is looked at.
    ObjectProperty<View> view() {
        return view;
    }

    ObjectProperty<Theme> theme() {
        return theme;
    }

    /// Time or step under the pointer in a plot or on the timeline.
    ObjectProperty<OptionalDouble> cursor() {
        return cursor;
    }

    /// Id of the body selected last; 0 for none. Setting it selects that one alone.
    IntegerProperty selected() {
        return selection.last();
    }

    /// Id of the body under the pointer; 0 for none.
    IntegerProperty hovered() {
        return hovered;
    }

    /// What goes wrong beside the run.
    Trouble trouble() {
        return trouble;
    }

    @Override
    public void close() {
        feed.close();
    }
}

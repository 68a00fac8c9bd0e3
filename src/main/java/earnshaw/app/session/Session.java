package earnshaw.app.session;

import earnshaw.app.kit.ErrorReports;
import earnshaw.app.kit.Theme;
import earnshaw.figure.style.Style;
import earnshaw.problem.Body;
import earnshaw.problem.Observable;
import earnshaw.problem.State;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.View;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.Status;
import earnshaw.simulation.run.Command;
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
public final class Session implements AutoCloseable {

    private final SimulationLink feed;
    private final ObjectProperty<View> view;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<OptionalDouble> cursor = new SimpleObjectProperty<>(OptionalDouble.empty());
    private final DocumentChanges changes = new DocumentChanges();
    private final Selection selection = new Selection();
    private final BooleanProperty snapping = new SimpleBooleanProperty();
    private final DoubleProperty enlargement = new SimpleDoubleProperty(1);
    private final IntegerProperty hovered = new SimpleIntegerProperty();
    private final ErrorReports errors = new ErrorReports();

    private Frame frame;
    private boolean fresh = true;
    private boolean opened = true;
    private Optional<Placing> placing = Optional.empty();
    private boolean holding;
    private long touches;

    /// A change of the document, told to the person where it is refused.
    @FunctionalInterface
    public interface Edit {
        Scenario of(Scenario before) throws InputRefused;
    }

    private record Placing(Map<Integer, double[]> at, long serial) {}

    public Session(SimulationLink feed, Theme theme) {
        this.feed = feed;
        this.theme = new SimpleObjectProperty<>(theme);
        frame = feed.latest();
        view = new SimpleObjectProperty<>(ViewEdits.having(frame.scenario().view(), observables()));
    }

    /// Looks for a newer frame and passes on what a person changed; once per pulse.
    public void pulse() {
        Frame newest = feed.latest();
        fresh = newest.serial() != frame.serial() || fresh && opened;
        opened = newest.loads() != frame.loads();
        Scenario before = frame.present();
        frame = newest;
        if (opened) {
            view.set(ViewEdits.having(newest.scenario().view(), observables()));
            selection.choose(List.of());
            changes.clear();
        }
        if (!opened && !before.problem().equals(newest.present().problem())) {
            view.set(ViewEdits.having(view.get(), observables()));
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
    public Frame frame() {
        return frame;
    }

    /// Whether the frame is another one than in the pulse before.
    public boolean fresh() {
        return fresh;
    }

    /// Whether another document was opened since the pulse before.
    public boolean opened() {
        return opened;
    }

    /// The document as it would be saved now, with every change a person made and as it is looked at.
    public Scenario document() {
        return changes.document(frame.scenario()).withView(view.get());
    }

    /// The document that a hand changes: that of the moment on show.
    public Scenario present() {
        return changes.document(frame.present()).withView(view.get());
    }

    /// Changes the document.
    ///
    /// @return why it is refused, in one line; empty when it is taken
    public Optional<String> change(Edit edit) {
        try {
            edit.of(present());
        } catch (InputRefused refused) {
            Fault fault = refused.faults().getFirst();
            return Optional.of("found " + fault.found() + ", allowed " + fault.allowed());
        } catch (IllegalArgumentException refused) {
            return Optional.of(refused.getMessage());
        }
        changes.add(edit);
        touches++;
        return Optional.empty();
    }

    /// Changes the document, or tells the person why not.
    public void attempt(Edit edit) {
        change(edit).ifPresent(errors::tell);
    }

    /// Adds a body and selects it, or tells the person why not.
    public void add(Body.Kind kind, double[] at) {
        add(BodyEdits.added(kind, at)).ifPresent(errors::tell);
    }

    /// Adds bodies by a change of the document, and selects what it adds.
    ///
    /// @return why it is refused, in one line; empty when it is taken
    public Optional<String> add(Edit edit) {
        Optional<String> refusal = change(edit);
        if (refusal.isEmpty()) {
            selection.awaitMore(ids());
        }
        return refusal;
    }

    /// Whether bodies that were added are still to come.
    public boolean adding() {
        return selection.awaiting();
    }

    /// Moves a body.
    public void place(int body, double[] at) {
        place(Map.of(body, at));
    }

    /// Moves several bodies at once.
    ///
    /// @param at where to, by id
    public void place(Map<Integer, double[]> at) {
        placing = Optional.of(new Placing(at, frame.serial()));
        touches++;
        List<Command.Place> places =
                at.entrySet().stream().map(one -> new Command.Place(one.getKey(), one.getValue())).toList();
        send(places.size() == 1 ? places.getFirst() : new Command.Move(places));
    }

    /// Takes hold of something: all that is done until [#letGo] is one gesture.
    void grasp() {
        holding = true;
        send(new Command.Grasp());
    }

    /// Ends a gesture.
    public void letGo() {
        holding = false;
        send(new Command.Release());
    }

    /// Takes hold or lets go.
    public void hold(boolean on) {
        if (on) {
            grasp();
        } else {
            letGo();
        }
    }

    /// Whether a hand holds something.
    public boolean holding() {
        return holding;
    }

    /// How often a hand has moved or changed something.
    public long touches() {
        return touches;
    }

    /// Where a body stands, or is about to stand because a hand has just moved it.
    public double[] position(Body body) {
        return placing.filter(moved -> moved.serial() == frame.serial())
                .map(moved -> moved.at().get(body.id()))
                .orElse(body.at());
    }

    /// Time or step to read numbers at: under the pointer, otherwise the past moment on show.
    public OptionalDouble reading() {
        State shown = frame.run().shown();
        boolean past = frame.past().isPresent() && cursor.get().isEmpty();
        return past ? OptionalDouble.of(view.get().along() == View.Along.TIME ? shown.time() : shown.step())
                : cursor.get();
    }

    /// Asks the simulation for something; returns at once.
    public void send(Command command) {
        feed.send(command);
    }

    /// Whether the run is playing.
    public boolean playing() {
        return frame.status().phase() == Status.Phase.PLAYING;
    }

    /// Plays, or stands still.
    public void playOrPause() {
        send(playing() ? new Command.Pause() : new Command.Play());
    }

    /// The body selected last, or null.
    public Body selectedBody() {
        return frame.picture().body(selected().get());
    }

    /// The selected bodies, in the order of the picture.
    public List<Body> selectedBodies() {
        return frame.picture().bodies().stream().filter(body -> selection.has(body.id())).toList();
    }

    /// The selected bodies that a hand may move.
    public List<Body> movable() {
        return selectedBodies().stream().filter(body -> !body.locked()).toList();
    }

    /// The bodies that the person has selected.
    public Selection selection() {
        return selection;
    }

    /// Whether what is moved comes to rest at round places.
    public BooleanProperty snapping() {
        return snapping;
    }

    /// How much larger than usual everything is drawn: 1 at a desk, more in a lecture hall.
    public DoubleProperty enlargement() {
        return enlargement;
    }

    /// Colours and sizes of what is drawn.
    public Style style() {
        return Style.screen(theme.get().palette()).times(enlargement.get());
    }

    /// How the document is looked at.
    public ObjectProperty<View> view() {
        return view;
    }

    /// Light or dark.
    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /// Time or step under the pointer in a plot or on the timeline.
    public ObjectProperty<OptionalDouble> cursor() {
        return cursor;
    }

    /// Id of the body selected last; 0 for none. Setting it selects that one alone.
    public IntegerProperty selected() {
        return selection.last();
    }

    /// Id of the body under the pointer; 0 for none.
    public IntegerProperty hovered() {
        return hovered;
    }

    /// What goes wrong beside the run.
    public ErrorReports errors() {
        return errors;
    }

    @Override
    public void close() {
        feed.close();
    }
}

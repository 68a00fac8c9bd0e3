package earnshaw.app;

import earnshaw.problem.Body;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.View;
import earnshaw.schema.Refused;
import earnshaw.simulation.Command;
import earnshaw.simulation.Frame;
import earnshaw.simulation.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What all parts of the window share: the simulation, its newest frame, and what a person looks at. Belongs to the
/// JavaFX thread.
final class Session implements AutoCloseable {

    /// Pulses after which a change that made no difference counts as done.
    private static final int PATIENCE = 120;

    private final Feed feed;
    private final ObjectProperty<View> view;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<OptionalDouble> cursor = new SimpleObjectProperty<>(OptionalDouble.empty());
    private final IntegerProperty selected = new SimpleIntegerProperty();
    private final IntegerProperty hovered = new SimpleIntegerProperty();

    private Frame frame;
    private boolean fresh = true;
    private boolean opened = true;
    private final List<Edit> waiting = new ArrayList<>();
    private Optional<Scenario> inFlight = Optional.empty();
    private int patience;
    private Optional<Set<Integer>> idsBefore = Optional.empty();
    private Optional<Placing> placing = Optional.empty();
    private boolean holding;
    private long touches;

    /// A change of the document, told to the person where it is refused.
    @FunctionalInterface
    interface Edit {
        Scenario of(Scenario before) throws Refused;
    }

    private record Placing(int body, double[] at, long serial) {}

    Session(Feed feed, Theme theme) {
        this.feed = feed;
        this.theme = new SimpleObjectProperty<>(theme);
        frame = feed.latest();
        view = new SimpleObjectProperty<>(frame.scenario().view());
    }

    /// Looks for a newer frame and passes on what a person changed; once per pulse.
    void pulse() {
        Frame newest = feed.latest();
        fresh = newest.serial() != frame.serial() || fresh && opened;
        opened = newest.loads() != frame.loads();
        Scenario before = frame.scenario();
        frame = newest;
        if (opened) {
            view.set(newest.scenario().view());
            selected.set(0);
            waiting.clear();
            inFlight = Optional.empty();
        }
        if (frame.picture().body(selected.get()) == null) {
            selected.set(0);
        }
        if (!same(before, newest.scenario()) || --patience < 0) {
            inFlight = Optional.empty();
        }
        selectAdded();
        passOn();
    }

    // One change is under way at a time: the next is made from the frame that shows the one before.
    private void passOn() {
        if (waiting.isEmpty() || inFlight.isPresent()) {
            return;
        }
        Scenario after = frame.scenario().withView(view.get());
        for (Edit edit : waiting) {
            try {
                after = edit.of(after);
            } catch (Refused _) {
                continue;
            }
        }
        waiting.clear();
        if (!same(after, frame.scenario())) {
            inFlight = Optional.of(after);
            patience = PATIENCE;
            send(new Command.Change(after));
        }
    }

    private static boolean same(Scenario one, Scenario other) {
        return Documents.withoutRun(one).equals(Documents.withoutRun(other));
    }

    private void selectAdded() {
        idsBefore.ifPresent(before -> frame.picture().bodies().stream()
                .filter(body -> !before.contains(body.id()))
                .findFirst()
                .ifPresent(body -> {
                    selected.set(body.id());
                    idsBefore = Optional.empty();
                }));
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
        Scenario document = inFlight.orElse(frame.scenario()).withView(view.get());
        for (Edit edit : waiting) {
            try {
                document = edit.of(document);
            } catch (Refused _) {
                continue;
            }
        }
        return document;
    }

    /// Changes the document.
    ///
    /// @return why it is refused, in one line; empty when it is taken
    Optional<String> change(Edit edit) {
        try {
            edit.of(document());
        } catch (Refused refused) {
            return Optional.of(refused.faults().getFirst().found() + ": allowed is " + refused.faults().getFirst().allowed());
        } catch (IllegalArgumentException refused) {
            return Optional.of(refused.getMessage());
        }
        waiting.add(edit);
        touches++;
        return Optional.empty();
    }

    /// Adds a body and selects it.
    Optional<String> add(Body.Kind kind, double[] at) {
        idsBefore = Optional.of(
                frame.picture().bodies().stream().map(Body::id).collect(Collectors.toSet()));
        return change(document -> document.withProblem(
                document.problem().added(kind, at, kind == Body.Kind.ELECTRON ? -1 : 1)));
    }

    /// Removes a body.
    Optional<String> remove(int body) {
        return change(document -> document.withProblem(document.problem().removed(body)));
    }

    /// Moves a body.
    void place(int body, double[] at) {
        placing = Optional.of(new Placing(body, at, frame.serial()));
        touches++;
        send(new Command.Place(body, at));
    }

    /// Takes hold of something: all that is done until [#letGo] is one gesture.
    void grasp() {
        holding = true;
    }

    /// Ends a gesture.
    void letGo() {
        holding = false;
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
        return placing.filter(moved -> moved.body() == body.id() && moved.serial() == frame.serial())
                .map(Placing::at)
                .orElse(body.at());
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

    /// The selected body, or null.
    Body selectedBody() {
        return frame.picture().body(selected.get());
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

    /// Id of the selected body; 0 for none.
    IntegerProperty selected() {
        return selected;
    }

    /// Id of the body under the pointer; 0 for none.
    IntegerProperty hovered() {
        return hovered;
    }

    @Override
    public void close() {
        feed.close();
    }
}

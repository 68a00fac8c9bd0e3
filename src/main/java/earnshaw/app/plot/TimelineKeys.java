package earnshaw.app.plot;

import earnshaw.app.kit.Action;
import earnshaw.app.session.Session;
import earnshaw.problem.Event;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.run.Command;
import java.util.List;
import java.util.stream.DoubleStream;
import org.kordamp.ikonli.feather.Feather;

/// Goes back and forward along what is recorded: by steps, to the start, to the latest moment and from event to event.
public final class TimelineKeys {

    private static final int MANY = 50;

    private final Session session;

    /// @param session whose run the keys move through
    public TimelineKeys(Session session) {
        this.session = session;
    }

    /// What the menu of the run says.
    public Action.Chapter chapter() {
        return new Action.Chapter("Run", List.of(
                Action.deed("play-or-pause", "Play or pause", Feather.PLAY, session::playOrPause, "Space"),
                Action.deed("one-step", "One step", Feather.CHEVRON_RIGHT, () -> step(1), ".", "Right"),
                Action.deed("one-step-back", "One step back", Feather.CHEVRON_LEFT, () -> step(-1), ",", "Left"),
                Action.deed("fifty-steps", "Fifty steps", Feather.FAST_FORWARD, () -> step(MANY), "Page Down"),
                Action.deed("fifty-steps-back", "Fifty steps back", Feather.REWIND, () -> step(-MANY), "Page Up"),
                Action.deed("to-the-next-event", "To the next event", Feather.CORNER_RIGHT_DOWN, this::next,
                        "Shift+Page Down"),
                Action.deed("to-the-event-before", "To the event before", Feather.CORNER_LEFT_UP, this::before,
                        "Shift+Page Up"),
                Action.deed("to-the-start", "To the start", Feather.SKIP_BACK, () -> to(start()), "Home"),
                Action.deed("to-the-latest", "To the latest", Feather.SKIP_FORWARD, () -> to(Double.MAX_VALUE), "End"),
                Action.deed("reset-to-my-start", "Reset to my start", Feather.ROTATE_CCW,
                        () -> session.send(new Command.Reset()), "R"),
                Action.deed("pin-this-run", "Pin this run", Feather.PAPERCLIP, () -> session.send(new Command.Pin()))));
    }

    private void step(int steps) {
        session.send(new Command.Advance(steps));
    }

    /// Looks at a time.
    void to(double time) {
        session.send(new Command.Seek(time));
    }

    private double start() {
        return session.frame().run().recorded().segments().getFirst().rows().time(0);
    }

    private double shown() {
        return session.frame().run().shown().time();
    }

    private DoubleStream events() {
        return session.frame().runs().stream().map(Run::events).flatMap(List::stream).mapToDouble(Event::time);
    }

    private void next() {
        to(events().filter(time -> time > shown()).min().orElse(Double.MAX_VALUE));
    }

    private void before() {
        to(events().filter(time -> time < shown()).max().orElse(start()));
    }
}

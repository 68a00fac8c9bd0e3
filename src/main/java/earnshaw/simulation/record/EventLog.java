package earnshaw.simulation.record;

import earnshaw.problem.Event;
import java.util.ArrayList;
import java.util.List;

/// The events of a run, the newest thousand or so.
public final class EventLog {

    private static final int MOST = 1024;

    private final List<Event> all = new ArrayList<>();
    private List<Event> copy = List.of();

    /// Adds an event. One hand that goes on editing the same body at the same step makes one event.
    public void add(Event event) {
        if (!all.isEmpty() && repeats(all.getLast(), event)) {
            all.removeLast();
        }
        if (all.size() == MOST) {
            all.subList(0, MOST / 4).clear();
        }
        all.add(event);
        copy = null;
    }

    /// Puts the events of the way before, unless some of that way are there.
    public void precede(List<Event> earlier) {
        long to = earlier.isEmpty() ? 0 : earlier.getLast().step();
        if (all.stream().noneMatch(event -> event.step() < to)) {
            all.addAll(0, earlier);
            all.subList(0, Math.max(0, all.size() - MOST)).clear();
            copy = null;
        }
    }

    /// Begins with the events of a run that goes on.
    public void take(List<Event> past) {
        all.addAll(past);
        copy = null;
    }

    /// All events that are kept, oldest first.
    public List<Event> all() {
        if (copy == null) {
            copy = List.copyOf(all);
        }
        return copy;
    }

    private static boolean repeats(Event last, Event event) {
        return event.kind() == Event.Kind.EDITED
                && last.kind() == event.kind()
                && last.step() == event.step()
                && last.body() == event.body();
    }
}

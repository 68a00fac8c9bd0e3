package earnshaw.simulation.undo;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// What a person did, each with the moment before it, to be undone and done again.
///
/// Deeds of one kind that follow each other within a quarter of a second are one, and so is all that is done while a
/// hand holds something.
public final class UndoHistory {

    /// What belongs together when it follows closely: changes, or segments of a run.
    public enum Kind { CHANGE, RUN }

    static final int MOST = 1000;
    static final long MOST_BYTES = 64L << 20;
    private static final long CLOSE = 250_000_000L;

    private final LongSupplier nanos;
    private final long bound;
    private final Deque<Deed> done = new ArrayDeque<>();
    private final Deque<Deed> undone = new ArrayDeque<>();
    private UndoList todo = new UndoList(List.of(), List.of());
    private boolean held;
    private boolean opened;
    private Kind last;
    private long when;

    /// Something done, with the moment before it, or behind it when it is undone.
    private static final class Deed {
        private final String words;
        private SimulationCheckpoint moment;

        Deed(String words, SimulationCheckpoint moment) {
            this.words = words;
            this.moment = moment;
        }

        boolean forgets() {
            boolean recorded = moment.checkpoints().stream().anyMatch(checkpoint -> !checkpoint.segments().isEmpty());
            moment = moment.bare();
            return recorded;
        }
    }

    /// @param nanos the clock that tells what follows closely
    public UndoHistory(LongSupplier nanos) {
        this(nanos, MOST_BYTES);
    }

    /// @param bound most bytes
    UndoHistory(LongSupplier nanos, long bound) {
        this.nanos = nanos;
        this.bound = bound;
    }

    /// A hand takes hold: what follows is one deed.
    public void grasp() {
        held = true;
        opened = false;
    }

    /// A hand lets go. Where everything is as it was, nothing was done.
    public void release(SimulationCheckpoint present) {
        if (held && opened && !done.isEmpty() && done.peek().moment.stands(present)) {
            done.pop();
            settle();
        }
        held = false;
        opened = false;
        last = null;
    }

    /// Something was done.
    ///
    /// @param words  for a person
    /// @param before the moment before it
    public void add(Kind kind, String words, SimulationCheckpoint before) {
        undone.clear();
        long now = nanos.getAsLong();
        boolean joined = held ? opened : kind == last && now - when < CLOSE;
        if (joined && !done.isEmpty()) {
            Deed first = done.pop();
            boolean same = first.words.equals(words) || kind == Kind.RUN && held;
            done.push(new Deed(same ? first.words : "several changes", first.moment));
        } else {
            done.push(new Deed(words, before));
        }
        opened = held;
        last = kind;
        when = now;
        settle();
    }

    /// Takes the newest deed back.
    ///
    /// @param present where things stand
    /// @return the moment before it; empty when there is none
    public Optional<SimulationCheckpoint> undo(SimulationCheckpoint present) {
        return moved(done, undone, present);
    }

    /// Does again what was taken back last.
    public Optional<SimulationCheckpoint> redo(SimulationCheckpoint present) {
        return moved(undone, done, present);
    }

    private Optional<SimulationCheckpoint> moved(Deque<Deed> from, Deque<Deed> to, SimulationCheckpoint present) {
        last = null;
        opened = false;
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Deed deed = from.pop();
        to.push(new Deed(deed.words, present));
        settle();
        return Optional.of(deed.moment);
    }

    /// Forgets all that could be undone and done again.
    public void clear() {
        done.clear();
        undone.clear();
        todo = new UndoList(List.of(), List.of());
        held = false;
        last = null;
    }

    /// What would be undone and done again, the next one first.
    public UndoList todo() {
        return todo;
    }

    private static List<String> words(Collection<Deed> deeds) {
        return deeds.stream().map(deed -> deed.words).toList();
    }

    // When memory runs short, whole records are let go before single moments, the oldest first.
    private void settle() {
        while (done.size() > MOST) {
            done.removeLast();
        }
        boolean heavy = weight() > bound;
        for (Deque<Deed> deeds : List.of(done, undone)) {
            Iterator<Deed> oldest = deeds.descendingIterator();
            while (heavy && oldest.hasNext()) {
                heavy = !oldest.next().forgets() || weight() > bound;
            }
        }
        while (weight() > bound && done.size() > 1) {
            done.removeLast();
        }
        todo = new UndoList(words(done), words(undone));
    }

    /// Bytes that only this holds.
    long weight() {
        Deed newest = done.isEmpty() ? undone.peek() : done.peek();
        if (newest == null) {
            return 0;
        }
        CheckpointMemory weight = new CheckpointMemory(newest.moment);
        done.forEach(deed -> weight.add(deed.moment));
        undone.forEach(deed -> weight.add(deed.moment));
        return weight.bytes();
    }
}

package earnshaw.simulation;

import earnshaw.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/// The runs of a document side by side: the one that goes on, and those kept beside it.
///
/// @param name  of the one that goes on
/// @param count of all runs there have been
/// @param kept  the others, oldest first
public record Shelf(String name, long count, List<Kept> kept) {

    /// One run alone.
    static final Shelf NEW = new Shelf("run 1", 1, List.of());

    public Shelf {
        kept = List.copyOf(kept);
    }

    /// The kept run with an id.
    ///
    /// @throws IllegalArgumentException if there is none
    Kept one(long id) {
        return kept.stream().filter(one -> one.id() == id).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("run " + id + " is no longer kept"));
    }

    /// With the present run put beside, another one in its place.
    Shelf left(Scenario document, List<Run> runs, List<Station> lanes) {
        return with(new Kept(count + 1, name, document, runs, true, lanes)).named("run " + (count + 1));
    }

    private Shelf with(Kept more) {
        List<Kept> all = new ArrayList<>(kept);
        all.add(more);
        return new Shelf(name, count + 1, all);
    }

    Shelf named(String other) {
        return new Shelf(other, count, kept);
    }

    Shelf without(long id) {
        return new Shelf(name, count, kept.stream().filter(one -> one.id() != id).toList());
    }

    /// With a kept run replaced by what has its id.
    Shelf with(long id, Kept other) {
        return new Shelf(name, count, kept.stream().map(one -> one.id() == id ? other : one).toList());
    }
}

package earnshaw.app.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The bodies that a person has chosen, in the order of choosing. The last one is the one that a card or a form speaks
/// of.
public final class Selection {

    private final ObjectProperty<List<Integer>> ids = new SimpleObjectProperty<>(List.of());
    private final IntegerProperty last = new SimpleIntegerProperty();
    private Optional<Set<Integer>> before = Optional.empty();

    Selection() {
        ids.subscribe((_, now) -> last.set(now.isEmpty() ? 0 : now.getLast()));
        last.subscribe((_, now) -> {
            int id = now.intValue();
            if (id == 0) {
                ids.set(List.of());
            } else if (ids.get().isEmpty() || ids.get().getLast() != id) {
                ids.set(List.of(id));
            }
        });
    }

    /// Ids of the chosen bodies, each once; never changed in place.
    public ObjectProperty<List<Integer>> ids() {
        return ids;
    }

    /// Id of the body chosen last, 0 for none. Setting it chooses that one alone.
    IntegerProperty last() {
        return last;
    }

    /// Whether a body is selected.
    public boolean has(int id) {
        return ids.get().contains(id);
    }

    /// Chooses these and no others.
    public void choose(Collection<Integer> chosen) {
        ids.set(List.copyOf(new LinkedHashSet<>(chosen)));
    }

    /// Chooses one more, or drops it.
    public void turn(int id) {
        List<Integer> next = new ArrayList<>(ids.get());
        if (!next.remove((Integer) id)) {
            next.add(id);
        }
        choose(next);
    }

    /// Chooses what comes next.
    ///
    /// @param there what is there now
    void awaitMore(List<Integer> there) {
        before = Optional.of(Set.copyOf(there));
    }

    /// Whether what was to come is not there yet.
    boolean awaiting() {
        return before.isPresent();
    }

    /// Drops what is no longer there, and chooses what was awaited.
    void keep(List<Integer> there) {
        if (!there.containsAll(ids.get())) {
            choose(ids.get().stream().filter(there::contains).toList());
        }
        List<Integer> added =
                before.map(old -> there.stream().filter(id -> !old.contains(id)).toList()).orElse(List.of());
        if (!added.isEmpty()) {
            choose(added);
            before = Optional.empty();
        }
    }
}

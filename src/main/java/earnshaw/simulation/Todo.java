package earnshaw.simulation;

import java.util.List;

/// What would be undone and what would be done again, the next one first, in words for a person.
public record Todo(List<String> undo, List<String> redo) {

    public Todo {
        undo = List.copyOf(undo);
        redo = List.copyOf(redo);
    }
}

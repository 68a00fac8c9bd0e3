package earnshaw.simulation.undo;

import java.util.List;

/// What would be undone and what would be done again, the next one first, in words for a person.
public record UndoList(List<String> undo, List<String> redo) {

    public UndoList {
        undo = List.copyOf(undo);
        redo = List.copyOf(redo);
    }
}

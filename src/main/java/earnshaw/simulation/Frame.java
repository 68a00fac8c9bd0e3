package earnshaw.simulation;

import earnshaw.problem.Picture;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.record.Status;
import earnshaw.simulation.undo.Branches;
import earnshaw.simulation.undo.UndoList;
import java.util.List;
import java.util.Optional;

/// Everything the world sees of a simulation at one moment. Nothing it reaches is written after publication.
///
/// @param serial   grows with every frame
/// @param loads    grows with every document opened, so that views know when to start afresh
/// @param scenario the document, its `state` and `edits` as they would be saved now
/// @param runs     all runs
/// @param main     index of the run that commands act on
/// @param past     while a past moment is on show: the document as it would be if the run went on from there
/// @param branches runs kept beside
/// @param todo     what would be undone and done again
public record Frame(long serial, long loads, Scenario scenario, List<Run> runs, int main, Status status,
        Optional<Scenario> past, Branches branches, UndoList todo) {

    /// The same with another document.
    public Frame with(Scenario other) {
        return new Frame(serial, loads, other, runs, main, status, past, branches, todo);
    }

    /// The same, with a failure to see more.
    Frame broken(long serial, Status status) {
        return new Frame(serial, loads, scenario, runs, main, status, past, branches, todo);
    }

    /// The document that a change changes: of the moment on show.
    public Scenario present() {
        return past.orElse(scenario);
    }

    /// The run that commands act on.
    public Run run() {
        return runs.get(main);
    }

    /// The run that has a body; that which commands act on for a body they all have.
    public Run run(int body) {
        return runs.stream()
                .filter(run -> body > 0 && run.picture().body(body) != null)
                .findFirst()
                .orElseGet(this::run);
    }

    /// All runs in one picture.
    public Picture picture() {
        return Picture.together(runs.stream().map(Run::picture).toList());
    }
}

/// Going back: checkpoints of the whole simulation, the undo history made of them, the playhead at a past moment, and
/// the branches that were left for another run.
///
/// May import `simulation.record` and `simulation.run`.
package earnshaw.simulation.undo;

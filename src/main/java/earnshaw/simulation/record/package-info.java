/// What a run recorded: rows of numbers, states and curves, in segments with one form of the problem each.
///
/// May import nothing else of the simulation.
///
/// To add a number to every row: an `Observable` of the problem; rows take its width from there.
package earnshaw.simulation.record;

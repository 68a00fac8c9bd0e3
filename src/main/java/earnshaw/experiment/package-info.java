/// Tables of runs: a [Plan] says which [Trial]s there are, a [Campaign] runs them on all cores, a [Folder] keeps every
/// [Result] as soon as it is there, a [Tally] says what stands in the cells.
///
/// May import `earnshaw.simulation` and everything below it; never a figure, a command line or a window.
///
/// To add a number of a run: one component of [Score], which is what a result's file holds.
package earnshaw.experiment;

/// Tables of runs: a [ExperimentPlan] says which [PlannedRun]s there are, a [ExperimentRunner] runs them on all cores,
/// a [ExperimentFolder] keeps every [RunResult] as soon as it is there, a [ExperimentProgress] says what stands in the
/// cells.
///
/// May import `earnshaw.simulation` and everything below it; never a figure, a command line or a window.
///
/// To add a number of a run: one component of [WalkerResult], which is what a result's file holds.
@NullMarked
package earnshaw.experiment;

import org.jspecify.annotations.NullMarked;

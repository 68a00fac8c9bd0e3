/// What is minimised. A [earnshaw.problem.Problem] is a value that a scenario names; its [earnshaw.problem.Walker]s run
/// side by side; an [earnshaw.problem.Evaluator] calculates with one of them for one thread; a [earnshaw.problem.State]
/// is all that a run must remember. Views see a problem only as [earnshaw.problem.Picture], [earnshaw.problem.Chart],
/// [earnshaw.problem.Observable] and [earnshaw.problem.Event].
///
/// May import: `potential`, `geometry`, `math`, `schema`. Never a view or a thread; of files only the images of
/// `problem.sharing` (decision 10).
///
/// To add a problem: a record that implements [earnshaw.problem.Problem] with its walkers and their evaluator, one line
/// in `scenario.Catalog`, and a preset that shows it.
@NullMarked
package earnshaw.problem;

import org.jspecify.annotations.NullMarked;

/// Problems of which only the loss is known: the shortest way from a formula to electrons that descend it.
///
/// May import `earnshaw.problem` and what that may import.
///
/// To add a problem: a record that implements [LossProblem] with a title, a sentence, the dimension, where the
/// electrons start, and the loss; one line in `scenario.Catalog`. When it should run faster or tell more, override what
/// [LossProblem] fills in.
@NullMarked
package earnshaw.problem.plain;

import org.jspecify.annotations.NullMarked;

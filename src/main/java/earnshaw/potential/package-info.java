/// What acts between two charges. A [earnshaw.potential.Potential] is a record with its parameters; on a space it
/// becomes a [earnshaw.potential.kernel.Profile], a function of distance, angle or direction with two derivatives;
/// `PairSums` and `PairCurvature` add a profile up over all pairs, and an [earnshaw.potential.activation.Activation] is
/// what a unit of the network answers that realises it.
///
/// May import: `geometry`, `math`, `schema`.
///
/// To add a potential: a record here whose profile gives three formulas, and one line in `scenario.Catalog`. The laws
/// of potentials are then held against it.
@NullMarked
package earnshaw.potential;

import org.jspecify.annotations.NullMarked;

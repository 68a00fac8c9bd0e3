/// Fields around the bodies of a problem: energy, loss, force, Laplacian and least curvature as functions of a place.
///
/// May import `earnshaw.problem` and what that may import.
///
/// To add a quantity: one constant of [FieldQuantity], and its formula in every [ForceField] that has it.
@NullMarked
package earnshaw.problem.field;

import org.jspecify.annotations.NullMarked;

/// Mathematics without electrons: numbers that are drawn, typed, assigned and diagonalised.
///
/// May import: java and EJML. Knows no other room.
///
/// To add something: a class of pure functions, or a value. What keeps scratch space says that it belongs to one
/// thread.
@NullMarked
package earnshaw.math;

import org.jspecify.annotations.NullMarked;

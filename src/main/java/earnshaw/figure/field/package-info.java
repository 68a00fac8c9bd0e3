/// Fields under the bodies of a scene: tint with its colour bar, contour lines, arrows and streamlines, in a plane, on
/// the sphere, and on a slice through space.
///
/// [FieldLayer] draws all of it from a `problem.field.ForceField`; [FieldScale] decides which value has which colour.
///
/// May import `figure.camera`, `figure.ground` and `figure.style`.
///
/// To add a way to show a field: a class here that reads a [FieldGrid], called by [FieldLayer].
@NullMarked
package earnshaw.figure.field;

import org.jspecify.annotations.NullMarked;

/// What lies under the bodies: line, plane, space, circle and sphere with their grids and numbers, the tint and the
/// contour lines of a landscape, the relief, and what theorems say about places.
///
/// May import `figure.camera` and `figure.style`.
///
/// To add a layer under the bodies: a class here with a `draw`, called by `figure.scene.Backdrop`.
@NullMarked
package earnshaw.figure.ground;

import org.jspecify.annotations.NullMarked;

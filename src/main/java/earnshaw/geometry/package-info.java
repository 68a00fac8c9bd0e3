/// Where points live. A [earnshaw.geometry.Manifold] works in place on a part of a longer array, so that one array can
/// hold a whole state; a [earnshaw.geometry.Space] says where a single charge lives.
///
/// May import: `earnshaw.math`.
///
/// To add a manifold: a record among those that [earnshaw.geometry.Manifold] permits. It must project to itself what is
/// on it already, to the byte.
@NullMarked
package earnshaw.geometry;

import org.jspecify.annotations.NullMarked;

/// Basin maps: which start of an electron leads where, under the bodies of a scene and as a figure of its own.
///
/// [BasinLayer] lays a `analysis.BasinMap` under a scene, [BasinFigure] draws it on a page with axes. Both take colours and
/// patterns from [BasinInk], words from [BasinWords] and the legend from [BasinLegend]; [BasinTable] is the same as numbers.
///
/// May import `figure.camera`, `figure.field` and `figure.style`.
@NullMarked
package earnshaw.figure.basin;

import org.jspecify.annotations.NullMarked;

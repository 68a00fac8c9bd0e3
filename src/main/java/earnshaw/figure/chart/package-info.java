/// What a large chart shows of runs, without the window around it: the curves of one quantity against another, the
/// part of them that is in sight, the numbers at a moment, and the chart itself as JFreeChart draws it.
///
/// May import `figure.plot` and `figure.style`.
@NullMarked
package earnshaw.figure.chart;

import org.jspecify.annotations.NullMarked;

/// What a step is: the state at its end, the curve of the way there, which trails and plots follow, and what makes one
/// step at a time, or one of many runs at a time.
///
/// May import: `problem`.
@NullMarked
package earnshaw.algorithm.step;

import org.jspecify.annotations.NullMarked;

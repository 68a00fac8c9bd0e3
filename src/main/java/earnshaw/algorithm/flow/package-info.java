/// The steps of the gradient flow: explicit ones, those along a surface on which the force jumps, those of stiff runs,
/// and the explicit ones of many runs at a time.
///
/// May import: `algorithm.step`, `problem`, `geometry`, `math`.
@NullMarked
package earnshaw.algorithm.flow;

import org.jspecify.annotations.NullMarked;

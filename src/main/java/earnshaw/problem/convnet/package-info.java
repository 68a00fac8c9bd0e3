/// The one-hidden-layer convolutional network of *Gradient Descent Learns One-hidden-layer CNN: Don't be Afraid of
/// Spurious Local Minima*: a student (v, a) that learns a teacher (w*, a*).
///
/// May import: what `problem` may. Only the problem itself is seen from outside.
@NullMarked
package earnshaw.problem.convnet;

import org.jspecify.annotations.NullMarked;

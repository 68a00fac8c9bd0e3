/// Activations sigma(x,theta), what one unit of a network answers, and the check by random samples that their mean
/// product is the potential.
///
/// May import `potential.kernel`, `geometry`, `math` and `schema`.
///
/// To add an activation: a class that implements [Activation], returned by the potential's `activation`.
@NullMarked
package earnshaw.potential.activation;

import org.jspecify.annotations.NullMarked;

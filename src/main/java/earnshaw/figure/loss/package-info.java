/// The loss between chosen states: along the way from one to another, and on the plane through three.
///
/// [LossBetweenFigure] is the whole page, [LossMapFigure] the map on it; the plot along the way is
/// `figure.plot.ProfileFigure`.
///
/// May import `figure.camera`, `figure.field`, `figure.ground`, `figure.plot` and `figure.style`.
///
/// To add another picture of the loss between states: a figure here of a value of `earnshaw.analysis`.
@NullMarked
package earnshaw.figure.loss;

import org.jspecify.annotations.NullMarked;

/// Curves against time or step, the timeline, the curves of a potential, and the figures of an experiment.
///
/// May import `figure.style` and JFreeChart.
///
/// To add a plot of a new quantity: nothing here; a problem names it as an `Observable`. To add a kind of figure: a
/// record that implements `figure.style.Figure`.
@NullMarked
package earnshaw.figure.plot;

import org.jspecify.annotations.NullMarked;

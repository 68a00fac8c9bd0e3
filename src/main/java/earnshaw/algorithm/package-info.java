/// How a state moves. An [earnshaw.algorithm.Algorithm] is a record with its settings; its [earnshaw.algorithm.step.Stepper]
/// makes one natural step at a time, a function of the state alone: what must be remembered travels in the state, and
/// no stop, frame or clock is ever seen.
///
/// May import: `problem`, `geometry`, `math`, `schema`.
///
/// To add an algorithm: a record here and one line in `scenario.Catalog`. One with steps of a fixed length extends
/// `DiscreteStepper`, which knows release, capture and readings.
@NullMarked
package earnshaw.algorithm;

import org.jspecify.annotations.NullMarked;

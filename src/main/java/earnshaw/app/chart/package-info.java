/// The large chart below the scene: one quantity against time, steps or another quantity, which a person can zoom,
/// move and read.
///
/// May import `app.kit` and `app.session`.
///
/// To add a control of the chart: one node in [ChartControls] that changes the [ChartSight].
@NullMarked
package earnshaw.app.chart;

import org.jspecify.annotations.NullMarked;

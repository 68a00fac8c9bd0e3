package earnshaw.figure.chart;

/// What a chart shows: one quantity up, and time, steps or another quantity across.
///
/// @param across    `time`, `step`, or the id of an observable
/// @param up        id of an observable
/// @param acrossLog whether the axis across is logarithmic where its numbers allow it
/// @param upLog     the same of the axis up
public record ChartChoice(String across, String up, boolean acrossLog, boolean upLog) {

    /// Across stands the time.
    public static final String TIME = "time";

    /// Across stands the number of the step.
    public static final String STEP = "step";

    /// Whether the same numbers are shown, whatever the axes are.
    public boolean sameQuantities(ChartChoice other) {
        return across.equals(other.across) && up.equals(other.up);
    }

    /// Whether the numbers across rise along every curve.
    public boolean rises() {
        return across.equals(TIME) || across.equals(STEP);
    }
}

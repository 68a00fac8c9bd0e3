package earnshaw.experiment;

/// One run of an experiment: the row and column of its cell and its number there, all counted from 0.
public record PlannedRun(int row, int column, int repeat) {

    /// Its name among files.
    String name() {
        return row + "-" + column + "-" + repeat;
    }
}

package earnshaw.experiment;

import earnshaw.problem.Observable;
import earnshaw.scenario.Axis;
import earnshaw.scenario.Experiment;
import earnshaw.scenario.Stop;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// An experiment as a table: what stands in its cells, finished or not.
///
/// @param results of finished runs, in the order of the plan
/// @param walkers their names, as far as a run has told them; one empty name before the first
public record ResultTable(ExperimentPlan plan, List<RunResult> results, List<String> walkers) {

    /// The table of some results.
    public ResultTable(ExperimentPlan plan, List<RunResult> results) {
        this(plan, List.copyOf(results), walkers(results));
    }

    /// The table as far as its runs have ended.
    public static ResultTable of(ExperimentProgress tally) {
        return new ResultTable(tally.plan(), tally.results());
    }

    /// The experiment that the table is of.
    public Experiment experiment() {
        return plan.experiment();
    }

    /// What is measured.
    public Observable measure() {
        return plan.scenario().problem().observables().stream()
                .filter(one -> one.id().equals(experiment().measure()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> walkers(List<RunResult> results) {
        return results.stream()
                .max((one, other) -> one.scores().size() - other.scores().size())
                .map(result -> result.scores().stream().map(WalkerResult::name).toList())
                .orElse(List.of(""));
    }

    /// Results of the runs of a cell.
    public List<RunResult> at(int row, int column) {
        return results.stream().filter(result -> result.row() == row && result.column() == column).toList();
    }

    /// What a cell holds for a walker.
    ///
    /// @param walker index among [#walkers]
    public CellSummary summary(int row, int column, int walker) {
        List<RunResult> here = at(row, column);
        List<Double> values = here.stream()
                .filter(result -> walker < result.scores().size())
                .flatMap(result -> result.scores().get(walker).value().stream().boxed())
                .toList();
        OptionalDouble bound = experiment().success();
        OptionalInt successes = bound.isEmpty() ? OptionalInt.empty()
                : OptionalInt.of((int) values.stream().filter(value -> value <= bound.getAsDouble()).count());
        int broken = (int) here.stream()
                .filter(result -> walker < result.scores().size())
                .filter(result -> result.scores().get(walker).reason().equals(Optional.of(Stop.Reason.NOT_FINITE)))
                .count();
        return new CellSummary(here.size(), broken, values, successes);
    }

    /// What a row is called: `depth 3`; empty in a table of one row.
    public String row(int row) {
        return name(experiment().rows(), row);
    }

    /// What a column is called.
    public String column(int column) {
        return name(experiment().columns(), column);
    }

    private static String name(Optional<Axis> axis, int index) {
        return axis.map(one -> one.heading() + " " + one.headings().get(index)).orElse("");
    }

    /// Values of an axis as a person reads them; one empty text without an axis.
    public static List<String> values(Optional<Axis> axis) {
        return axis.map(Axis::headings).orElse(List.of(""));
    }

    /// The number in print for a cell.
    public OptionalDouble printed(int row, int column) {
        return experiment().reference().map(one -> one.numbers().get(row).get(column)).orElse(OptionalDouble.empty());
    }

    /// Indices of the rows, and of the columns.
    IntStream rows() {
        return IntStream.range(0, experiment().height());
    }

    IntStream columns() {
        return IntStream.range(0, experiment().width());
    }
}

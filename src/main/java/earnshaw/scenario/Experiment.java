package earnshaw.scenario;

import earnshaw.schema.Checked;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Knob;
import earnshaw.schema.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A table of runs: a cell for every pair of a row's and a column's value, and in every cell runs that differ in their
/// seed alone.
///
/// @param rows      what differs from row to row; empty for a single row
/// @param columns   what differs from column to column; empty for a single column
/// @param repeats   runs in a cell: with the scenario's seed, the next one, ...
/// @param measure   id of the observable that is read at the end of a run
/// @param success   a run succeeds when its measure ends at or below this
/// @param skip      pairs of a row's and a column's value that are not run
/// @param reference numbers in print
public record Experiment(
        @Knob(doc = "what differs from row to row") Optional<Axis> rows,
        @Knob(doc = "what differs from column to column") Optional<Axis> columns,
        @Knob(doc = "runs in a cell, with seed, seed + 1, ...", min = 1, max = 100000, initial = "1") int repeats,
        @Knob(doc = "what is read at the end of a run: loss, testError, angle, ...",
                initial = "\"loss\"") String measure,
        @Knob(doc = "a run succeeds when its measure ends at or below this") OptionalDouble success,
        @Knob(doc = "cells that are not run, each as a row's and a column's value",
                initial = "[]") List<List<Literal>> skip,
        @Knob(doc = "numbers in print, to stand beside") Optional<PrintedReference> reference)
        implements Checked {

    /// One place of the table.
    ///
    /// @param scenario what is run there with the first seed, without an experiment
    public record Cell(int row, int column, Scenario scenario) {}

    public Experiment {
        skip = skip.stream().map(List::copyOf).toList();
    }

    /// Number of rows, 1 or more.
    public int height() {
        return rows.map(axis -> axis.values().size()).orElse(1);
    }

    /// Number of columns, 1 or more.
    public int width() {
        return columns.map(axis -> axis.values().size()).orElse(1);
    }

    /// Whether a place of the table is not run.
    public boolean skips(int row, int column) {
        return rows.isPresent() && columns.isPresent()
                && skip.contains(List.of(rows.get().values().get(row), columns.get().values().get(column)));
    }

    /// The cells that are run, row by row.
    ///
    /// @param scenario the document that this belongs to
    public List<Cell> cells(Scenario scenario) throws InputRefused {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < height(); row++) {
            for (int column = 0; column < width(); column++) {
                if (!skips(row, column)) {
                    cells.add(cell(scenario, row, column));
                }
            }
        }
        return cells;
    }

    /// One cell; what does not go together there is refused as by `--set`.
    Cell cell(Scenario scenario, int row, int column) throws InputRefused {
        List<String> settings = new ArrayList<>();
        rows.ifPresent(axis -> settings.add(axis.path() + "=" + axis.values().get(row).json()));
        columns.ifPresent(axis -> settings.add(axis.path() + "=" + axis.values().get(column).json()));
        Scenario start = scenario.withExperiment(Optional.empty()).at(Optional.empty(), List.of());
        return new Cell(row, column, ScenarioFile.set(start, settings));
    }

    @Override
    public void check(Faults faults) {
        if (!skip.isEmpty() && (rows.isEmpty() || columns.isEmpty())) {
            faults.add("skip", "cells of a table without rows and columns", "none");
            return;
        }
        for (int i = 0; i < skip.size(); i++) {
            List<Literal> pair = skip.get(i);
            if (pair.size() != 2 || !rows.orElseThrow().values().contains(pair.getFirst())
                    || !columns.orElseThrow().values().contains(pair.getLast())) {
                faults.add("skip[" + i + "]", pair.stream().map(Literal::json).toList().toString(),
                        "a value of the rows and one of the columns");
            }
        }
        if (reference.isPresent()
                && (reference.get().numbers().size() != height()
                        || reference.get().numbers().stream().anyMatch(row -> row.size() != width()))) {
            faults.add("reference.numbers", "another shape", height() + " lists of " + width() + " numbers");
        }
    }
}

package earnshaw.scenario.table;

import earnshaw.scenario.table.TableFormat.Decimal;
import earnshaw.scenario.table.TableFormat.Row;
import earnshaw.scenario.table.TableFormat.Separator;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Every way in which a text can be meant as a table of charges. Nothing is guessed: where two ways say different
/// things, both are here, and a person is asked.
///
/// @param readings which all say different things
/// @param faults   where there is none: what is wrong with the likeliest, a line each
public record TableReadings(List<TableReading> readings, List<String> faults) {

    /// Blanks that word processors and spreadsheets put between digits, or between columns.
    private static final String HARD_BLANKS = "[\u00a0\u2007\u2009\u202f]";
    private static final Pattern GROUPED =
            Pattern.compile("(?<![\\d.,])(\\d{1,3})((?:" + HARD_BLANKS + "\\d{3})+)(?!\\d)");

    public TableReadings {
        readings = List.copyOf(readings);
        faults = List.copyOf(faults);
    }

    /// Whether nobody needs to be asked.
    public boolean certain() {
        return readings.size() == 1 && readings.getFirst().doubts().isEmpty();
    }

    /// Reads a text.
    ///
    /// @param dimension of the space of the charges
    public static TableReadings of(String text, int dimension) {
        String begun = text.startsWith("\ufeff") ? text.substring(1) : text;
        Search search = new Search(dimension);
        String spaced = begun.replaceAll(HARD_BLANKS, " ");
        String joined = GROUPED.matcher(begun).replaceAll(match -> match.group().replaceAll(HARD_BLANKS, ""))
                .replaceAll(HARD_BLANKS, " ");
        search.text(spaced);
        if (!joined.equals(spaced)) {
            search.text(joined);
        }
        if (search.readings.isEmpty()) {
            search.lines(spaced, new TableFormat(Separator.COMMA_OR_BLANKS, Decimal.POINT));
        }
        return new TableReadings(search.readings, search.readings.isEmpty() ? search.faults : List.of());
    }

    private static final class Search {

        private final int dimension;
        private final List<TableReading> readings = new ArrayList<>();
        private List<String> faults = List.of();

        Search(int dimension) {
            this.dimension = dimension;
        }

        void text(String text) {
            for (TableFormat format : TableFormat.of(text)) {
                lines(text, format);
                if (format.separator() == Separator.BRACKETS && !readings.isEmpty()) {
                    return;
                }
            }
        }

        void lines(String text, TableFormat format) {
            try {
                List<Row> rows = format.rows(text);
                if (rows.isEmpty()) {
                    return;
                }
                List<String> first = rows.getFirst().cells();
                if (format.separator() == Separator.BRACKETS && dimension == 1 && rows.size() == 1
                        && first.size() > 2) {
                    inOrder(first.stream().map(cell -> new Row(1, List.of(cell))).toList(), format, 0);
                } else if (TableColumns.named(first, format)) {
                    named(rows, format);
                } else {
                    inOrder(rows, format, 0);
                    if (rows.size() > 1 && counts(rows, format)) {
                        inOrder(rows, format, 1);
                    }
                }
            } catch (IllegalArgumentException broken) {
                fault(List.of(broken.getMessage()));
            }
        }

        private void named(List<Row> rows, TableFormat format) {
            List<String> names = rows.getFirst().cells();
            List<Row> rest = rows.subList(1, rows.size());
            TableColumns columns;
            try {
                columns = TableColumns.of(names, dimension);
            } catch (IllegalArgumentException unknown) {
                // A line of words above a table in the usual order says nothing about it.
                String doubt =
                        "the names " + String.join(", ", names) + " are unknown: the columns are taken in their order";
                if (!rest.isEmpty()) {
                    take(rest, format, format.words(), List.of(doubt),
                            row -> TableColumns.inOrder(row.cells(), dimension, 0).charge(row.cells(), dimension,
                                    format));
                }
                return;
            }
            take(rest, format, format.words(), columns.doubts(), row -> columns.charge(row.cells(), dimension, format));
        }

        private void inOrder(List<Row> rows, TableFormat format, int passed) {
            String words = format.words() + (passed > 0 ? ", the first column numbers the rows" : "");
            take(rows, format, words, List.of(),
                    row -> TableColumns.inOrder(row.cells(), dimension, passed).charge(row.cells(), dimension, format));
        }

        private interface Reader {
            TableCharge charge(Row row);
        }

        private void take(List<Row> rows, TableFormat format, String words, List<String> doubts, Reader reader) {
            List<TableCharge> charges = new ArrayList<>();
            List<String> wrong = new ArrayList<>();
            for (Row row : rows) {
                try {
                    charges.add(reader.charge(row));
                } catch (IllegalArgumentException refused) {
                    wrong.add("line " + row.line() + ": " + refused.getMessage());
                }
            }
            if (!wrong.isEmpty()) {
                fault(wrong);
            } else if (readings.stream().noneMatch(one -> one.charges().equals(charges))) {
                readings.add(new TableReading(words, charges, doubts));
            }
        }

        private void fault(List<String> wrong) {
            if (faults.isEmpty() || wrong.size() < faults.size()) {
                faults = wrong;
            }
        }

        private static boolean counts(List<Row> rows, TableFormat format) {
            OptionalDouble first = format.number(rows.getFirst().cells().getFirst());
            for (int i = 0; i < rows.size(); i++) {
                OptionalDouble here = format.number(rows.get(i).cells().getFirst());
                boolean begins = first.isPresent() && (first.getAsDouble() == 0 || first.getAsDouble() == 1);
                if (!begins || here.isEmpty() || here.getAsDouble() != first.getAsDouble() + i) {
                    return false;
                }
            }
            return true;
        }
    }
}

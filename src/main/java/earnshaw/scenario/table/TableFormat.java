package earnshaw.scenario.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import earnshaw.math.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What parts the columns of a text and what marks its decimals.
///
/// @param separator of columns
/// @param decimal   mark of decimals; the other mark may part thousands
record TableFormat(Separator separator, Decimal decimal) {

    /// Marks of columns.
    enum Separator { TAB, SEMICOLON, COMMA, BLANKS, COMMA_OR_BLANKS, BRACKETS }

    /// Marks of decimals; the other mark may part thousands.
    enum Decimal { POINT, COMMA }

    /// A line of a table.
    ///
    /// @param line counted from 1
    record Row(long line, List<String> cells) {}

    private static final Pattern LIST = Pattern.compile("[\\[(]([^\\[\\]()]*)[\\])]");
    private static final Pattern NUMPY_NUMBER = Pattern.compile("np\\.\\w+\\(([^()]*)\\)");
    private static final Pattern TYPE = Pattern.compile("dtype=[\\w.]+");
    private static final Pattern THOUSANDS_BY_COMMA = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern THOUSANDS_BY_DOT = Pattern.compile("[+-]?[1-9]\\d{0,2}(\\.\\d{3})+(,\\d*)?");
    private static final Pattern BY_COMMA = Pattern.compile("[+-]?(\\d+|\\d*,\\d+|\\d+,)([eE][+-]?\\d+)?");

    /// The formats in which a text may be written. A tab settles that it parts the columns, and after it a semicolon.
    static List<TableFormat> of(String text) {
        List<TableFormat> formats = new ArrayList<>();
        if (text.strip().matches("(?s)(array\\s*)?[\\[(].*[\\])]")) {
            formats.add(new TableFormat(Separator.BRACKETS, Decimal.POINT));
        }
        List<Separator> separators = text.contains("\t") ? List.of(Separator.TAB)
                : text.contains(";") ? List.of(Separator.SEMICOLON) : List.of(Separator.COMMA, Separator.BLANKS);
        for (Separator separator : separators) {
            formats.add(new TableFormat(separator, Decimal.POINT));
            if (separator != Separator.COMMA && text.contains(",")) {
                formats.add(new TableFormat(separator, Decimal.COMMA));
            }
        }
        return formats;
    }

    /// The lines of a text; blank ones and those that begin with `#` count for nothing.
    ///
    /// @throws IllegalArgumentException with what is wrong
    List<Row> rows(String text) {
        return switch (separator) {
            case TAB -> records(text, '\t');
            case SEMICOLON -> records(text, ';');
            case COMMA -> records(text, ',');
            case BLANKS -> records(
                    text.lines().map(line -> line.strip().replaceAll("\\s+", " ")).reduce("", (a, b) -> a + b + "\n"),
                    ' ');
            case COMMA_OR_BLANKS -> mixed(text);
            case BRACKETS -> lists(text);
        };
    }

    private static List<Row> records(String text, char mark) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(mark).commentStrategy(CommentStrategy.SKIP)
                        .allowMissingFields(true).allowExtraFields(true).ofCsvRecord(text)) {
            List<Row> rows = new ArrayList<>();
            for (CsvRecord one : reader) {
                List<String> cells = one.getFields().stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new Row(one.getStartingLineNumber(), cells));
                }
            }
            return rows;
        } catch (CsvParseException broken) {
            throw new IllegalArgumentException("quotes that do not close", broken);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static List<Row> mixed(String text) {
        List<Row> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                rows.add(new Row(i + 1, Arrays.asList(line.split("\\s*[,;\\t]\\s*|\\s+"))));
            }
        }
        return rows;
    }

    // What Python and NumPy print: the innermost lists are the rows.
    private static List<Row> lists(String text) {
        String plain = TYPE.matcher(NUMPY_NUMBER.matcher(text).replaceAll("$1")).replaceAll("");
        if (plain.contains("...")) {
            throw new IllegalArgumentException("a table that was shortened to ..., allowed all its rows");
        }
        List<Row> rows = new ArrayList<>();
        Matcher list = LIST.matcher(plain);
        while (list.find()) {
            String inside = list.group(1).strip();
            if (!inside.isEmpty()) {
                long line = plain.substring(0, list.start()).lines().count();
                rows.add(new Row(Math.max(1, line),
                        Arrays.stream(inside.split("[,\\s]+")).filter(cell -> !cell.isEmpty()).toList()));
            }
        }
        return rows;
    }

    /// The number in a cell; empty when there is none in this format.
    OptionalDouble number(String cell) {
        String text = cell.replace('\u2212', '-');
        try {
            if (decimal == Decimal.COMMA) {
                boolean grouped = THOUSANDS_BY_DOT.matcher(text).matches();
                boolean fits = grouped || BY_COMMA.matcher(text).matches();
                return fits ? OptionalDouble.of(Double.parseDouble(text.replace(".", "").replace(',', '.')))
                        : OptionalDouble.empty();
            }
            String plain = THOUSANDS_BY_COMMA.matcher(text).matches() ? text.replace(",", "") : text;
            return plain.contains(",") ? OptionalDouble.empty() : OptionalDouble.of(Expression.value(plain));
        } catch (IllegalArgumentException none) {
            return OptionalDouble.empty();
        }
    }

    /// What it takes the marks for, for a person.
    String words() {
        String columns = switch (separator) {
            case TAB -> "tabs part columns";
            case SEMICOLON -> "semicolons part columns";
            case COMMA -> "commas part columns";
            case BLANKS -> "blanks part columns";
            case COMMA_OR_BLANKS -> "commas and blanks part columns";
            case BRACKETS -> "each inner list is a row";
        };
        return columns + (decimal == Decimal.COMMA ? ", decimal comma" : ", decimal point");
    }
}

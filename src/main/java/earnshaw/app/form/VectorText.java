package earnshaw.app.form;

import earnshaw.app.kit.NumberText;
import earnshaw.math.Expression;
import earnshaw.scenario.Catalog;
import earnshaw.schema.Unwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Vectors as a person types them: the numbers of one parted by commas, several vectors a line each. In a line with
/// semicolons these part the numbers, and a comma may be the decimal sign.
final class VectorText {

    private VectorText() {}

    /// Whether a type is a vector or a list of vectors.
    static boolean fits(Type type) {
        return isVector(type) || type instanceof ParameterizedType list && list.getRawType() == List.class
                && (isVector(list.getActualTypeArguments()[0]) || isPart(list.getActualTypeArguments()[0]));
    }

    /// Whether a type is a single vector.
    static boolean isVector(Type type) {
        return type instanceof ParameterizedType list && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] == Double.class;
    }

    // A sealed interface whose records all stand for numbers or lists of them.
    private static boolean isPart(Type type) {
        return type instanceof Class<?> sealed && sealed.isSealed()
                && Catalog.schema().kinds(sealed).stream().allMatch(VectorText::isNumbers);
    }

    private static boolean isNumbers(Class<? extends Record> record) {
        if (!record.isAnnotationPresent(Unwrapped.class)) {
            return false;
        }
        Type only = Catalog.schema().fields(record).getFirst().type();
        return only == double.class || isVector(only);
    }

    /// The text for a value; empty where there are no numbers.
    static String text(Object value) {
        Object plain = Settings.unwrapped(value);
        List<?> rows = plain instanceof Record bare ? (List<?>) Catalog.schema().within(bare)
                : plain instanceof List<?> list ? list : List.of();
        return rows.stream().noneMatch(VectorText::isRow) ? line(rows.stream().flatMap(VectorText::numbers))
                : rows.stream().map(row -> line(numbers(row))).collect(Collectors.joining("\n"));
    }

    private static boolean isRow(Object row) {
        return row instanceof List<?> || row instanceof Record bare && Catalog.schema().within(bare) instanceof List<?>;
    }

    private static Stream<Double> numbers(Object row) {
        return switch (row) {
            case Double number -> Stream.of(number);
            case List<?> list -> list.stream().map(number -> (Double) number);
            case Record bare -> numbers(Catalog.schema().within(bare));
            default -> Stream.empty();
        };
    }

    private static String line(Stream<Double> numbers) {
        return numbers.map(NumberText::full).collect(Collectors.joining(", "));
    }

    /// The JSON of a text.
    ///
    /// @param vector whether one vector is meant, not a list of them
    /// @throws IllegalArgumentException with one line for the person who typed it
    static String json(String text, boolean vector) {
        List<String> rows = new ArrayList<>();
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            rows.add(Arrays.stream(cells(line)).map(VectorText::number).collect(Collectors.joining(", ", "[", "]")));
        }
        if (vector && rows.size() > 1) {
            throw new IllegalArgumentException("found " + rows.size() + " lines, allowed one");
        }
        return vector ? rows.isEmpty() ? "[]" : rows.getFirst() : rows.toString();
    }

    private static String[] cells(String line) {
        String plain = line.strip().replaceAll("^[\\[(]|[\\])]$", "").strip();
        return plain.split(plain.contains(";") ? "\\s*;\\s*" : plain.contains(",") ? "\\s*,\\s*" : "\\s+");
    }

    private static String number(String cell) {
        return NumberText.full(Expression.value(cell));
    }
}

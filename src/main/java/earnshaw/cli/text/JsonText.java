package earnshaw.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Values as JSON on one line: maps in their order, doubles in the shortest form that reads back the same, NaN and
/// infinity as `null` (not defined).
public final class JsonText {

    private JsonText() {}

    /// What is JSON already.
    public record Raw(String json) {}

    public static String text(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder text) {
        switch (value) {
            case null -> text.append("null");
            case Double number -> text.append(number(number));
            case Number number -> text.append(number);
            case Boolean truth -> text.append(truth);
            case String string -> quote(string, text);
            case Raw raw -> text.append(raw.json());
            case Map<?, ?> map -> object(map, text);
            case List<?> list -> array(list, text);
            case double[] numbers -> array(listed(numbers), text);
            case int[] numbers -> array(listed(numbers), text);
            case Object[] parts -> array(List.of(parts), text);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    /// A number as it stands in JSON and CSV; `null` where it is not defined.
    public static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "null";
    }

    private static List<Object> listed(double[] numbers) {
        List<Object> list = new ArrayList<>(numbers.length);
        for (double number : numbers) {
            list.add(number);
        }
        return list;
    }

    private static List<Object> listed(int[] numbers) {
        List<Object> list = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            list.add(number);
        }
        return list;
    }

    private static void object(Map<?, ?> map, StringBuilder text) {
        text.append('{');
        String between = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(between);
            quote(String.valueOf(entry.getKey()), text);
            text.append(": ");
            write(entry.getValue(), text);
            between = ", ";
        }
        text.append('}');
    }

    private static void array(List<?> list, StringBuilder text) {
        text.append('[');
        String between = "";
        for (Object part : list) {
            text.append(between);
            write(part, text);
            between = ", ";
        }
        text.append(']');
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < ' ') {
                        text.append("\\u00").append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}

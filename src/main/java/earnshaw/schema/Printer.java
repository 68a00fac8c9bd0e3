package earnshaw.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Prints a tree as JSON for people: what fits stands on one line, lists of numbers fill their lines.
final class Printer {

    private static final int WIDTH = 110;

    private Printer() {}

    /// The document, with a line end after it; the outermost object always has a line for each key.
    static String print(Located tree) {
        StringBuilder out = new StringBuilder();
        broken(tree, "", out);
        return out.append('\n').toString();
    }

    /// A part of a document on one line.
    static String line(Located tree) {
        StringBuilder out = new StringBuilder();
        flat(tree, out);
        return out.toString();
    }

    private static void fitted(Located tree, int used, String indent, StringBuilder out) {
        int start = out.length();
        flat(tree, out);
        if (indent.length() + used + out.length() - start > WIDTH) {
            out.setLength(start);
            broken(tree, indent, out);
        }
    }

    private static void flat(Located tree, StringBuilder out) {
        switch (tree) {
            case Located.Keyed keyed -> {
                String before = "{";
                for (var entry : keyed.members().entrySet()) {
                    quote(entry.getKey(), out.append(before));
                    flat(entry.getValue().value(), out.append(": "));
                    before = ", ";
                }
                out.append(keyed.members().isEmpty() ? "{}" : "}");
            }
            case Located.Items items -> {
                out.append('[');
                for (int i = 0; i < items.items().size(); i++) {
                    flat(items.items().get(i), out.append(i == 0 ? "" : ", "));
                }
                out.append(']');
            }
            case Located.Numeral numeral -> out.append(numeral.text());
            case Located.Text text -> quote(text.text(), out);
            case Located.Bool bool -> out.append(bool.value());
            case Located.Null _ -> out.append("null");
        }
    }

    private static void broken(Located tree, String indent, StringBuilder out) {
        String inner = indent + "  ";
        switch (tree) {
            case Located.Keyed keyed when !keyed.members().isEmpty() -> {
                String before = "{\n";
                for (var entry : keyed.members().entrySet()) {
                    quote(entry.getKey(), out.append(before).append(inner));
                    fitted(entry.getValue().value(), entry.getKey().length() + 4, inner, out.append(": "));
                    before = ",\n";
                }
                out.append('\n').append(indent).append('}');
            }
            case Located.Items items when items.items().stream().allMatch(Located.Numeral.class::isInstance) ->
                filled(items.items(), indent, inner, out);
            case Located.Items items when !items.items().isEmpty() -> {
                String before = "[\n";
                for (Located item : items.items()) {
                    fitted(item, 1, inner, out.append(before).append(inner));
                    before = ",\n";
                }
                out.append('\n').append(indent).append(']');
            }
            default -> flat(tree, out);
        }
    }

    private static void filled(List<Located> numbers, String indent, String inner, StringBuilder out) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(inner);
        for (int i = 0; i < numbers.size(); i++) {
            String text = ((Located.Numeral) numbers.get(i)).text() + (i + 1 < numbers.size() ? "," : "");
            if (line.length() + text.length() > WIDTH && line.length() > inner.length()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(inner.length());
            }
            line.append(text).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        out.append("[\n").append(String.join("\n", lines)).append('\n').append(indent).append(']');
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ' || c == 0x7f || Character.isSurrogate(c) && !paired(text, i)) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    // Half of a surrogate pair alone cannot be written in UTF-8.
    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}

package earnshaw.figure.style;

import java.util.ArrayList;
import java.util.List;

/// The small part of TeX that [MathText] reads, as a list of signs with what stands below and above them. Never fails:
/// what it does not know is shown by its name.
final class TexParser {

    /// @param text   one sign, or an upright word such as `min`
    /// @param italic whether it is a variable
    /// @param below  its subscript
    /// @param above  its superscript
    record Item(String text, boolean italic, List<Item> below, List<Item> above) {}

    private final String source;
    private int at;

    private TexParser(String source) {
        this.source = source;
    }

    /// A formula.
    record Read(List<Item> items) {

        /// Whether it holds digits and signs alone, as a number does.
        boolean numeric() {
            return numeric(items);
        }

        private static boolean numeric(List<Item> items) {
            return items.stream().allMatch(item -> !item.italic()
                    && item.text().codePoints().noneMatch(Character::isLetter)
                    && numeric(item.below())
                    && numeric(item.above()));
        }
    }

    static Read read(String source) {
        return new Read(new TexParser(source).group(false));
    }

    private List<Item> group(boolean closes) {
        List<Item> items = new ArrayList<>();
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '}') {
                at++;
                if (closes) {
                    break;
                }
            } else if (c == '_' || c == '^') {
                at++;
                attach(items, argument(), c == '_');
            } else {
                items.addAll(one());
            }
        }
        return items;
    }

    private static void attach(List<Item> items, List<Item> script, boolean below) {
        Item base = items.isEmpty() ? new Item("", false, List.of(), List.of()) : items.removeLast();
        items.add(new Item(base.text(), base.italic(), below ? script : base.below(), below ? base.above() : script));
    }

    private List<Item> argument() {
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        return at < source.length() ? one() : List.of();
    }

    private List<Item> one() {
        int c = source.codePointAt(at);
        at += Character.charCount(c);
        return switch (c) {
            case '{' -> group(true);
            case '\\' -> command();
            case ' ' -> List.of();
            case '-' -> List.of(upright("\u2212"));
            case '\'' -> List.of(upright("\u2032"));
            default -> List.of(sign(Character.toString(c)));
        };
    }

    private List<Item> command() {
        String name = name();
        return switch (name) {
            case "mathbb" -> argument().stream().map(item -> upright(doubled(item.text()))).toList();
            case "mathrm", "text", "operatorname" -> List.of(upright(word()));
            case "mathbf", "boldsymbol", "mathcal" -> argument();
            case "frac" -> fraction();
            case "sqrt" -> {
                List<Item> root = new ArrayList<>(List.of(upright("√")));
                root.addAll(argument());
                yield root;
            }
            default -> {
                String text = TexSymbols.of(name);
                boolean variable = TexSymbols.known(name) && text.codePoints().allMatch(Character::isLowerCase);
                yield text.isEmpty() ? List.of() : List.of(new Item(text, variable, List.of(), List.of()));
            }
        };
    }

    private List<Item> fraction() {
        List<Item> items = new ArrayList<>(argument());
        items.add(upright("/"));
        items.addAll(argument());
        return items;
    }

    private String name() {
        int start = at;
        while (at < source.length() && Character.isLetter(source.charAt(at))) {
            at++;
        }
        if (at == start && at < source.length()) {
            at++;
        }
        return source.substring(start, at);
    }

    // The text of an argument as it stands, blanks included.
    private String word() {
        int open = source.indexOf('{', at);
        int close = source.indexOf('}', at);
        if (open != at || close < 0) {
            return "";
        }
        at = close + 1;
        return source.substring(open + 1, close);
    }

    private static String doubled(String letter) {
        return switch (letter) {
            case "R" -> "ℝ";
            case "N" -> "ℕ";
            case "Z" -> "ℤ";
            case "C" -> "ℂ";
            default -> letter;
        };
    }

    private static Item sign(String text) {
        return new Item(text, text.codePoints().allMatch(Character::isLetter), List.of(), List.of());
    }

    private static Item upright(String text) {
        return new Item(text, false, List.of(), List.of());
    }
}

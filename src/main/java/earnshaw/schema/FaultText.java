package earnshaw.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What faults say: names of types, of what was found, of what is allowed.
final class FaultText {

    private static final int SHOWN = 40;

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]");

    private FaultText() {}

    /// What may stand where a type is expected.
    static String allowed(Type type, Knob knob) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return allowed(generic.getActualTypeArguments()[0], knob);
        }
        Class<?> plain = RecordShapes.raw(type);
        if (plain == List.class) {
            return "a list";
        }
        if (plain == double.class || plain == OptionalDouble.class) {
            return ranged("a number", knob);
        }
        if (plain == int.class || plain == long.class || plain == OptionalInt.class || plain == OptionalLong.class) {
            return ranged("a whole number", knob);
        }
        if (plain == boolean.class) {
            return "true or false";
        }
        if (plain == Literal.class) {
            return "any JSON value";
        }
        if (plain == String.class) {
            return "a text in double quotes";
        }
        if (plain.isEnum()) {
            return ids(Stream.of(plain.getEnumConstants()).map(one -> id((Enum<?>) one)).toList());
        }
        if (plain.isArray()) {
            return "a list of numbers";
        }
        if (RecordShapes.isBare(plain)) {
            RecordShapes.Part only = RecordShapes.parts(plain).getFirst();
            return allowed(only.type(), only.knob());
        }
        if (RecordShapes.isChoice(plain)) {
            return RecordShapes.alternatives(plain).stream().map(one -> allowed(one, knob))
                    .collect(Collectors.joining(" or "));
        }
        return "an object in braces";
    }

    /// `a number above 0`, `a whole number from 0 to 5`.
    private static String ranged(String noun, Knob knob) {
        boolean below = knob.min() != Double.NEGATIVE_INFINITY;
        boolean above = knob.max() != Double.POSITIVE_INFINITY;
        if (below && above && !knob.above()) {
            return noun + " from " + number(knob.min()) + " to " + number(knob.max());
        }
        String low =
                !below ? "" : knob.above() ? " above " + number(knob.min()) : " of " + number(knob.min()) + " or more";
        String high =
                !above ? "" : below ? " and at most " + number(knob.max()) : " of " + number(knob.max()) + " or less";
        return noun + low + high;
    }

    /// The shortest decimal form that reads back as the same number, in JSON's notation: `1`, `0.5`, `1e-9`.
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " cannot be written to a file");
        }
        String text = Double.toString(value);
        int exponent = text.indexOf('E');
        if (exponent < 0) {
            return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }
        double size = Math.abs(value);
        if (size >= 1e-4 && size < 1e16) {
            String plain = new BigDecimal(text).toPlainString();
            return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
        }
        int end = text.startsWith(".0", exponent - 2) ? exponent - 2 : exponent;
        return text.substring(0, end) + "e" + text.substring(exponent + 1);
    }

    /// What stands in a file.
    static String found(Located at) {
        return switch (at) {
            case Located.Keyed keyed -> keyed.members().isEmpty() ? "an empty object" : "an object";
            case Located.Items items -> items.items().isEmpty() ? "an empty list" : "a list of " + items.items().size();
            case Located.Numeral numeral -> shown(numeral.text());
            case Located.Text text -> quoted(text.text());
            case Located.Bool bool -> Boolean.toString(bool.value());
            case Located.Null _ -> "null";
        };
    }

    /// Whether every file format that the program writes can hold a character.
    ///
    /// @param lines whether line breaks and tabs may stand there
    static boolean writable(int codePoint, boolean lines) {
        return switch (codePoint) {
            case '\n', '\r', '\t' -> lines;
            case 0x2028, 0x2029 -> lines;
            case 0xfffe, 0xffff -> false;
            default -> !Character.isISOControl(codePoint) && !(codePoint >= 0xd800 && codePoint < 0xe000);
        };
    }

    static String quoted(String text) {
        return '"' + shown(text) + '"';
    }

    /// The beginning of a text of the file.
    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    /// A text for one line of a terminal or a window: blanks stand for line breaks, and characters that would command
    /// the terminal or turn the direction of writing are written as `\\u202e`.
    static String line(String text) {
        return UNSEEN.matcher(text.replaceAll("\\R|\\t", " ")).replaceAll(
                match -> Matcher
                        .quoteReplacement(String.format(Locale.ROOT, "\\u%04x", (int) match.group().charAt(0))));
    }

    /// `"a", "b" or "c"`.
    static String ids(Collection<String> ids) {
        List<String> quoted = ids.stream().map(id -> '"' + id + '"').toList();
        if (quoted.size() < 2) {
            return String.join("", quoted);
        }
        return String.join(", ", quoted.subList(0, quoted.size() - 1)) + " or " + quoted.getLast();
    }

    /// What was meant by an unknown word: the nearest of the known ones, or all of them.
    static String meant(String unknown, Collection<String> known) {
        Optional<String> nearest = known.stream()
                .filter(one -> distance(unknown.toLowerCase(Locale.ROOT), one.toLowerCase(Locale.ROOT)) <= 2)
                .min((a, b) -> distance(unknown, a) - distance(unknown, b));
        return nearest.map(one -> '"' + one + "\" (the nearest of " + known.size() + ")").orElseGet(() -> ids(known));
    }

    /// `GRADIENT_NORM` as `gradientNorm`.
    static String id(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder id = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            id.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return id.toString();
    }

    // Levenshtein's distance, with two rows.
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}

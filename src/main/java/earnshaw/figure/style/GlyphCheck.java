package earnshaw.figure.style;

import earnshaw.figure.style.Fonts.Face;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Characters that none of the fonts of figures has. In their place stands the name of their script in brackets, never
/// an empty box.
public final class GlyphCheck {

    private static final int SHOWN = 8;

    private GlyphCheck() {}

    /// The scripts of a text that the fonts lack, each with the first of its characters: `Han (U+5B66, U+751F)`; empty
    /// when every character can be drawn.
    public static String lacking(String text) {
        Map<String, String> scripts = new LinkedHashMap<>();
        text.codePoints().filter(GlyphCheck::isMissing).limit(SHOWN).forEach(one -> scripts.merge(script(one),
                String.format(Locale.ROOT, "U+%04X", one), (all, next) -> all + ", " + next));
        return scripts.entrySet().stream().map(one -> one.getKey() + " (" + one.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    /// A text with the name of a script for each run of its characters that cannot be drawn: `[Han]`.
    static String readable(String text) {
        StringBuilder readable = new StringBuilder();
        String before = "";
        for (int one : text.codePoints().toArray()) {
            String script = isMissing(one) ? "[" + script(one) + "]" : "";
            if (script.isEmpty()) {
                readable.appendCodePoint(one);
            } else if (!script.equals(before)) {
                readable.append(script);
            }
            before = script;
        }
        return readable.toString();
    }

    private static boolean isMissing(int codePoint) {
        for (Face face : Face.values()) {
            if (face.has(codePoint)) {
                return false;
            }
        }
        return Character.getType(codePoint) != Character.FORMAT && !Character.isWhitespace(codePoint);
    }

    private static String script(int codePoint) {
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        if (script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED
                || script == Character.UnicodeScript.UNKNOWN) {
            return "symbol";
        }
        String name = script.name().replace('_', ' ');
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}

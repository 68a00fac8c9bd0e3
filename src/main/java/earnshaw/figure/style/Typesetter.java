package earnshaw.figure.style;

import earnshaw.figure.style.Fonts.Face;
import earnshaw.figure.style.MathText.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sets a line of [MathText]: reads the source once from left to right and lays the runs behind each other.
final class Typesetter {

    /// A line at size 1.
    record Line(List<Piece> pieces, double width) {}

    /// The serif face is small beside the text face: so much larger it looks the same.
    private static final double SERIF = 1.1;

    private static final double SMALLER = 0.72;
    private static final double SUB_DROP = 0.2;
    private static final double SUPER_RISE = 0.36;
    private static final double THIN_SPACE = 0.17;
    private static final int REMEMBERED = 512;

    private static final Map<MathText, Line> KNOWN = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MathText, Line> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Face face;
    private final List<Piece> pieces = new ArrayList<>();
    private double x;

    private Typesetter(Face face) {
        this.face = face;
    }

    static Line set(String source, Face face) {
        MathText key = new MathText(source, face);
        synchronized (KNOWN) {
            return KNOWN.computeIfAbsent(key, k -> new Typesetter(k.face()).line(k.source()));
        }
    }

    private Line line(String source) {
        String[] parts = source.split("\\$", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                run(parts[i], face, 0, 1);
            } else {
                TexParser.Read tex = TexParser.read(parts[i]);
                math(tex.items(), tex.numeric(), 0, 1);
            }
        }
        return new Line(List.copyOf(pieces), x);
    }

    private void math(List<TexParser.Item> items, boolean numeric, double rise, double scale) {
        for (int i = 0; i < items.size(); i++) {
            TexParser.Item item = items.get(i);
            boolean airy = scale == 1 && i > 0 && i < items.size() - 1 && TexSymbols.between(item.text())
                    && !TexSymbols.between(items.get(i - 1).text()) && !numeric;
            x += airy ? THIN_SPACE : 0;
            Face own = numeric ? face : item.italic() ? Face.ITALIC : Face.ROMAN;
            run(item.text(), own, rise, numeric ? scale : scale * SERIF);
            x += airy ? THIN_SPACE : 0;
            scripts(item, numeric, rise, scale);
        }
    }

    // A subscript and a superscript of the same sign start at the same place.
    private void scripts(TexParser.Item item, boolean numeric, double rise, double scale) {
        double start = x;
        double end = x;
        if (!item.below().isEmpty()) {
            x += 0.02 * scale;
            math(item.below(), numeric, rise - SUB_DROP * scale, scale * SMALLER);
            end = x;
        }
        if (!item.above().isEmpty()) {
            x = start + 0.04 * scale;
            math(item.above(), numeric, rise + SUPER_RISE * scale, scale * SMALLER);
        }
        x = Math.max(end, x);
    }

    // Characters that a face lacks come from the face of signs.
    private void run(String text, Face wanted, double rise, double scale) {
        int start = 0;
        while (start < text.length()) {
            boolean has = wanted.has(text.codePointAt(start));
            int end = start;
            while (end < text.length() && wanted.has(text.codePointAt(end)) == has) {
                end += Character.charCount(text.codePointAt(end));
            }
            String part = text.substring(start, end);
            place(has ? part : readable(part), has ? wanted : Face.SIGNS, rise, scale);
            start = end;
        }
    }

    // In a formula every character is a sign of its own: the name of their script is not told again for the next one.
    private String readable(String part) {
        String words = GlyphCheck.readable(part);
        String name = words.startsWith("[") ? words.substring(0, words.indexOf(']') + 1) : "";
        boolean told = name.length() > 1 && !pieces.isEmpty() && pieces.getLast().text().endsWith(name);
        return told ? words.substring(name.length()) : words;
    }

    private void place(String text, Face own, double rise, double scale) {
        if (text.isEmpty()) {
            return;
        }
        double size = own == Face.SIGNS && scale > 1 ? scale / SERIF : scale;
        if (!pieces.isEmpty()) {
            Piece last = pieces.getLast();
            boolean joins = last.face() == own && last.rise() == rise && last.scale() == size
                    && Math.abs(last.x() + advance(last.text(), own) * size - x) < 1e-9;
            if (joins) {
                pieces.removeLast();
                x = last.x();
                text = last.text() + text;
            }
        }
        pieces.add(new Piece(text, own, x, rise, size));
        x += advance(text, own) * size;
    }

    // Measured at a large size, where rounding of the font's own units does not show.
    private static double advance(String text, Face face) {
        return face.at(1000).getStringBounds(text, Fonts.CONTEXT).getWidth() / 1000;
    }

    static String plain(String source) {
        StringBuilder out = new StringBuilder();
        String[] parts = source.split("\\$", -1);
        for (int i = 0; i < parts.length; i++) {
            out.append(i % 2 == 0 ? parts[i] : plain(TexParser.read(parts[i]).items()));
        }
        return out.toString();
    }

    private static String plain(List<TexParser.Item> items) {
        StringBuilder out = new StringBuilder();
        for (TexParser.Item item : items) {
            out.append(item.text());
            script(out, item.below(), true);
            script(out, item.above(), false);
        }
        return out.toString();
    }

    private static void script(StringBuilder out, List<TexParser.Item> items, boolean below) {
        if (items.isEmpty()) {
            return;
        }
        String text = plain(items);
        String small = TexSymbols.small(text, below);
        if (small != null) {
            out.append(small);
        } else if (text.equals("°") || text.equals("*") && !below) {
            out.append(text);
        } else {
            out.append(below ? "_" : "^").append(text.codePointCount(0, text.length()) == 1 ? text : "{" + text + "}");
        }
    }
}

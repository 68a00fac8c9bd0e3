package earnshaw.figure.style;

import java.util.ArrayList;
import java.util.List;

/// Legend entries side by side in as few lines as their width allows. Notes, which have no sample, take a line each and
/// are broken where they are longer than it.
///
/// @param samples entries with a sample
/// @param notes   words alone, as [MathText]
public record KeyStrip(List<KeyEntry> samples, List<String> notes, Style style) {

    private static final double SAMPLE = 20;
    private static final double GAP = 5;
    private static final double APART = 14;

    /// Height of a line in heights of the type.
    private static final double LINE = 1.5;

    public KeyStrip {
        samples = List.copyOf(samples);
        notes = List.copyOf(notes);
    }

    /// Whether every sample with its words fits into a width as one line.
    public boolean fits(double wide) {
        return samples.stream().allMatch(entry -> width(entry) <= wide);
    }

    /// Its height when it may be so wide.
    public double height(double wide) {
        return lines(wide).size() * LINE * style.smallType();
    }

    /// Draws it from an upper left corner.
    public void draw(Pen pen, double left, double top, double wide) {
        float type = style.smallType();
        double y = top;
        for (List<KeyEntry> line : lines(wide)) {
            double x = left;
            for (KeyEntry entry : line) {
                entry.sample().draw(pen, x, y + 0.5 * LINE * type, style.of(SAMPLE));
                boolean note = entry.sample() == KeyEntry.NONE;
                new MathText(entry.words()).draw(pen.g(), x + (note ? 0 : style.of(SAMPLE + GAP)), y + 1.1 * type,
                        type, note ? pen.palette().faint() : pen.palette().ink());
                x += width(entry) + style.of(APART);
            }
            y += LINE * type;
        }
    }

    private double width(KeyEntry entry) {
        return style.of(SAMPLE + GAP) + new MathText(entry.words()).width(style.smallType());
    }

    private List<List<KeyEntry>> lines(double wide) {
        List<List<KeyEntry>> lines = new ArrayList<>();
        double taken = Double.POSITIVE_INFINITY;
        for (KeyEntry entry : samples) {
            double width = width(entry);
            if (width > wide) {
                List<String> broken = broken(entry.words(), wide - style.of(SAMPLE + GAP));
                lines.add(List.of(new KeyEntry(entry.sample(), broken.getFirst())));
                broken.stream().skip(1).forEach(rest -> lines.add(List.of(new KeyEntry((_, _, _, _) -> {}, rest))));
                taken = Double.POSITIVE_INFINITY;
                continue;
            }
            if (taken + width > wide) {
                lines.add(new ArrayList<>());
                taken = 0;
            }
            lines.getLast().add(entry);
            taken += width + style.of(APART);
        }
        notes.forEach(note -> broken(note, wide).forEach(line -> lines.add(List.of(KeyEntry.note(line)))));
        return lines;
    }

    // Lines of words that are no longer than a width, as far as the words allow it.
    private List<String> broken(String text, double wide) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && new MathText(longer).width(style.smallType()) > wide) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    // Split at spaces outside of formulas.
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        boolean formula = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            formula ^= text.charAt(i) == '$';
            if (text.charAt(i) == ' ' && !formula) {
                words.add(text.substring(start, i));
                start = i + 1;
            }
        }
        words.add(text.substring(start));
        return words;
    }
}

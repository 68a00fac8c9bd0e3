package earnshaw.app.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How a window lay on the screen: place and size, and the columns inside it. Lengths in pixels.
///
/// @param maximised  whether it filled the screen; place and size are those before
/// @param side       whether the forms were shown
/// @param plots      whether the plots were shown
/// @param sideWidth  of the forms where a hand has chosen it, 0 elsewhere
/// @param plotsWidth the same of the plots
public record WindowLayout(
        double x, double y, double width, double height, boolean maximised, boolean side, boolean plots,
        double sideWidth,
        double plotsWidth) {

    private static final int NUMBERS = 6;
    private static final double LEAST = 200;
    private static final double LARGEST = 20000;

    /// A window that nobody has touched; its place is for the system to choose.
    static final WindowLayout USUAL = new WindowLayout(Double.NaN, Double.NaN, 1440, 900, false, true, true, 0, 0);

    /// As a line of text.
    String written() {
        return String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f %.0f %.0f %b %b %b",
                x, y, width, height, sideWidth, plotsWidth, maximised, side, plots);
    }

    /// From such a line; the usual one where it means nothing.
    static WindowLayout read(String line) {
        String[] words = line.split(" ");
        if (words.length != NUMBERS + 3) {
            return USUAL;
        }
        try {
            List<Double> numbers = new ArrayList<>();
            for (int i = 0; i < NUMBERS; i++) {
                numbers.add(Double.parseDouble(words[i]));
            }
            boolean sized = numbers.get(2) >= LEAST && numbers.get(3) >= LEAST
                    && numbers.get(2) <= LARGEST && numbers.get(3) <= LARGEST;
            return !sized ? USUAL : new WindowLayout(
                    numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), Boolean.parseBoolean(words[6]),
                    Boolean.parseBoolean(words[7]), Boolean.parseBoolean(words[8]), numbers.get(4), numbers.get(5));
        } catch (NumberFormatException _) {
            return USUAL;
        }
    }
}

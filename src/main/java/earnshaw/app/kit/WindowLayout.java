package earnshaw.app.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;

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

    /// Size from which nothing in a window is cut off.
    public static final double LEAST_WIDTH = 640;
    public static final double LEAST_HEIGHT = 480;

    /// Room for what the system puts around a window.
    private static final double AROUND = 40;

    private static final int NUMBERS = 6;
    private static final double LEAST = 200;
    private static final double LARGEST = 20000;

    /// A window that nobody has touched; its place is for the system to choose.
    static final WindowLayout USUAL = new WindowLayout(Double.NaN, Double.NaN, 1440, 900, false, true, true, 0, 0);

    /// Moved and made smaller until it lies on a screen.
    ///
    /// @param screen the part of it that a window may cover
    public WindowLayout within(Rectangle2D screen) {
        double wide = Math.min(width, Math.max(LEAST_WIDTH, screen.getWidth()));
        double high = Math.min(height, Math.max(LEAST_HEIGHT, screen.getHeight() - AROUND));
        return new WindowLayout(inside(x, screen.getMinX(), screen.getMaxX() - wide),
                inside(y, screen.getMinY(), screen.getMaxY() - AROUND - high), wide, high, maximised, side, plots,
                sideWidth, plotsWidth);
    }

    // A place that nobody has chosen yet stays open.
    private static double inside(double place, double least, double most) {
        return Double.isNaN(place) ? place : Math.max(least, Math.min(place, most));
    }

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

package earnshaw.figure.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length on paper or on a screen: `89mm`, `5.5in`, `600px`.
///
/// @param value above 0
/// @param unit  what it counts
public record Length(double value, Unit unit) {

    /// Units of length. A pixel is 1/96 inch where it has to be one.
    public enum Unit {
        MM(72 / 25.4), CM(72 / 2.54), IN(72), PT(1), PX(0.75);

        private final double points;

        Unit(double points) {
            this.points = points;
        }
    }

    private static final Pattern WRITTEN =
            Pattern.compile("\\s*([0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?)\\s*(mm|cm|in|pt|px)\\s*");

    public Length {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("length " + value + ", allowed above 0");
        }
    }

    /// A length in millimetres.
    public static Length mm(double value) {
        return new Length(value, Unit.MM);
    }

    /// A length in pixels of 1/96 inch.
    public static Length px(double value) {
        return new Length(value, Unit.PX);
    }

    /// Reads a number and its unit.
    ///
    /// @throws IllegalArgumentException in one plain line
    public static Length parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "length '" + text + "', allowed a number and a unit: 89mm, 8.9cm, 5.5in, 252pt, 600px");
        }
        return new Length(Double.parseDouble(matcher.group(1)), switch (matcher.group(2)) {
            case "mm" -> Unit.MM;
            case "cm" -> Unit.CM;
            case "in" -> Unit.IN;
            case "pt" -> Unit.PT;
            default -> Unit.PX;
        });
    }

    /// The same in points of 1/72 inch.
    public double points() {
        return value * unit.points;
    }

    /// The same times a factor.
    public Length times(double factor) {
        return new Length(value * factor, unit);
    }
}

package earnshaw.figure.style;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as a person reads them: few digits, a real minus sign, powers of ten where they are shorter. The same under
/// every locale.
public final class NumberLabels {

    private static final String MINUS = "\u2212";

    private NumberLabels() {}

    /// A number rounded to some significant digits, as [MathText]: `0.4745`, `$1.2 \cdot 10^{-6}$`, `−∞`.
    public static String of(double value, int digits) {
        String written = written(value, digits);
        int power = written.indexOf('e');
        if (power < 0) {
            return written;
        }
        return "$" + written.substring(0, power).replace(MINUS, "-") + "\\cdot 10^{"
                + written.substring(power + 1).replace(MINUS, "-") + "}$";
    }

    /// The same in plain characters: `0.4745`, `1.2e−6`.
    public static String written(double value, int digits) {
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : MINUS + "∞";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int power = rounded.precision() - rounded.scale() - 1;
        boolean plain = power >= -4 && power <= 6;
        String text = plain
                ? rounded.setScale(Math.max(0, digits - 1 - power), RoundingMode.HALF_EVEN).toPlainString()
                : rounded.movePointLeft(power).setScale(digits - 1, RoundingMode.HALF_EVEN).toPlainString() + "e"
                        + power;
        return text.replace("-", MINUS);
    }

    /// A number that somebody has written, with the digits it was given, as [MathText].
    public static String given(double value) {
        return of(value, Double.isFinite(value) ? BigDecimal.valueOf(value).stripTrailingZeros().precision() : 1);
    }

    /// A number to three digits at most, without zeros at its end, as [MathText].
    public static String shortest(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return of(value, 1);
        }
        return of(value, new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_EVEN)).stripTrailingZeros()
                .precision());
    }

    /// A number with a fixed count of decimals: `−0.50`.
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return written(value, 1);
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.replace("-", "") : text.replace("-", MINUS);
    }
}

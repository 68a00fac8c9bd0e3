package earnshaw.app.kit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// How the window writes numbers: root locale, a true minus sign, as many digits as asked for.
public final class NumberText {

    private NumberText() {}

    /// A number to read: `0.4745`, `−2.379`, `1.2e−9`.
    ///
    /// @param digits significant ones, for numbers of ordinary size the same number of decimals less one
    public static String shown(double value, int digits) {
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "\u221e" : "\u2212\u221e";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e5)) {
            return minus(trimmed(String.format(Locale.ROOT, "%." + (digits - 1) + "e", value)));
        }
        int whole = size < 10 ? 1 : (int) Math.floor(Math.log10(size)) + 1;
        return minus(String.format(Locale.ROOT, "%." + Math.max(0, digits - whole) + "f", value == 0 ? 0 : value));
    }

    /// A coordinate to read, with as many decimals below 1: what is smaller than the last of them is 0.
    public static String place(double value, int digits) {
        double unit = Math.pow(10, digits - 1);
        return Math.abs(value) >= 1 ? shown(value, digits)
                : minus(String.format(Locale.ROOT, "%." + (digits - 1) + "f", Math.rint(value * unit) / unit + 0.0));
    }

    /// A number to edit or copy: every digit, shortest form, plain characters.
    public static String full(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.toString(value).replace('E', 'e');
    }

    /// A number as short as it is right to a few digits: `1e−9`, `0.3`, `100`.
    public static String brief(double value, int digits) {
        if (value == Math.rint(value) && Math.abs(value) < Math.pow(10, digits)) {
            return minus(Long.toString((long) value));
        }
        double size = Math.abs(value);
        if (size >= 1e-3 && size < 1) {
            return minus(new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros().toPlainString());
        }
        String text = shown(value, digits);
        boolean plain = text.contains(".") && !text.contains("e");
        return plain ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    /// @see #brief(double, int)
    public static String brief(double value) {
        return brief(value, 3);
    }

    private static String trimmed(String scientific) {
        int e = scientific.indexOf('e');
        String mantissa = scientific.substring(0, e);
        if (mantissa.contains(".")) {
            mantissa = mantissa.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        return mantissa + "e" + Integer.parseInt(scientific.substring(e + 1));
    }

    private static String minus(String text) {
        return text.replace('-', '\u2212');
    }
}

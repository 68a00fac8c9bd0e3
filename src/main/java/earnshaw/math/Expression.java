package earnshaw.math;

import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;

/// A number as a person types it: `pi/3`, `1e-3`, `-sqrt(2)/2`, `2^0.5`, `0,5`. The decimal sign is a point in every
/// language. Outside of the parentheses of a function a comma is one too, unless it may part thousands: `1,000` is
/// refused, `0,500` and `1,25` are not.
///
/// Grammar: sums of products of powers; `^` binds from the right and tighter than a sign before it, so that `-2^2` is
/// -4; the constants `pi` and `e`; the functions `sqrt`, `sin`, `cos`, `tan`, `exp` and `ln`, their argument in
/// parentheses, angles in radians.
public final class Expression {

    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.of(
            "sqrt", Math::sqrt,
            "sin", Math::sin,
            "cos", Math::cos,
            "tan", Math::tan,
            "exp", Math::exp,
            "ln", Math::log);

    private static final Map<String, Double> CONSTANTS = Map.of("pi", Math.PI, "\u03c0", Math.PI, "e", Math.E);

    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2},\\d{3}");

    // Far more than a person nests, far less than the stack holds.
    private static final int DEPTH = 200;

    private final String text;
    private int at;
    private int depth;
    private int calls;

    private Expression(String text) {
        this.text = text;
    }

    /// The number an expression stands for; finite.
    ///
    /// @throws IllegalArgumentException with one line for the person who typed it
    public static double value(String text) {
        Expression reader = new Expression(text.replace('\u2212', '-'));
        double value = reader.sum();
        reader.peek();
        if (reader.at < reader.text.length()) {
            throw reader.refused("the end, or one of + - * / ^");
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(text.strip() + " is not a finite number");
        }
        return value;
    }

    private double sum() {
        if (++depth > DEPTH) {
            throw new IllegalArgumentException("too many parentheses inside each other");
        }
        double value = product();
        while (true) {
            switch (peek()) {
                case '+' -> value += skipped().product();
                case '-' -> value -= skipped().product();
                default -> {
                    depth--;
                    return value;
                }
            }
        }
    }

    private double product() {
        double value = signed();
        while (true) {
            switch (peek()) {
                case '*' -> value *= skipped().signed();
                case '/' -> value /= skipped().signed();
                default -> {
                    return value;
                }
            }
        }
    }

    private double signed() {
        double sign = 1;
        while (peek() == '-' || peek() == '+') {
            sign = peek() == '-' ? -sign : sign;
            at++;
        }
        return sign * power();
    }

    private double power() {
        double base = atom();
        return peek() == '^' ? Math.pow(base, skipped().exponent()) : base;
    }

    // A signed power again, one level deeper for each ^, as for a parenthesis.
    private double exponent() {
        if (++depth > DEPTH) {
            throw new IllegalArgumentException("too many powers inside each other");
        }
        double value = signed();
        depth--;
        return value;
    }

    private double atom() {
        char first = peek();
        if (first == '(') {
            return skipped().closed();
        }
        if (Character.isLetter(first)) {
            return named();
        }
        return number();
    }

    private double closed() {
        double value = sum();
        if (peek() != ')') {
            throw refused("a closing parenthesis");
        }
        at++;
        return value;
    }

    private double named() {
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at).toLowerCase(Locale.ROOT);
        if (CONSTANTS.containsKey(name)) {
            return CONSTANTS.get(name);
        }
        DoubleUnaryOperator function = FUNCTIONS.get(name);
        if (function == null) {
            throw new IllegalArgumentException(
                    "unknown name \"" + name + "\"; known are pi, e, sqrt, sin, cos, tan, exp, ln");
        }
        if (peek() != '(') {
            throw refused("an opening parenthesis after " + name);
        }
        calls++;
        double argument = skipped().closed();
        calls--;
        return function.applyAsDouble(argument);
    }

    private double number() {
        int start = at;
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        } else if (isDecimalComma()) {
            at++;
            digits();
            if (THOUSANDS.matcher(text.substring(start, at)).matches()) {
                String typed = text.substring(start, at);
                throw new IllegalArgumentException("found \"" + typed + "\", which may part thousands; allowed is "
                        + typed.replace(",", "") + " or " + typed.replace(',', '.'));
            }
        }
        String mantissa = text.substring(start, at).replace(',', '.');
        if (mantissa.isEmpty() || mantissa.equals(".")) {
            at = start;
            throw refused("a number");
        }
        exponentPart();
        return Double.parseDouble(text.substring(start, at).replace(',', '.'));
    }

    private boolean isDecimalComma() {
        return calls == 0 && at + 1 < text.length() && text.charAt(at) == ',' && isDigit(text.charAt(at + 1));
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    // The e of 1e-3; without digits behind it, it is not one.
    private void exponentPart() {
        int mark = at;
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                at++;
            }
            int first = at;
            digits();
            if (at == first) {
                at = mark;
            }
        }
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private Expression skipped() {
        at++;
        return this;
    }

    /// The next character that is not a space; 0 at the end.
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private IllegalArgumentException refused(String expected) {
        char next = peek();
        if (next == ',') {
            return new IllegalArgumentException("found \",\" at character " + (at + 1)
                    + "; the decimal sign is a point, and one comma outside of a function");
        }
        String found = next == 0 ? "the end" : "\"" + next + "\"";
        return new IllegalArgumentException("found " + found + " at character " + (at + 1) + ", expected " + expected);
    }
}

package earnshaw.figure.style;

import java.awt.Color;

/// Mixes colours in Oklab, in which equal steps look equally large.
///
/// Source: B. Ottosson, *A perceptual color space for image processing* (2020).
final class Oklab {

    private Oklab() {}

    /// A colour part of the way from one to another one.
    static Color mix(Color from, Color to, double share) {
        double[] a = of(from);
        double[] b = of(to);
        double light = a[0] + share * (b[0] - a[0]);
        double green = a[1] + share * (b[1] - a[1]);
        double blue = a[2] + share * (b[2] - a[2]);
        double l = cube(light + 0.3963377774 * green + 0.2158037573 * blue);
        double m = cube(light - 0.1055613458 * green - 0.0638541728 * blue);
        double s = cube(light - 0.0894841775 * green - 1.2914855480 * blue);
        return new Color(
                encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    /// Lightness (0 black, 1 white), green to red, blue to yellow.
    static double[] of(Color colour) {
        double r = decoded(colour.getRed());
        double g = decoded(colour.getGreen());
        double b = decoded(colour.getBlue());
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
    }

    private static double cube(double value) {
        return value * value * value;
    }

    static double decoded(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    static int encoded(double linear) {
        double clamped = Math.clamp(linear, 0, 1);
        double share = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * Math.pow(clamped, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * share);
    }
}

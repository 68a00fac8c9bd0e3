package earnshaw.figure.style;

import java.awt.Color;

/// Colours as different readers see them: all of them, printed without colours, and with red-green blindness of either
/// kind.
///
/// Source: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, *A Physiologically-based Model for Simulation of Color Vision
/// Deficiency* (2009), severity 1; grey is the relative luminance of WCAG 2.2.
public enum ColourSight {
    FULL("in colour", new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
    GREY("in grey", new double[][] {{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}),
    DEUTERANOPE("for readers who cannot see green",
            new double[][] {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
                {-0.011820, 0.042940, 0.968881}}),
    PROTANOPE("for readers who cannot see red",
            new double[][] {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
                {-0.003882, -0.048116, 1.051998}});

    private final String words;
    private final double[][] linear;

    ColourSight(String words, double[][] linear) {
        this.words = words;
        this.linear = linear;
    }

    /// How a sentence about it ends.
    public String words() {
        return words;
    }

    @Override
    public String toString() {
        return words;
    }

    /// A colour as it is seen.
    public Color seen(Color colour) {
        int rgb = seen(colour.getRGB());
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, colour.getAlpha());
    }

    /// A pixel as it is seen, alpha unchanged.
    public int seen(int argb) {
        if (this == FULL) {
            return argb;
        }
        double red = Oklab.decoded(argb >> 16 & 255);
        double green = Oklab.decoded(argb >> 8 & 255);
        double blue = Oklab.decoded(argb & 255);
        int out = argb & 0xFF000000;
        for (int i = 0; i < 3; i++) {
            double channel = linear[i][0] * red + linear[i][1] * green + linear[i][2] * blue;
            out |= Oklab.encoded(channel) << 16 - 8 * i;
        }
        return out;
    }

    /// How different two colours look: their distance in Oklab, in which black and white are 1 apart.
    public double apart(Color one, Color other) {
        double[] a = Oklab.of(seen(one));
        double[] b = Oklab.of(seen(other));
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }
}

package earnshaw.figure.style;

import java.awt.Color;

/// Which value has which colour. Equal steps of a value look equally large, for colour-blind eyes too, and a larger
/// size is always darker on a light ground (lighter on a dark one), so that the scale survives a grey print.
///
/// @param low    value at the lower end; below 0 for a scale that goes both ways from 0
/// @param high   value at the upper end
/// @param rooted whether colours follow the root of the value, which spreads what is low
public record ColourScale(double low, double high, boolean rooted, Palette palette) {

    /// Shades from one end to the other.
    public static final int SHADES = 510;

    /// The share of an end colour in the strongest shade: bodies, trails and names must stay readable over it.
    private static final double STRENGTH = 0.55;

    /// Where a value stands between the ends, from 0 to 1; values beyond an end have that end's place.
    public double share(double value) {
        double share = Math.clamp((value - low) / (high - low), 0, 1);
        return rooted ? Math.sqrt(share) : share;
    }

    /// The value at a share of the way from the lower to the upper end.
    public double value(double share) {
        return low + (high - low) * (rooted ? share * share : share);
    }

    /// The colour at a share.
    public Color colour(double share) {
        double zero = low < 0 ? -low / (high - low) : 0;
        Color ground = palette.ground();
        return share < zero
                ? Oklab.mix(ground, palette.cold(), STRENGTH * (zero - share) / zero)
                : Oklab.mix(ground, low < 0 ? palette.warm() : palette.high(), STRENGTH * (share - zero) / (1 - zero));
    }

    /// All shades from the lower to the upper end, as opaque pixels.
    public int[] pixels() {
        int[] pixels = new int[SHADES + 1];
        for (int i = 0; i <= SHADES; i++) {
            pixels[i] = colour((double) i / SHADES).getRGB();
        }
        return pixels;
    }
}

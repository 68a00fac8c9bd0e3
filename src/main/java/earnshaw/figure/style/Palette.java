package earnshaw.figure.style;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/// The colours of a figure. Electrons have the colours of Okabe and Ito (*Color Universal Design*, 2008), which stay
/// apart for colour-blind eyes, set a little darker or lighter where the ground asks for it.
///
/// @param name      `light`, `dark`, `print`, `grey`
/// @param ground    what everything stands on
/// @param ink       text and protons
/// @param faint     axis numbers and other text that waits
/// @param hairline  grid lines
/// @param firm      lines that carry more than a grid line: an axis, the sphere's rim
/// @param accent    selection, crosshair, timeline
/// @param neutral   a series that belongs to no electron, such as the sum
/// @param warm      tint where a further electron has high energy
/// @param cold      tint where it has low energy
/// @param high      tint of a large number where numbers are never negative
/// @param tint      strength of the tint, 0 (none, as on paper) to 1
/// @param electrons colours by electron id, used in turn
public record Palette(
        String name,
        Color ground,
        Color ink,
        Color faint,
        Color hairline,
        Color firm,
        Color accent,
        Color neutral,
        Color warm,
        Color cold,
        Color high,
        double tint,
        List<Color> electrons) {

    private static final List<Color> ON_LIGHT =
            List.of(rgb(0x0072B2), rgb(0xD55E00), rgb(0x009E73), rgb(0xCC79A7), rgb(0xE69F00), rgb(0x56B4E9),
                    rgb(0xA39700));
    private static final List<Color> ON_DARK =
            List.of(rgb(0x2E8FD6), rgb(0xE8702A), rgb(0x14B48A), rgb(0xD98AB7), rgb(0xEBA91E), rgb(0x7CC8F2),
                    rgb(0xE5DB52));

    /// On a white window.
    public static final Palette LIGHT = new Palette(
            "light", rgb(0xFCFCFB), rgb(0x16181B), rgb(0x6A7078), rgb(0xE4E5E4), rgb(0xA9AEB6), rgb(0x0969DA),
            rgb(0x5F656D), rgb(0xD9731A), rgb(0x2F6FD0), rgb(0x5B3E99), 0.22, ON_LIGHT);

    /// On a dark window.
    public static final Palette DARK = new Palette(
            "dark", rgb(0x15171A), rgb(0xF0F2F4), rgb(0x9097A0), rgb(0x2A2E33), rgb(0x5A616B), rgb(0x4A9EFF),
            rgb(0xA7ADB5), rgb(0xE08A3C), rgb(0x3F86E0), rgb(0xA88BE8), 0.30, ON_DARK);

    /// On white paper.
    public static final Palette PRINT = new Palette(
            "print", Color.WHITE, Color.BLACK, rgb(0x4A4F55), rgb(0xD3D5D8), rgb(0x8D939B), rgb(0x0072B2),
            rgb(0x55595F), rgb(0xD9731A), rgb(0x2F6FD0), rgb(0x5B3E99), 0, ON_LIGHT);

    /// On white paper that is printed without colours.
    public static final Palette GREY = PRINT.seen("grey", ColourSight.GREY);

    public Palette {
        electrons = List.copyOf(electrons);
    }

    /// The same as some readers see it.
    public Palette seen(String name, ColourSight sight) {
        return new Palette(name, sight.seen(ground), sight.seen(ink), sight.seen(faint), sight.seen(hairline),
                sight.seen(firm), sight.seen(accent), sight.seen(neutral), sight.seen(warm), sight.seen(cold),
                sight.seen(high), tint, electrons.stream().map(sight::seen).toList());
    }

    /// The same with the colours of all electrons but one near the ground.
    ///
    /// @param id   of the one that keeps its colour
    /// @param most the largest id there is
    public Palette emphasising(int id, int most) {
        List<Color> dimmed = IntStream.rangeClosed(1, most)
                .mapToObj(one -> one == id ? electron(one) : mix(electron(one), ground, 0.72)).toList();
        return new Palette(name + " " + id, ground, ink, faint, hairline, firm, accent, neutral, warm, cold, high,
                tint, dimmed);
    }

    /// The colour of an electron; from the eighth on the seven come again, darker or lighter.
    ///
    /// @param id of the electron, 1 or more
    public Color electron(int id) {
        int place = Math.max(0, id - 1);
        Color colour = electrons.get(place % electrons.size());
        return switch (place / electrons.size() % 3) {
            case 0 -> colour;
            case 1 -> mix(colour, ink, 0.35);
            default -> mix(colour, ground, 0.35);
        };
    }

    /// A colour part of the way to another one.
    public static Color mix(Color from, Color to, double share) {
        return new Color(
                (int) Math.round(from.getRed() + share * (to.getRed() - from.getRed())),
                (int) Math.round(from.getGreen() + share * (to.getGreen() - from.getGreen())),
                (int) Math.round(from.getBlue() + share * (to.getBlue() - from.getBlue())));
    }

    /// A colour seen through.
    public static Color fade(Color colour, double alpha) {
        double clamped = Math.clamp(alpha, 0, 1);
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * clamped));
    }

    private static Color rgb(int value) {
        return new Color(value);
    }
}

package earnshaw.figure.style;

import java.awt.geom.Rectangle2D;

/// Colours and sizes of a figure. Every line width, mark and letter is a number of design units times [#unit], so that
/// the same figure is right in a window, on a slide and in a column of a journal.
///
/// @param palette the colours
/// @param unit    pixels or points per design unit, above 0; ordinary type is 12 design units high
/// @param lines   widths of lines against the usual ones, above 0
public record Style(Palette palette, double unit, double lines) {

    /// With lines of the usual width.
    public Style(Palette palette, double unit) {
        this(palette, unit, 1);
    }

    /// On a screen: a design unit is a pixel.
    public static Style screen(Palette palette) {
        return new Style(palette, 1);
    }

    /// On paper measured in points: ordinary type is 6.7 pt, names of charges are 8 pt, a hairline half a point.
    public static Style print(Palette palette) {
        return new Style(palette, 6.7 / 12);
    }

    /// On white paper.
    public static Style print() {
        return print(Palette.PRINT);
    }

    /// Design units in pixels or points.
    public double of(double designUnits) {
        return designUnits * unit;
    }

    /// The same larger or smaller, for a dense screen or the last row of a lecture hall.
    public Style times(double factor) {
        return new Style(palette, unit * factor, lines);
    }

    /// Ordinary type.
    public float type() {
        return (float) of(12);
    }

    /// The smaller type of axis numbers.
    public float smallType() {
        return (float) of(11);
    }

    /// A line that just shows.
    public float hairline() {
        return (float) (of(0.9) * lines);
    }

    /// An area without a margin of some design units on every side.
    public Rectangle2D inside(Rectangle2D area, double margin) {
        double edge = of(margin);
        return new Rectangle2D.Double(
                area.getX() + edge, area.getY() + edge, area.getWidth() - 2 * edge, area.getHeight() - 2 * edge);
    }
}

package earnshaw.figure.export;

import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import java.awt.Color;
import java.util.Optional;

/// The sheet that a figure is exported on.
///
/// @param width  of the file's picture
/// @param height of the file's picture
/// @param dpi    pixels per inch of a PNG whose width is not given in pixels
/// @param ground what is painted first; empty for a transparent sheet
public record Page(Length width, Length height, double dpi, Optional<Color> ground) {

    /// A white sheet at 300 dots per inch.
    public static Page white(Length width, Length height) {
        return new Page(width, height, 300, Optional.of(Color.WHITE));
    }

    /// A sheet of a palette's ground.
    public static Page on(Palette palette, Length width, Length height, double dpi) {
        return new Page(width, height, dpi, Optional.of(palette.ground()));
    }

    /// Whether it is measured in pixels, as for a screen.
    public boolean pixels() {
        return width.unit() == Length.Unit.PX;
    }

    /// Pixels per inch of a PNG.
    double pixelsPerInch() {
        return pixels() ? 96 : dpi;
    }

    /// Width of a PNG.
    long pixelsWide() {
        return Math.max(1, Math.round(width.points() / 72 * pixelsPerInch()));
    }

    /// Height of a PNG.
    long pixelsHigh() {
        return Math.max(1, Math.round(height.points() / 72 * pixelsPerInch()));
    }

    /// Points per unit of the area that figures draw in: pixels when measured in pixels, otherwise points.
    double pointsPerUnit() {
        return pixels() ? 0.75 : 1;
    }

    /// Width of the area that figures draw in.
    public double unitsWide() {
        return width.points() / pointsPerUnit();
    }

    /// Height of the area that figures draw in.
    public double unitsHigh() {
        return height.points() / pointsPerUnit();
    }

    /// The style in which type and lines have their usual size on this sheet: that of a screen when it is measured in
    /// pixels, otherwise that of print.
    public Style style(Palette palette) {
        return pixels() ? Style.screen(palette) : Style.print(palette);
    }
}

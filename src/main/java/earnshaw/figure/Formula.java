package earnshaw.figure;

import java.awt.Color;
import java.awt.image.BufferedImage;

/// A formula in full TeX.
///
/// @param tex    without dollar signs
/// @param size   of its type in pixels or points
/// @param colour of its ink
public record Formula(String tex, double size, Color colour) {

    /// It as a picture that fits tightly.
    ///
    /// @param scale pixels per unit of size
    public BufferedImage image(double scale) {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    }
}

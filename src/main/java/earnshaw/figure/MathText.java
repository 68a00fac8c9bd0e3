package earnshaw.figure;

import java.awt.Color;
import java.awt.Graphics2D;

/// A line of text in which `$...$` is a small part of TeX: Greek letters, subscripts, superscripts, norms.
///
/// @param source the text, for instance `Laplacian $\Delta_{\theta_1} L$`
public record MathText(String source) {

    /// Width when set in type of a size.
    public double width(double size) {
        return 0;
    }

    /// Draws with the baseline starting at a point.
    public void draw(Graphics2D g, double x, double y, double size, Color colour) {}

    /// The same in plain characters, for windows and readers that cannot typeset: θ₁.
    public String plain() {
        return source;
    }
}

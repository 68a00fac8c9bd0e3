package earnshaw.figure.style;

import earnshaw.figure.style.Fonts.Face;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;

/// A line of text in which `$...$` is a small part of TeX: Greek letters, subscripts and superscripts, norms and the
/// usual signs. Set as text in the fonts of figures, so that it stays text in SVG and PDF.
///
/// A formula of digits and signs alone, such as `$10^{-2}$`, is set in the face of the text around it.
///
/// @param source the text, for instance `Laplacian $\Delta_{\theta_1} L$`
/// @param face   of what stands outside of dollar signs
public record MathText(String source, Face face) {

    /// A run of characters in one face.
    ///
    /// @param text  its characters
    /// @param face  its type
    /// @param x     where it starts, at size 1
    /// @param rise  of its baseline above that of the line, at size 1
    /// @param scale of its type against that of the line
    public record Piece(String text, Face face, double x, double rise, double scale) {}

    /// In ordinary type.
    public MathText(String source) {
        this(source, Face.TEXT);
    }

    /// In the type of titles.
    public static MathText strong(String source) {
        return new MathText(source, Face.STRONG);
    }

    /// The runs it consists of, from left to right.
    public List<Piece> pieces() {
        return Typesetter.set(source, face).pieces();
    }

    /// Width when set in type of a size.
    public double width(double size) {
        return Typesetter.set(source, face).width() * size;
    }

    /// Draws with the baseline starting at a point.
    public void draw(Graphics2D g, double x, double y, double size, Color colour) {
        FigurePart part = FigurePart.of(g);
        boolean axis = part.kind() == FigurePart.Kind.AXIS;
        Object id = List.of(axis ? part.id() : source, new Object());
        new FigurePart(axis ? part.kind() : FigurePart.Kind.TEXT, axis ? part.name() : source, id)
                .draw(g, () -> pieces(g, x, y, size, colour));
    }

    private void pieces(Graphics2D g, double x, double y, double size, Color colour) {
        g.setColor(colour);
        for (Piece piece : pieces()) {
            g.setFont(piece.face().at(size * piece.scale()));
            g.drawString(piece.text(), (float) (x + piece.x() * size), (float) (y - piece.rise() * size));
        }
    }

    /// Draws with the baseline ending at a point.
    public void drawLeftOf(Graphics2D g, double x, double y, double size, Color colour) {
        draw(g, x - width(size), y, size, colour);
    }

    /// Draws with the baseline centred at a point.
    public void drawCentred(Graphics2D g, double x, double y, double size, Color colour) {
        draw(g, x - width(size) / 2, y, size, colour);
    }

    /// The same in plain characters, for windows and readers that cannot typeset: θ₁. What has no such character
    /// keeps TeX's sign: x_{max}.
    public String plain() {
        return Typesetter.plain(source);
    }
}

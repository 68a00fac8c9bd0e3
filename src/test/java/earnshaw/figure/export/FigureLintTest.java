package earnshaw.figure.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earnshaw.figure.style.AxisFrame;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.FigurePart;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Every objection is made where there is a reason for it, and only there.
class FigureLintTest {

    private static final Page PAGE = Page.white(Length.parse("100pt"), Length.parse("60pt"));

    private static List<String> objections(Consumer<Pen> drawing) {
        Figure figure = (g, area) -> {
            try (Pen pen = Pen.over(g, area, Style.print())) {
                drawing.accept(pen);
            }
        };
        return FigureLint.objections(figure, PAGE);
    }

    private static void write(Pen pen, String text, double x, double y, double size) {
        new MathText(text).draw(pen.g(), x, y, size, Color.BLACK);
    }

    @Test
    void whatCanBePrintedIsFine() {
        assertEquals(List.of(), objections(pen -> {
            write(pen, "$\\theta_1$ and $w_2$", 10, 20, 6);
            write(pen, "below", 10, 30, 6);
            pen.line(10, 40, 60, 40, Color.BLACK, 1);
        }));
    }

    @Test
    void smallTypeIsNamed() {
        assertEquals(List.of("the text 'x\u2081' is 4.4 pt high, the least is 5 pt"),
                objections(pen -> write(pen, "$x_1$", 10, 20, 4)));
    }

    @Test
    void whatLeavesThePageOrItsPanelIsNamed() {
        assertEquals(List.of("the text 'long words' is cut at an edge"),
                objections(pen -> write(pen, "long words", 80, 20, 8)));
        assertEquals(List.of("the text 'words' is cut at an edge"), objections(pen -> {
            pen.g().clip(new Rectangle2D.Double(0, 0, 20, 60));
            write(pen, "words", 10, 20, 8);
        }));
    }

    @Test
    void textsOnEachOtherAreNamed() {
        assertEquals(List.of("the texts 'one' and 'other' lie on each other"), objections(pen -> {
            write(pen, "one", 10, 20, 8);
            write(pen, "other", 14, 21, 8);
        }));
    }

    @Test
    void hairlinesAreNamed() {
        assertEquals(List.of("the thinnest line is 0.11 pt wide, the least is 0.25 pt"),
                objections(pen -> pen.line(10, 40, 60, 40, Color.BLACK, 0.2)));
    }

    @Test
    void anAxisWithOneNumberIsNamed() {
        Rectangle2D data = new Rectangle2D.Double(30, 5, 60, 30);
        assertEquals(List.of("the axis 'loss' has 1 number, the least is 2"), objections(pen -> new AxisFrame(pen, data)
                .up(new Ticks(1, List.of(20.0), List.of("20")), y -> 40 - y, List.of("loss"), 5)));
        assertEquals(List.of(), objections(pen -> new AxisFrame(pen, data)
                .up(new Ticks(10, List.of(10.0, 25.0), List.of("10", "25")), y -> 40 - y, List.of("loss"), 5)));
    }

    @Test
    void curvesThatOnlyHueTellsApartAreNamed() {
        Color red = new Color(0xB0, 0x50, 0x20);
        Color green = new Color(0x60, 0x80, 0x20);
        FigurePart plot = new FigurePart(FigurePart.Kind.CURVES, "Angle", this);
        Line2D line = new Line2D.Double(10, 10, 50, 30);
        assertEquals(List.of("two curves of 'Angle' have strokes alike and look alike in grey",
                "two curves of 'Angle' have strokes alike and look alike for readers who cannot see green"),
                objections(pen -> plot.draw(pen.g(), () -> {
                    pen.stroke(line, red, 2);
                    pen.stroke(line, green, 2);
                })));
        assertEquals(List.of(), objections(pen -> plot.draw(pen.g(), () -> {
            pen.stroke(line, red, 2);
            pen.dash(line, green, 2, 4, 3);
        })));
    }
}

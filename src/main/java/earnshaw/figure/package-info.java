/// Everything that is seen, drawn once for all surfaces: the same code paints the window, PNG, SVG and PDF.
///
/// A [Figure] is a value that draws itself: [earnshaw.figure.SceneFigure] the bodies, [earnshaw.figure.PlotFigure] one
/// quantity against time, [earnshaw.figure.Timeline] the loss drawn small, [earnshaw.figure.Sheet] several on a page.
/// They see runs and pictures, never a particular problem; lengths and type scale with [earnshaw.figure.Style],
/// colours come from [earnshaw.figure.Palette], text from [earnshaw.figure.MathText] in the fonts of `assets/fonts`.
/// [earnshaw.figure.Export] writes a figure to a file together with its scenario.
///
/// May import `java.awt`, JFreeChart, JLaTeXMath, Batik, PDFBox and the rooms down from experiment; never `javafx`.
///
/// To add a figure: a record that implements [Figure], one line in [earnshaw.figure.Sheet] if `render --show` should
/// know it.
package earnshaw.figure;

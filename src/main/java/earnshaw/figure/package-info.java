/// Everything that is seen, drawn once for all surfaces: the same code paints the window, PNG, SVG and PDF.
///
/// A [earnshaw.figure.style.Figure] is a value that draws itself: [earnshaw.figure.scene.SceneFigure] the bodies,
/// [earnshaw.figure.plot.PlotFigure] one quantity against time, [earnshaw.figure.plot.TimelineFigure] the loss drawn
/// small, [earnshaw.figure.ScenarioFigure] several on a page. They see runs and pictures, never a particular problem;
/// lengths and type scale with [earnshaw.figure.style.Style], colours come from [earnshaw.figure.style.Palette], text
/// from [earnshaw.figure.style.MathText] in the fonts of `assets/fonts`. [earnshaw.figure.export.FigureExport] writes a
/// figure to a file together with its scenario.
///
/// May import `java.awt`, JFreeChart, JLaTeXMath, Batik, PDFBox and the rooms down from experiment; never `javafx`.
///
/// To add a figure: a record that implements [earnshaw.figure.style.Figure], one line in
/// [earnshaw.figure.ScenarioFigure] if `render --show` should know it.
@NullMarked
package earnshaw.figure;

import org.jspecify.annotations.NullMarked;

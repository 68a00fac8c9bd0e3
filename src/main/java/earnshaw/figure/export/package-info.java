/// Figures as files: PNG, SVG and PDF, each with the scenario it came from inside.
///
/// May import `figure.style`, Batik and PDFBox.
///
/// To add a file format: a constant of [FileFormat], a class that writes it, one case in [FigureExport].
@NullMarked
package earnshaw.figure.export;

import org.jspecify.annotations.NullMarked;

package earnshaw.cli.page;

import earnshaw.cli.text.JsonText;
import earnshaw.figure.export.FigureExport;
import earnshaw.figure.export.FileFormat;
import earnshaw.figure.export.Length;
import earnshaw.figure.export.Page;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// How a command writes a picture on white paper.
///
/// @param format empty where none is written
public record PictureOptions(Optional<FileFormat> format, Length width, double dpi) {

    /// @param output name of the file
    /// @param width  89 mm if empty
    public static PictureOptions of(Optional<String> output, Optional<String> width, double dpi) throws InputRefused {
        if (!(dpi >= 10 && dpi <= 2400)) {
            throw new InputRefused(Fault.of("--dpi", JsonText.number(dpi), "10 to 2400"));
        }
        Optional<FileFormat> format = Optional.empty();
        if (output.isPresent()) {
            try {
                format = Optional.of(FileFormat.of(output.get()));
            } catch (IllegalArgumentException unknown) {
                throw new InputRefused(Fault.of("-o", output.get(), "a name that ends in .png, .svg, .pdf or .eps"));
            }
        }
        try {
            return new PictureOptions(format, width.map(Length::parse).orElseGet(() -> Length.mm(89)), dpi);
        } catch (IllegalArgumentException unreadable) {
            throw new InputRefused(Fault.of("--width", width.orElseThrow(),
                    "a number above 0 and its unit: 89mm, 8.9cm, 5.5in, 252pt, 600px"));
        }
    }

    /// Width of the area that figures draw in.
    public double unitsWide() {
        return Page.on(Palette.PRINT, width, width, dpi).unitsWide();
    }

    /// A figure as a file.
    ///
    /// @param aspect   height over width of the figure
    /// @param title    of the file
    /// @param scenario that the file carries
    public <F extends Figure> byte[] bytes(Function<Style, F> figure, ToDoubleFunction<F> aspect, String title,
            String scenario) throws IOException {
        Style style = Page.on(Palette.PRINT, width, width, dpi).style(Palette.PRINT);
        F drawn = figure.apply(style);
        Page page = Page.on(Palette.PRINT, width, width.times(aspect.applyAsDouble(drawn)), dpi);
        return FigureExport.bytes(format.orElseThrow(), drawn, page, title, scenario);
    }
}

package earnshaw.cli.page;

import earnshaw.cli.text.JsonText;
import earnshaw.figure.PlannedFigure;
import earnshaw.figure.export.Length;
import earnshaw.figure.export.Page;
import earnshaw.figure.style.Palette;
import earnshaw.scenario.FigurePlan;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/// Size and colours of the page that a command draws on.
public final class PageOptions {

    /// A PDF has no larger page.
    private static final double MOST_POINTS = 14_400;

    @Option(names = "--width", paramLabel = "LENGTH",
            description = "89mm, 8.9cm, 5.5in, 252pt or 600px; if omitted what the scenario's figure says, else 183mm, or 89mm for one panel") private Optional<String> width =
                    Optional.empty();

    @Option(names = "--height", paramLabel = "LENGTH",
            description = "what suits the width if omitted") private Optional<String> height = Optional.empty();

    @Option(names = "--dpi", paramLabel = "N",
            description = "pixels per inch of a PNG whose width is not in pixels (${DEFAULT-VALUE})") private double dpi =
                    300;

    @Option(names = "--theme", paramLabel = "THEME",
            description = "print, grey, light or dark; what the scenario's figure says, else print, if omitted") private Optional<String> theme =
                    Optional.empty();

    /// Refuses what no page can have.
    public void check() throws InputRefused {
        width();
        height();
        palette(Optional.empty());
        if (!(dpi >= 10 && dpi <= 2400)) {
            throw new InputRefused(Fault.of("--dpi", JsonText.number(dpi), "10 to 2400"));
        }
    }

    public Optional<Length> width() throws InputRefused {
        return length("--width", width);
    }

    public Optional<Length> height() throws InputRefused {
        return length("--height", height);
    }

    public double dpi() {
        return dpi;
    }

    /// The colours asked for, else those that a figure's description asks for.
    public Palette palette(Optional<FigurePlan> plan) throws InputRefused {
        if (theme.isEmpty()) {
            return plan.map(PlannedFigure::palette).orElse(Palette.PRINT);
        }
        return Stream.of(Palette.PRINT, Palette.GREY, Palette.LIGHT, Palette.DARK)
                .filter(palette -> palette.name().equals(theme.get()))
                .findFirst()
                .orElseThrow(() -> new InputRefused(Fault.of("--theme", theme.get(), "print, grey, light or dark")));
    }

    /// A page of a width, as high as was asked for or as suits the width.
    ///
    /// @param suits height over width for a width in units of the page
    public Page page(Length wide, Optional<FigurePlan> plan, DoubleUnaryOperator suits) throws InputRefused {
        Palette palette = palette(plan);
        Page square = Page.on(palette, wide, wide, dpi);
        Optional<Length> planned = plan.map(FigurePlan::height).filter(text -> !text.isEmpty()).map(Length::parse);
        Length high = height().or(() -> planned)
                .orElseGet(() -> wide.times(suits.applyAsDouble(square.unitsWide())));
        boolean transparent = plan.isPresent() && plan.get().transparent();
        return new Page(wide, high, dpi, transparent ? Optional.empty() : Optional.of(palette.ground()));
    }

    private static Optional<Length> length(String option, Optional<String> text) throws InputRefused {
        try {
            Optional<Length> length = text.map(Length::parse);
            if (length.filter(one -> one.points() > MOST_POINTS || one.points() < 1).isPresent()) {
                throw new InputRefused(Fault.of(option, text.orElseThrow(), "1pt to 200in, the largest page of a PDF"));
            }
            return length;
        } catch (IllegalArgumentException unreadable) {
            throw new InputRefused(Fault.of(option, text.orElseThrow(),
                    "a number above 0 and its unit: 89mm, 8.9cm, 5.5in, 252pt, 600px"));
        }
    }
}

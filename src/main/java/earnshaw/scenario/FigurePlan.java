package earnshaw.scenario;

import earnshaw.schema.Checked;
import earnshaw.schema.Knob;
import earnshaw.schema.Named;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// A figure as a page has it: which panels, how large, in which colours. The same scenario with the same plan is the same
/// file.
@Named(title = "Figure", about = "The figure that render and the export page draw, in view.figure.")
public record FigurePlan(
        @Knob(doc = "width of the page: 89mm, 12cm, 5.5in, 252pt or 600px; or column (89 mm), middle (120 mm), page (183 mm), text (5.5 in), "
                + "slide (1920 px); empty: column for one panel, else page",
                initial = "\"\"") String width,
        @Knob(doc = "height of the page, in the same units; empty: what suits the width",
                initial = "\"\"") String height,
        @Knob(doc = "the colours", initial = "\"print\"") Theme theme,
        @Knob(doc = "sizes of type and marks against the usual ones", min = 0.5, max = 4,
                initial = "1") double scale,
        @Knob(doc = "widths of lines against the usual ones", min = 0.25, max = 6, initial = "1") double lines,
        @Knob(doc = "nothing is painted where nothing is drawn", initial = "false") boolean transparent,
        @Knob(doc = "the panels, line by line; none: the scene and the scenario's plots",
                initial = "[]") List<FigurePanel> panels,
        @Knob(doc = "panels in a line; 0: as many as the width takes", min = 0, max = 8,
                initial = "0") int columns,
        @Knob(doc = "letters (a), (b) over the panels", initial = "true") boolean letters,
        @Knob(doc = "the legend below the panels", initial = "true") boolean legend,
        @Knob(doc = "the electron that keeps its colour while the others are dimmed, counted from 1; 0: none", min = 0,
                initial = "0") int emphasis,
        @Knob(doc = "the time from which on trails are drawn", min = 0, initial = "0") double trailsFrom,
        @Knob(doc = "length of a bar that shows the scale of the scene; omitted: no bar", min = 0,
                above = true) OptionalDouble scaleBar,
        @Knob(doc = "words beside places of the scene", initial = "[]") List<FigureNote> notes)
        implements Checked {

    /// Colours of a page.
    public enum Theme { PRINT, GREY, LIGHT, DARK }

    /// Widths with names.
    private static final List<String> NAMED = List.of("", "column", "middle", "page", "text", "slide");

    private static final Pattern LENGTH =
            Pattern.compile("\\s*([0-9]*\\.?[0-9]+)\\s*(mm|cm|in|pt|px)\\s*");
    private static final String ALLOWED = "a number above 0 and its unit, such as 89mm";

    public FigurePlan {
        panels = List.copyOf(panels);
        notes = List.copyOf(notes);
    }

    /// The width with its unit; empty where nothing is said.
    public String wide() {
        return switch (width) {
            case "column" -> "89mm";
            case "middle" -> "120mm";
            case "page" -> "183mm";
            case "text" -> "5.5in";
            case "slide" -> "1920px";
            default -> width;
        };
    }

    @Override
    public void check(Faults faults) {
        if (!NAMED.contains(width) && !LENGTH.matcher(width).matches()) {
            faults.add("width", '"' + width + '"', ALLOWED + ", or column, middle, page, text or slide");
        }
        if (!height.isEmpty() && !LENGTH.matcher(height).matches()) {
            faults.add("height", '"' + height + '"', ALLOWED);
        }
    }
}

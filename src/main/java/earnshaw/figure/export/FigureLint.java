package earnshaw.figure.export;

import earnshaw.figure.export.LintSurface.Curve;
import earnshaw.figure.export.LintSurface.Text;
import earnshaw.figure.style.ColourSight;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.FigurePart;
import earnshaw.figure.style.MathText;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a referee would object to in a figure at the size of its page: small type, lines too thin to print, labels that are
/// cut or lie on each other, axes with fewer than two numbers, and curves that are told apart by colours alone which some
/// readers cannot see.
public final class FigureLint {

    /// Points that type and lines have at least; sizes are compared with some slack for rounding.
    private static final double SMALLEST_TYPE = 5;
    private static final double THINNEST_LINE = 0.25;
    private static final double SLACK = 0.01;

    /// Points that letters may stand over an edge, or over each other.
    private static final double OVER = 0.6;

    private static final int FEWEST_NUMBERS = 2;

    /// Curves with strokes alike must be so far apart in Oklab.
    private static final double LEAST_APART = 0.08;

    private final Set<String> objections = new LinkedHashSet<>();
    private final LintSurface.Record seen;
    private final double points;

    private FigureLint(LintSurface.Record seen, double points) {
        this.seen = seen;
        this.points = points;
    }

    /// The objections, one sentence each; none for a figure that can be printed as it is.
    public static List<String> objections(Figure figure, Page page) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, page.unitsWide(), page.unitsHigh());
        LintSurface surface = new LintSurface(area);
        figure.draw(surface, area);
        FigureLint lint = new FigureLint(surface.seen(), page.pointsPerUnit());
        List<Text> texts = new ArrayList<>(surface.seen().texts.values());
        texts.forEach(lint::readable);
        lint.overlaps(texts);
        lint.axes(texts);
        lint.thinLines();
        lint.colours();
        return List.copyOf(lint.objections);
    }

    private static String named(Text text) {
        return text.part().kind() == FigurePart.Kind.TEXT ? new MathText(text.part().name()).plain() : text.words();
    }

    private void say(String words, Object... parts) {
        objections.add(String.format(Locale.ROOT, words, parts));
    }

    private void readable(Text text) {
        double size = text.size() * points;
        if (size < SMALLEST_TYPE - SLACK) {
            say("the text '%s' is %.1f pt high, the least is 5 pt", named(text), size);
        }
        Rectangle2D place = text.place();
        Rectangle2D cut = text.cut();
        double over = OVER / points;
        boolean whole = place.getX() >= cut.getX() - over && place.getMaxX() <= cut.getMaxX() + over
                && place.getY() >= cut.getY() - over && place.getMaxY() <= cut.getMaxY() + over;
        if (!whole) {
            say("the text '%s' is cut at an edge", named(text));
        }
    }

    private void overlaps(List<Text> texts) {
        double over = OVER / points;
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                Rectangle2D both = texts.get(i).place().createIntersection(texts.get(j).place());
                if (both.getWidth() > over && both.getHeight() > over) {
                    say("the texts '%s' and '%s' lie on each other", named(texts.get(j)), named(texts.get(i)));
                }
            }
        }
    }

    private void axes(List<Text> texts) {
        Map<Object, Integer> numbers = new LinkedHashMap<>();
        Map<Object, String> names = new LinkedHashMap<>();
        for (Text text : texts) {
            if (text.part().kind() == FigurePart.Kind.AXIS && text.part().id() instanceof List<?> id) {
                numbers.merge(id.getFirst(), 1, Integer::sum);
                names.put(id.getFirst(), text.part().name());
            }
        }
        numbers.forEach((axis, count) -> {
            if (count < FEWEST_NUMBERS) {
                say("the axis '%s' has %d number, the least is 2", new MathText(names.getOrDefault(axis, "")).plain(),
                        count);
            }
        });
    }

    private void thinLines() {
        double thinnest = seen.thinnest * points;
        if (thinnest < THINNEST_LINE - SLACK) {
            say("the thinnest line is %.2f pt wide, the least is 0.25 pt", thinnest);
        }
    }

    private void colours() {
        // What is thin lies under the rest and need not be told apart.
        double most = seen.curves.stream().mapToDouble(Curve::width).max().orElse(0);
        List<Curve> curves = seen.curves.stream().filter(curve -> curve.width() > most / 2).toList();
        for (int i = 0; i < curves.size(); i++) {
            for (int j = 0; j < i; j++) {
                Curve one = curves.get(j);
                Curve other = curves.get(i);
                boolean alike = one.plot().equals(other.plot()) && one.dashes().equals(other.dashes())
                        && one.width() == other.width();
                for (ColourSight sight : alike ? ColourSight.values() : new ColourSight[0]) {
                    if (sight.apart(one.colour(), other.colour()) < LEAST_APART) {
                        say("two curves of '%s' have strokes alike and look alike %s", one.plot().name(),
                                sight.words());
                    }
                }
            }
        }
    }
}

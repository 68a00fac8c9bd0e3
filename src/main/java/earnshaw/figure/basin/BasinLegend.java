package earnshaw.figure.basin;

import earnshaw.analysis.BasinMap;
import earnshaw.analysis.BasinOutcome;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.problem.Picture;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The outcomes of a basin map with their colours and shares, line by line.
final class BasinLegend {

    /// Lines of outcomes; the rest share one more.
    private static final int MOST = 9;

    private static final double PADDING = 7;
    private static final double SAMPLE = 18;
    private static final double GAP = 6;

    /// Height of a line in sizes of the type.
    private static final double LINE = 1.5;

    private final Style style;
    private final BasinInk ink;
    private final List<Line> lines = new ArrayList<>();

    /// @param words   as [MathText]
    /// @param outcome whose sample stands before them; null for words alone
    private record Line(MathText words, MathText share, List<BasinOutcome> outcome) {}

    BasinLegend(BasinMap map, Picture picture, Style style) {
        this.style = style;
        ink = BasinInk.of(map, style.palette());
        List<BasinOutcome> all = ink.outcomes().all();
        long count = ink.outcomes().count();
        say(BasinWords.title(picture, map.electron()));
        List<BasinOutcome> named = all.stream().sorted(Comparator.comparing(BasinOutcome::count).reversed())
                .limit(all.size() > MOST ? MOST - 1 : MOST).toList();
        all.stream().filter(named::contains)
                .forEach(outcome -> lines.add(new Line(new MathText(BasinWords.of(outcome, picture)),
                        new MathText(BasinWords.share(outcome, count)), List.of(outcome))));
        if (named.size() < all.size()) {
            say("and " + (all.size() - named.size()) + " rarer ends");
        }
        say("stronger colour: takes longer");
    }

    private void say(String words) {
        lines.add(new Line(new MathText(words), new MathText(""), List.of()));
    }

    private float type() {
        return style.smallType();
    }

    double width() {
        return style.of(2 * PADDING) + lines.stream().mapToDouble(line -> line.outcome.isEmpty()
                ? line.words.width(type())
                : style.of(SAMPLE + GAP) + words() + style.of(2 * GAP) + line.share.width(type())).max().orElse(0);
    }

    double height() {
        return style.of(2 * PADDING) + lines.size() * LINE * type();
    }

    private double words() {
        return lines.stream().filter(line -> !line.outcome.isEmpty()).mapToDouble(line -> line.words.width(type()))
                .max()
                .orElse(0);
    }

    /// Draws it with its upper left corner at a point.
    void draw(Pen pen, double left, double top) {
        pen.fill(new Rectangle2D.Double(left, top, width(), height()), Palette.fade(pen.palette().ground(), 0.86));
        double x = left + style.of(PADDING);
        double y = top + style.of(PADDING) + 1.05 * type();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Color colour = i == 0 || !line.outcome.isEmpty() ? pen.palette().ink() : pen.palette().faint();
            if (line.outcome.isEmpty()) {
                line.words.draw(pen.g(), x, y, type(), colour);
            } else {
                sample(pen, x, y - 0.9 * type(), line.outcome.getFirst());
                double words = x + style.of(SAMPLE + GAP);
                line.words.draw(pen.g(), words, y, type(), colour);
                line.share.draw(pen.g(), words + words() + style.of(2 * GAP), y, type(), pen.palette().faint());
            }
            y += LINE * type();
        }
    }

    private void sample(Pen pen, double x, double y, BasinOutcome outcome) {
        double fine = 2;
        int width = (int) Math.ceil(style.of(SAMPLE) * fine);
        int height = (int) Math.ceil(1.1 * type() * fine);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Color ground = ink.ground(outcome);
        Color stroke = ink.stroke(outcome, ground);
        BasinInk.Pattern pattern = ink.pattern(outcome);
        double unit = style.of(1) * fine;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                image.setRGB(column, row,
                        Palette.mix(ground, stroke, pattern.cover(column / unit, row / unit, unit)).getRGB());
            }
        }
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(1 / fine, 1 / fine);
        pen.g().drawImage(image, place, null);
        pen.stroke(new Rectangle2D.Double(x, y, width / fine, height / fine), pen.palette().firm(), 0.6);
    }
}

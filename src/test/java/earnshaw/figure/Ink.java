package earnshaw.figure;

import earnshaw.figure.export.FigureExport;
import earnshaw.figure.export.FileFormat;
import earnshaw.figure.export.Length;
import earnshaw.figure.export.Page;
import earnshaw.figure.style.Figure;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What a figure consists of, read from its SVG: every disc, box, line and word at its place, in points.
///
/// @param area that it was given
public record Ink(Rectangle2D area, List<Disc> discs, List<Box> boxes, List<Line> lines, List<Word> words) {

    /// A disc, or a ring where it is not filled.
    public record Disc(Point2D at, Color fill, Color stroke) {}

    /// A rectangle.
    public record Box(Rectangle2D place, Color fill, Color stroke) {}

    /// A line through some points.
    public record Line(List<Point2D> points, Color stroke) {}

    /// A piece of text that begins at a place.
    public record Word(String text, Point2D at) {}

    /// A figure on a page of 120 by 90 millimetres.
    public static Ink of(Figure figure) throws Exception {
        byte[] svg = svg(figure).getBytes(StandardCharsets.UTF_8);
        var factory = DocumentBuilderFactory.newInstance();
        Element root = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg)).getDocumentElement();
        double[] box = numbers(root.getAttribute("viewBox"));
        Ink ink = new Ink(new Rectangle2D.Double(box[0], box[1], box[2], box[3]),
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        ink.read(root, Map.of());
        ink.boxes.removeIf(one -> one.stroke == null && Math.abs(one.place.getWidth() - ink.area.getWidth()) < 0.01);
        return ink;
    }

    /// The same figure as the text of an SVG file.
    public static String svg(Figure figure) throws Exception {
        Page page = Page.white(Length.mm(120), Length.mm(90));
        return new String(FigureExport.bytes(FileFormat.SVG, figure, page, "ink", "{}"), StandardCharsets.UTF_8);
    }

    private void read(Element element, Map<String, String> inherited) {
        Map<String, String> style = new HashMap<>(inherited);
        for (String key : List.of("fill", "stroke")) {
            if (element.hasAttribute(key)) {
                style.put(key, element.getAttribute(key));
            }
        }
        Color fill = colour(style.get("fill"));
        Color stroke = colour(style.get("stroke"));
        switch (element.getTagName()) {
            case "defs", "style", "metadata", "title" -> {
                return;
            }
            case "circle" -> discs.add(new Disc(point(element, "cx", "cy"), fill, stroke));
            case "rect" -> boxes.add(new Box(new Rectangle2D.Double(number(element, "x"), number(element, "y"),
                    number(element, "width"), number(element, "height")), fill, stroke));
            case "line" -> lines.add(new Line(List.of(point(element, "x1", "y1"), point(element, "x2", "y2")), stroke));
            case "polyline" -> lines.add(new Line(points(numbers(element.getAttribute("points"))), stroke));
            case "path" ->
                lines.add(new Line(points(numbers(element.getAttribute("d").replaceAll("[A-Z]", " "))), stroke));
            case "text" -> words.add(new Word(element.getTextContent(), point(element, "x", "y")));
            default -> {}
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                read(inner, style);
            }
        }
    }

    private static Color colour(String text) {
        return switch (text) {
            case null -> Color.BLACK;
            case "none" -> null;
            case "black" -> Color.BLACK;
            case "white" -> Color.WHITE;
            case String gradient when gradient.startsWith("url") -> null;
            case String grey when grey.chars().noneMatch(Character::isDigit) -> Color.GRAY;
            default -> {
                double[] parts = numbers(text.replaceAll("[^0-9,]", ""));
                yield new Color((int) parts[0], (int) parts[1], (int) parts[2]);
            }
        };
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.strip().split("[\\s,]+")).mapToDouble(Double::parseDouble).toArray();
    }

    private static List<Point2D> points(double[] numbers) {
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i + 1 < numbers.length; i += 2) {
            points.add(new Point2D.Double(numbers[i], numbers[i + 1]));
        }
        return points;
    }

    private static double number(Element element, String key) {
        return Double.parseDouble(element.getAttribute(key));
    }

    private static Point2D point(Element element, String x, String y) {
        return new Point2D.Double(number(element, x), number(element, y));
    }

    /// Discs of a colour, from left to right.
    public List<Point2D> discs(Color fill) {
        return discs.stream()
                .filter(disc -> fill.equals(disc.fill))
                .map(Disc::at)
                .sorted((one, other) -> Double.compare(one.getX(), other.getX()))
                .toList();
    }

    /// Lines of a colour with more points than that.
    public List<Line> curves(Color stroke, int points) {
        return lines.stream().filter(line -> stroke.equals(line.stroke) && line.points.size() > points).toList();
    }

    /// Lines of a colour with so many points.
    public List<Line> lines(Color stroke, int points) {
        return lines.stream().filter(line -> stroke.equals(line.stroke) && line.points.size() == points).toList();
    }

    /// All text, in the order in which it was written.
    public String text() {
        return String.join(" ", words.stream().map(Word::text).toList());
    }

    /// What has a place that is not a finite one within the area.
    public List<Object> outside() {
        Rectangle2D wide = new Rectangle2D.Double(area.getX() - 0.01, area.getY() - 0.01, area.getWidth() + 0.02,
                area.getHeight() + 0.02);
        List<Object> outside = new ArrayList<>();
        discs.stream().filter(disc -> !wide.contains(disc.at)).forEach(outside::add);
        boxes.stream().filter(box -> !wide.contains(box.place)).forEach(outside::add);
        lines.stream().filter(line -> !line.points.stream().allMatch(wide::contains)).forEach(outside::add);
        words.stream().filter(word -> !wide.contains(word.at)).forEach(outside::add);
        return outside;
    }
}

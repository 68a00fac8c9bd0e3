package earnshaw.figure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/// An SVG file as lines that can be compared and read: one line for each element that is drawn, with its attributes by name and
/// numbers to a tenth of a point. Fonts and the scenario are left out; of an image the mean colours of a coarse grid are kept.
final class PlainSvg {

    /// By how much two numbers of equal pictures may differ: the rounding of both, and no more than a person can see.
    private static final double TOLERANCE = 0.11;

    /// By how much two colours from 0 to 255 may differ.
    private static final double SHADE = 2;

    private static final int CELLS = 8;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE]-?\\d+)?");

    private PlainSvg() {}

    /// The lines of an SVG file.
    static List<String> lines(byte[] svg) throws Exception {
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg))
                .getDocumentElement();
        List<String> lines = new ArrayList<>();
        write(root, 0, lines);
        return lines;
    }

    private static void write(Element element, int depth, List<String> lines) throws Exception {
        if (List.of("metadata", "style", "title").contains(element.getTagName())) {
            return;
        }
        StringBuilder line = new StringBuilder(" ".repeat(depth)).append(element.getTagName());
        for (Map.Entry<String, String> one : attributes(element).entrySet()) {
            line.append(' ').append(one.getKey()).append("=\"").append(one.getValue()).append('"');
        }
        if (element.getTagName().equals("text")) {
            line.append(" : ").append(element.getTextContent());
        }
        lines.add(line.toString());
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                write(inner, depth + 1, lines);
            }
        }
    }

    private static Map<String, String> attributes(Element element) throws Exception {
        Map<String, String> attributes = new TreeMap<>();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            String name = all.item(i).getNodeName();
            String value = all.item(i).getNodeValue();
            if (value.startsWith("data:image")) {
                attributes.put(name, shades(value.substring(value.indexOf(',') + 1)));
            } else if (!name.startsWith("xmlns")) {
                attributes.put(name, rounded(value));
            }
        }
        return attributes;
    }

    // Names such as those of clips and colours keep their digits.
    private static String rounded(String value) {
        if (value.startsWith("#") || value.startsWith("url") || value.matches(".*[A-Za-z]{2}.*")) {
            return value;
        }
        return NUMBER.matcher(value).replaceAll(number -> tenths(Double.parseDouble(number.group())));
    }

    private static String tenths(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value).replaceAll("\\.0$", "");
        return text.equals("-0") ? "0" : text;
    }

    private static String shades(String base64) throws Exception {
        byte[] png = Base64.getMimeDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        StringBuilder grid = new StringBuilder();
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                grid.append(grid.isEmpty() ? "" : " ").append(shade(image, column, row));
            }
        }
        return grid.toString();
    }

    // alpha, red, green and blue of a cell, premultiplied
    private static String shade(BufferedImage image, int column, int row) {
        double[] sum = new double[4];
        int count = 0;
        for (int y = row * image.getHeight() / CELLS; y < (row + 1) * image.getHeight() / CELLS; y++) {
            for (int x = column * image.getWidth() / CELLS; x < (column + 1) * image.getWidth() / CELLS; x++) {
                int argb = image.getRGB(x, y);
                int alpha = argb >>> 24;
                sum[0] += alpha;
                for (int c = 1; c < 4; c++) {
                    sum[c] += (argb >>> 8 * (3 - c) & 255) * alpha / 255.0;
                }
                count++;
            }
        }
        StringBuilder cell = new StringBuilder();
        for (double channel : sum) {
            cell.append(cell.isEmpty() ? "" : ",").append(Math.round(channel / Math.max(1, count)));
        }
        return cell.toString();
    }

    /// Where two pictures differ, in a line; empty where no number differs by more than can be seen and nothing else at all.
    static String difference(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!alike(one.get(i), other.get(i))) {
                return "line " + (i + 1) + "\n  kept:  " + one.get(i) + "\n  drawn: " + other.get(i);
            }
        }
        return one.size() == other.size() ? "" : one.size() + " elements kept, " + other.size() + " drawn";
    }

    private static boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        boolean said = one.substring(one.indexOf(" : ") + 1).equals(other.substring(other.indexOf(" : ") + 1));
        if (one.contains(" : ") && !said
                || !NUMBER.matcher(one).replaceAll("").equals(NUMBER.matcher(other).replaceAll(""))) {
            return false;
        }
        double most = one.strip().startsWith("image") ? SHADE : TOLERANCE;
        Matcher left = NUMBER.matcher(one);
        Matcher right = NUMBER.matcher(other);
        while (left.find() && right.find()) {
            if (Math.abs(Double.parseDouble(left.group()) - Double.parseDouble(right.group())) > most) {
                return false;
            }
        }
        return true;
    }
}

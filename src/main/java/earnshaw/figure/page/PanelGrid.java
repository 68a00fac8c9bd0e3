package earnshaw.figure.page;

import earnshaw.figure.style.Figure;
import earnshaw.figure.style.KeyEntry;
import earnshaw.figure.style.KeyStrip;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A page of panels in lines, each with its letter and its title, and one legend below all.
///
/// @param asked  panels in a line; 0 for as many as the width takes
/// @param legend whether there is one
public record PanelGrid(List<GridPanel> panels, int asked, Legend legend, Style style) implements Figure {

    /// Where the legend stands.
    public enum Legend { BELOW, NONE }

    private static final double MARGIN = 6;
    private static final double GAP = 10;
    private static final double HEAD = 19;

    /// A panel is so wide at least where nothing is said of columns.
    private static final double PANEL = 200;

    public PanelGrid {
        panels = List.copyOf(panels);
    }

    private int columns(double wide) {
        int most = asked > 0 ? asked : Math.max(1, (int) (wide / style.of(PANEL)));
        return Math.clamp(most, 1, Math.max(1, panels.size()));
    }

    private double cell(double wide) {
        int columns = columns(wide);
        return (wide - 2 * style.of(MARGIN) - (columns - 1) * style.of(GAP)) / columns;
    }

    private double head() {
        return panels.stream().allMatch(panel -> panel.head().isEmpty()) ? style.of(GAP) / 2 : style.of(HEAD);
    }

    private int lines(double wide) {
        return Math.ceilDiv(panels.size(), columns(wide));
    }

    // Of the panels of a line without their heads.
    private double high(int line, double wide) {
        int columns = columns(wide);
        double most = 0;
        for (int i = line * columns; i < Math.min(panels.size(), (line + 1) * columns); i++) {
            most = Math.max(most, panels.get(i).aspect() * cell(wide));
        }
        return most;
    }

    private KeyStrip key() {
        Map<String, KeyEntry> entries = new LinkedHashMap<>();
        panels.forEach(panel -> panel.entries().forEach(entry -> entries.putIfAbsent(entry.words(), entry)));
        List<String> notes = panels.stream().flatMap(panel -> panel.notes().stream()).distinct().toList();
        return legend == Legend.NONE ? new KeyStrip(List.of(), List.of(), style)
                : new KeyStrip(List.copyOf(entries.values()), notes, style);
    }

    private double fixed(double wide) {
        double key = key().height(wide - 2 * style.of(MARGIN + GAP));
        return 2 * style.of(MARGIN) + lines(wide) * head() + (key > 0 ? key + style.of(GAP) : 0);
    }

    private double flexible(double wide) {
        double all = 0;
        for (int line = 0; line < lines(wide); line++) {
            all += high(line, wide);
        }
        return Math.max(1, all);
    }

    /// The height that suits a width, both in pixels or points.
    public double height(double wide) {
        return fixed(wide) + flexible(wide);
    }

    /// Where the panels stand, without their heads, in the order of the panels.
    public Rectangle2D place(int panel, Rectangle2D area) {
        double wide = area.getWidth();
        double stretch = Math.max(0.05, (area.getHeight() - fixed(wide)) / flexible(wide));
        int columns = columns(wide);
        double y = area.getY() + style.of(MARGIN);
        for (int line = 0; line < panel / columns; line++) {
            y += head() + high(line, wide) * stretch;
        }
        double x = area.getX() + style.of(MARGIN) + panel % columns * (cell(wide) + style.of(GAP));
        return new Rectangle2D.Double(x, y + head(), cell(wide), high(panel / columns, wide) * stretch);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        try (Pen pen = Pen.over(g, area, style)) {
            for (int i = 0; i < panels.size(); i++) {
                Rectangle2D place = place(i, area);
                MathText.strong(panels.get(i).head()).draw(pen.g(), place.getX(), place.getY() - style.of(5),
                        style.type(), style.palette().ink());
                panels.get(i).figure().draw(pen.g(), place);
            }
            double wide = area.getWidth() - 2 * style.of(MARGIN + GAP);
            key().draw(pen, area.getX() + style.of(MARGIN + GAP),
                    area.getMaxY() - style.of(MARGIN) - key().height(wide), wide);
        }
    }
}

package earnshaw.figure.page;

import earnshaw.figure.scene.ScenePanel;
import earnshaw.figure.style.AxisPanel;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.KeyEntry;
import earnshaw.figure.style.KeyStrip;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A page: on a narrow one plots stand below the scene in one or two columns, on a wide one beside it. The legend stands
/// below the scene, or in a cell that the plots leave free.
///
/// @param scene empty for plots alone
/// @param plots those of time, and others with axes of their own
public record PageLayout(Optional<ScenePanel> scene, List<AxisPanel> plots, Style style) implements Figure {

    private static final double MARGIN = 6;
    private static final double GAP = 10;

    /// From this width in design units on plots stand beside the scene: 140 mm in print.
    private static final double WIDE = 700;

    /// The share of the height that suits a page from which on it is too low.
    private static final double LOW = 0.75;

    /// The share of the width that the scene has then.
    private static final double SCENE_SHARE = 0.52;

    /// A column of plots is so wide at least, and so many stand beside each other at most.
    private static final double COLUMN = 200;
    private static final int MOST_COLUMNS = 3;

    /// Height of a plot over its width, and of one that stands alone.
    private static final double PLOT = 0.5;
    private static final double SINGLE = 0.56;

    /// A plot is so high at least.
    private static final double LOWEST = 84;

    public PageLayout {
        plots = List.copyOf(plots);
    }

    /// The height that suits a width, both in pixels or points.
    public double height(double wide) {
        return plan(wide, Double.POSITIVE_INFINITY).height();
    }

    /// What has the heights it needs, and what may be stretched.
    private record Plan(boolean beside, double left, double right, PlotGrid grid, double fixed, double flexible,
            boolean keyInGrid) {

        double height() {
            return fixed + flexible;
        }
    }

    // Plots stand beside the scene where a page is wide, or too low for what would stand below each other.
    private Plan plan(double wide, double high) {
        boolean both = scene.isPresent() && !plots.isEmpty();
        if (both && wide >= style.of(WIDE)) {
            return plan(wide, true);
        }
        Plan below = plan(wide, false);
        return both && high < LOW * below.height() ? plan(wide, true) : below;
    }

    private Plan plan(double wide, boolean beside) {
        double inner = wide - 2 * style.of(MARGIN);
        double left = beside ? (inner - style.of(GAP)) * SCENE_SHARE : inner;
        double right = beside ? inner - style.of(GAP) - left : inner;
        int columns = Math.clamp((int) (right / style.of(COLUMN)), 1, Math.clamp(plots.size(), 1, MOST_COLUMNS));
        PlotGrid grid = new PlotGrid(plots, beside && plots.size() < 5 ? 1 : columns, style);
        double cell = right / grid.columns();
        double each = Math.max(style.of(LOWEST), cell * (plots.size() == 1 ? SINGLE : PLOT) * (beside ? 0.6 : 0.8));
        double high = scene.map(panel -> panel.aspect() * left).orElse(0.0);
        double gridHigh = grid.height(each);
        KeyStrip key = key(left, high);
        Rectangle2D spare = grid.spare(right, gridHigh);
        boolean inGrid = !beside && fits(spare, key);
        double below = (inGrid ? 0 : keyHeight(key, left)) + blocks(left, high);
        if (beside) {
            double page = Math.max(high + below, gridHigh);
            return new Plan(true, left, right, grid, 2 * style.of(MARGIN), page, false);
        }
        double gaps = style.of(2 * MARGIN) + (scene.isPresent() && !plots.isEmpty() ? style.of(GAP) / 2 : 0);
        double stiff = plots.isEmpty() ? 0 : grid.height(0);
        return new Plan(false, left, right, grid, gaps + below + stiff,
                high + (plots.isEmpty() ? 0 : gridHigh - stiff), inGrid);
    }

    private boolean fits(Rectangle2D spare, KeyStrip key) {
        double wide = spare.getWidth() - style.of(4 * GAP);
        return spare.getWidth() > style.of(COLUMN) / 2 && key.fits(wide)
                && key.height(wide) < spare.getHeight() - style.of(GAP);
    }

    private double keyHeight(KeyStrip key, double wide) {
        double high = key.height(wide - style.of(2 * GAP));
        return high == 0 ? 0 : high + style.of(GAP);
    }

    private double blocks(double wide, double high) {
        return scene.map(panel -> panel.blocks(new Rectangle2D.Double(0, 0, wide, high))).orElse(0.0);
    }

    // Equal words of several panels stand once, those of most panels first.
    private KeyStrip key(double wide, double high) {
        Rectangle2D panel = new Rectangle2D.Double(0, 0, Math.max(1, wide), Math.max(1, high));
        Map<String, List<KeyEntry>> entries = new LinkedHashMap<>();
        Stream.concat(plots.stream().flatMap(plot -> plot.entries().stream()),
                scene.stream().flatMap(one -> one.entries(panel).stream()))
                .forEach(entry -> entries.computeIfAbsent(entry.words(), _ -> new ArrayList<>()).add(entry));
        List<KeyEntry> samples = entries.values().stream()
                .sorted(Comparator.comparing(alike -> -alike.size())).map(List::getFirst).toList();
        List<String> notes = scene.map(one -> one.notes(panel)).orElse(List.of());
        return new KeyStrip(samples, notes, style);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        Plan plan = plan(area.getWidth(), area.getHeight());
        double margin = style.of(MARGIN);
        double x = area.getX() + margin;
        double y = area.getY() + margin;
        double high = scene.map(panel -> panel.aspect() * plan.left).orElse(0.0);
        KeyStrip key = key(plan.left, high);
        double below = (plan.keyInGrid ? 0 : keyHeight(key, plan.left)) + blocks(plan.left, high);
        try (Pen pen = Pen.over(g, area, style)) {
            if (plan.beside) {
                drawScene(pen, panel(area), key);
                plan.grid.draw(pen.g(), new Rectangle2D.Double(
                        x + plan.left + style.of(GAP), y, plan.right, area.getHeight() - 2 * margin));
                return;
            }
            Rectangle2D panel = panel(area);
            if (scene.isPresent()) {
                drawScene(pen, panel, plan.keyInGrid ? new KeyStrip(List.of(), List.of(), style) : key);
                y += panel.getHeight() + below + (plots.isEmpty() ? 0 : style.of(GAP) / 2);
            } else if (!plan.keyInGrid) {
                key.draw(pen, x + style.of(GAP), y, plan.left - style.of(2 * GAP));
                y += below;
            }
            Rectangle2D grid =
                    new Rectangle2D.Double(x, y, plan.right, Math.max(1, area.getMaxY() - margin - y));
            if (!plots.isEmpty()) {
                plan.grid.draw(pen.g(), grid);
            }
            if (plan.keyInGrid) {
                Rectangle2D spare = plan.grid.spare(grid.getWidth(), grid.getHeight());
                key.draw(pen, grid.getX() + spare.getX() + style.of(3 * GAP), grid.getY() + spare.getY()
                        + style.of(GAP), spare.getWidth() - style.of(4 * GAP));
            }
        }
    }

    /// Where the scene stands on a page.
    public Rectangle2D panel(Rectangle2D area) {
        Plan plan = plan(area.getWidth(), area.getHeight());
        double margin = style.of(MARGIN);
        double high = scene.map(panel -> panel.aspect() * plan.left).orElse(0.0);
        double stretch = Math.max(0.05, (area.getHeight() - plan.fixed) / plan.flexible);
        double below = (plan.keyInGrid ? 0 : keyHeight(key(plan.left, high), plan.left)) + blocks(plan.left, high);
        return new Rectangle2D.Double(area.getX() + margin, area.getY() + margin, plan.left,
                Math.max(1, plan.beside ? area.getHeight() - 2 * margin - below : high * stretch));
    }

    // The scene with legend, colour bar and legend of a basin map below it.
    private void drawScene(Pen pen, Rectangle2D panel, KeyStrip key) {
        ScenePanel shown = scene.orElseThrow();
        shown.draw(pen.g(), panel);
        double left = panel.getX() + style.of(GAP);
        double wide = panel.getWidth() - style.of(2 * GAP);
        double y = panel.getMaxY() + style.of(GAP) / 2;
        key.draw(pen, left, y, wide);
        shown.drawBlocks(pen, new Rectangle2D.Double(left, panel.getMaxY() + keyHeight(key, panel.getWidth()), wide, 1),
                panel);
    }
}

package earnshaw.figure.loss;

import earnshaw.analysis.LossMap;
import earnshaw.analysis.LossProfile;
import earnshaw.figure.plot.ProfileFigure;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.NumberLabels;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/// The loss between chosen states on one page: which states they are, the plot from the first to the second and, where
/// there is a third, the map of the plane through all.
///
/// @param names  of the states, two or three
/// @param losses of the states
/// @param map    with a third state
/// @param style  colours and sizes
public record LossBetweenFigure(List<String> names, List<Double> losses, LossProfile profile, Optional<LossMap> map,
        Style style) implements Figure {

    private static final double LINE = 17;
    private static final double MARGIN = 8;
    private static final double PLOT_ASPECT = 0.5;
    private static final double GAP = 10;

    public LossBetweenFigure {
        names = List.copyOf(names);
        losses = List.copyOf(losses);
    }

    /// Height over width at which it looks best.
    public double aspect() {
        return PLOT_ASPECT + names.size() * LINE / 400 + map.map(one -> new LossMapFigure(one, style).aspect())
                .orElse(0.0);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        Rectangle2D inner = style.inside(area, MARGIN);
        try (Pen pen = Pen.over(g, area, style)) {
            for (int i = 0; i < names.size(); i++) {
                double y = inner.getY() + (i + 0.75) * pen.of(LINE);
                MathText.strong(String.valueOf((char) ('A' + i))).draw(pen.g(), inner.getX(), y, style.type(),
                        style.palette().ink());
                new MathText(names.get(i) + ", loss " + NumberLabels.of(losses.get(i), 5)).draw(pen.g(),
                        inner.getX() + pen.of(16), y, style.type(), style.palette().ink());
            }
        }
        double top = inner.getY() + names.size() * style.of(LINE) + style.of(4);
        double rest = inner.getMaxY() - top;
        double plot = map.isEmpty() ? rest : Math.min(rest * 0.45, inner.getWidth() * PLOT_ASPECT);
        new ProfileFigure(profile, style)
                .draw(g, new Rectangle2D.Double(inner.getX(), top, inner.getWidth(), plot));
        map.ifPresent(one -> new LossMapFigure(one, style).draw(g, new Rectangle2D.Double(inner.getX(),
                top + plot + style.of(GAP), inner.getWidth(), rest - plot - style.of(GAP))));
    }
}

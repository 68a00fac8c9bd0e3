package earnshaw.figure.scene;

import earnshaw.figure.style.AxisFrame;
import earnshaw.figure.style.AxisPanel;
import earnshaw.figure.style.KeyEntry;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import earnshaw.problem.BarValues;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/// The numbers of walkers that have no place on the ground as bars, on a page: against their index, with what they should
/// become as outlines.
///
/// @param bars one or more
public record BarsPanel(List<BarValues> bars, Style style) implements AxisPanel {

    private static final double EDGE = 14;

    public BarsPanel {
        bars = List.copyOf(bars);
    }

    private List<String> name() {
        return List.of("weights", "$" + bars.getFirst().symbol() + "_i$");
    }

    @Override
    public double left(double high) {
        return AxisFrame.left(style, BarsInset.ticks(style, bars, high), name(), high);
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D data, double left, Foot foot) {
        Rectangle2D around = new Rectangle2D.Double(left, data.getY() - style.of(EDGE),
                data.getMaxX() + style.of(EDGE) - left, data.getHeight() + style.of(EDGE + AxisFrame.FOOT));
        try (Pen pen = Pen.over(g, around, style)) {
            Ticks up = BarsInset.ticks(style, bars, data.getHeight());
            BarsInset.draw(pen, data, bars, up);
            AxisFrame frame = new AxisFrame(pen, data);
            frame.up(up, value -> BarsInset.place(style, bars, data, value), name(), left);
            int count = bars.getFirst().values().length;
            double slot = data.getWidth() / count;
            List<Double> marks = IntStream.of(1, (count + 1) / 2, count).distinct().mapToObj(i -> (double) i).toList();
            Ticks across = new Ticks(1, marks, marks.stream().map(i -> String.valueOf(i.intValue())).toList());
            frame.across(across, i -> data.getX() + (i - 0.5) * slot, "index $i$");
        }
    }

    @Override
    public List<KeyEntry> entries() {
        return List.of(new KeyEntry((pen, x, y, wide) -> pen.stroke(
                new Rectangle2D.Double(x + wide / 3, y - pen.of(4), wide / 3, pen.of(8)), pen.palette().ink(), 0.8),
                "target $" + bars.getFirst().symbol() + "^*$"));
    }
}

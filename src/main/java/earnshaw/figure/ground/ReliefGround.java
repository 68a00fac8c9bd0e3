package earnshaw.figure.ground;

import earnshaw.figure.camera.Projection;
import earnshaw.figure.camera.Relief;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/// Draws a [Relief]: the box it stands in, and its surface cell by cell from the far side to the near one.
public final class ReliefGround {

    /// Strength of the colour of the lowest and the highest loss, and of the shade of a steep cell.
    private static final double COLOUR = 0.5;
    private static final double SHADE = 0.2;

    private final Pen pen;
    private final Relief relief;
    private final double[][] seen;
    private final int columns;
    private final int rows;

    private ReliefGround(Pen pen, Relief relief) {
        this.pen = pen;
        this.relief = relief;
        columns = relief.sampled().columns();
        rows = relief.sampled().rows();
        seen = new double[columns * rows][];
        for (int i = 0; i < seen.length; i++) {
            double x = relief.sampled().x(i % columns);
            double y = relief.sampled().y(i / columns);
            seen[i] = new double[Projection.SIZE];
            relief.space().see(new double[] {x, y, relief.height(x, y)}, 0, seen[i]);
        }
    }

    /// @param names of the two directions, in TeX
    public static void draw(Pen pen, Relief relief, List<String> names, boolean grid) {
        if (grid) {
            SpaceGround.draw(pen, relief.space(), relief.span(), new Rectangle2D.Double(),
                    List.of(names.get(0), names.get(1), ""));
        }
        new ReliefGround(pen, relief).surface();
    }

    private void surface() {
        double[] eye = relief.space().axis(2);
        int[] across = order(columns - 1, eye[0] > 0);
        int[] up = order(rows - 1, eye[1] > 0);
        for (int row : up) {
            for (int column : across) {
                cell(row * columns + column);
            }
        }
    }

    // towards the eye
    private static int[] order(int count, boolean rising) {
        return IntStream.range(0, count).map(i -> rising ? i : count - 1 - i).toArray();
    }

    private void cell(int at) {
        int[] corners = {at, at + 1, at + columns + 1, at + columns};
        Path2D path = new Path2D.Double();
        double mean = 0;
        for (int corner : corners) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(seen[corner][0], seen[corner][1]);
            } else {
                path.lineTo(seen[corner][0], seen[corner][1]);
            }
            mean += relief.share(relief.sampled().value(corner % columns, corner / columns)) / 4;
        }
        path.closePath();
        Color colour = colour(mean, at);
        pen.g().setColor(colour);
        pen.g().fill(path);
        pen.g().setStroke(new BasicStroke((float) pen.of(0.5), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.g().draw(path); // closes the seams that smooth edges leave between neighbours
    }

    // cold low, warm high, darker where it falls away from the light, which comes from the left
    private Color colour(double share, int at) {
        Palette palette = pen.palette();
        Color tint = Palette.mix(palette.ground(), share < 0.5 ? palette.cold() : palette.warm(),
                COLOUR * Math.abs(2 * share - 1));
        double x = relief.sampled().x(at % columns);
        double y = relief.sampled().y(at / columns);
        double step = relief.sampled().x(1) - relief.sampled().x(0);
        double across = (relief.height(x + step, y) - relief.height(x, y)) / step;
        double up = (relief.height(x, y + step) - relief.height(x, y)) / step;
        double light = (0.5 * across - 0.3 * up + 0.8) / Math.sqrt(1 + across * across + up * up);
        return Palette.mix(tint, palette.ink(), SHADE * Math.clamp(0.8 - light, 0, 1));
    }
}

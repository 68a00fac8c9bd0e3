package earnshaw.figure;

import java.awt.geom.Line2D;
import java.util.List;

/// Faint stems from bodies in space down to the floor, which tell how high and how far back they stand.
final class Stems {

    /// More bodies would make a thicket.
    private static final int MOST = 24;

    private Stems() {}

    static void draw(Pen pen, Lens lens, double span, List<Mark> marks) {
        if (marks.size() > MOST) {
            return;
        }
        double floor = SpaceGround.floor(pen, lens, span);
        double[] seen = new double[Lens.SIZE];
        for (Mark mark : marks) {
            double[] foot = mark.body().at().clone();
            if (foot[2] > floor) {
                foot[2] = floor;
                lens.see(foot, 0, seen);
                pen.dots(new Line2D.Double(mark.x(), mark.y(), seen[0], seen[1]), pen.palette().firm(), 0.9, 4.5);
                pen.disc(seen[0], seen[1], pen.of(1.8), pen.palette().firm());
            }
        }
    }
}

package earnshaw.figure.scene;

import earnshaw.figure.camera.ProjectedBody;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.camera.SpaceBox;
import earnshaw.figure.style.Pen;
import java.awt.geom.Line2D;
import java.util.List;

/// Faint stems from bodies in space down to the floor, which tell how high and how far back they stand.
final class FloorStems {

    /// More bodies would make a thicket.
    private static final int MOST = 24;

    private FloorStems() {}

    static void draw(Pen pen, Projection lens, double span, List<ProjectedBody> marks) {
        if (marks.size() > MOST) {
            return;
        }
        double floor = SpaceBox.of(lens, span).floor();
        double[] seen = new double[Projection.SIZE];
        for (ProjectedBody mark : marks) {
            double[] foot = lens.shown(mark.body().at(), 0);
            if (foot[2] > floor) {
                foot[2] = floor;
                lens.see(lens.place(foot), 0, seen);
                pen.dots(new Line2D.Double(mark.x(), mark.y(), seen[0], seen[1]), pen.palette().firm(), 0.9, 4.5);
                pen.disc(seen[0], seen[1], pen.of(1.8), pen.palette().firm());
            }
        }
    }
}

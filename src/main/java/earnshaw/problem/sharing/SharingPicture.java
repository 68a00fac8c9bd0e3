package earnshaw.problem.sharing;

import earnshaw.math.Norms;
import earnshaw.problem.Body;
import earnshaw.problem.Landscape;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import java.util.ArrayList;
import java.util.List;

/// The picture of a state of [Sharing]: weight vectors around u_0. The landscape is the loss of a vector that all
/// patches share.
final class SharingPicture {

    // A step of a picture along a velocity, against its length: small enough to be straight.
    private static final double NUDGE = 1e-6;

    private final SharingWalker walker;
    private final SharingLayout at;

    SharingPicture(SharingWalker walker) {
        this.walker = walker;
        at = walker.layout();
    }

    Picture of(State state, double[] gradient) {
        double[] x = state.x();
        TargetPlane plane = walker.chart();
        List<Body> bodies = new ArrayList<>();
        for (int i = 0; i < at.rows(); i++) {
            int id = walker.first() + i;
            int number = walker.part() == Sharing.Architecture.SHARED ? 0 : i + 1;
            double[] place = new double[2];
            plane.place(x, id, place);
            bodies.add(new Body(id, Body.Kind.ELECTRON, "w_{" + number + "}", place, -1,
                    velocity(x, gradient, i, place), Sharing.TARGET,
                    false, false, at.row(i), at.d()));
        }
        double[] target = new double[2];
        plane.place(x, Sharing.TARGET, target);
        bodies.add(new Body(Sharing.TARGET, Body.Kind.PROTON, "u_{0}", target, 1, new double[2], walker.first(), false,
                false,
                at.target(), at.d()));
        SharingTheorems theorems = new SharingTheorems(walker.problem(), at, x);
        return new Picture(walker.problem().ground(), bodies, landscape(target[0]), theorems.overlays(), List.of());
    }

    // how the picture of a vector moves when the vector follows minus the gradient
    private double[] velocity(double[] x, double[] gradient, int row, double[] place) {
        double speed = Norms.of(gradient, at.row(row), at.d());
        double[] velocity = new double[2];
        if (speed > 0) {
            double step = NUDGE * Math.max(1, Norms.of(x, at.row(row), at.d())) / speed;
            double[] moved = x.clone();
            for (int c = at.row(row); c < at.row(row) + at.d(); c++) {
                moved[c] -= step * gradient[c];
            }
            walker.chart().place(moved, walker.first() + row, velocity);
            for (int c = 0; c < 2; c++) {
                velocity[c] = (velocity[c] - place[c]) / step;
            }
        }
        return velocity;
    }

    // Both closed forms depend on lengths and angles alone, so two dimensions show them.
    private Landscape landscape(double length) {
        Sharing problem = walker.problem();
        if (problem.objective() == Sharing.Objective.SAMPLED) {
            return Landscape.NONE;
        }
        Sharing plane = problem.inPlane();
        return place -> plane.loss(Sharing.Architecture.SHARED).loss(new double[] {place[0], place[1], length, 0});
    }
}

package earnshaw.figure.scene;

import earnshaw.figure.camera.ProjectedBody;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.camera.SphereSides;
import earnshaw.figure.style.Pen;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Dotted lines from every electron to the proton it is matched to: straight, along a great circle on the sphere,
/// inside the circle beside its rim.
final class MatchingLinks {

    private static final int PIECES = 48;

    /// Radius at which links run beside the circle.
    private static final double INSIDE = 0.93;

    private final Pen pen;
    private final Projection lens;
    private final Ground ground;

    private MatchingLinks(Pen pen, Projection lens, Ground ground) {
        this.pen = pen;
        this.lens = lens;
        this.ground = ground;
    }

    static void draw(Pen pen, Projection lens, Ground ground, List<ProjectedBody> marks) {
        MatchingLinks links = new MatchingLinks(pen, lens, ground);
        Map<Integer, ProjectedBody> byId = new HashMap<>();
        marks.forEach(mark -> byId.put(mark.body().id(), mark));
        for (ProjectedBody mark : marks) {
            ProjectedBody partner = byId.get(mark.body().partner());
            if (mark.body().isElectron() && partner != null && !mark.body().held()) {
                links.link(mark, partner);
            }
        }
    }

    private void link(ProjectedBody electron, ProjectedBody proton) {
        double apart = Math.hypot(proton.x() - electron.x(), proton.y() - electron.y());
        boolean same = electron.behind() == proton.behind();
        if (same && !electron.body().opposite() && apart < electron.radius() + proton.radius()) {
            return;
        }
        Color colour = pen.sunk(pen.palette().electron(electron.body().id()), 0.25);
        Path2D front = new Path2D.Double();
        Path2D behind = new Path2D.Double();
        if (ground instanceof Ground.Round && ground.dimension() <= 3) {
            arc(electron.body(), proton.body(), front, behind);
        } else {
            front.moveTo(electron.x(), electron.y());
            front.lineTo(proton.x(), proton.y());
        }
        pen.dots(behind, pen.sunk(colour, 0.6), 1.3, 4);
        pen.dots(front, colour, 1.5, 4);
    }

    private void arc(Body electron, Body proton, Path2D front, Path2D behind) {
        double[] from = electron.at();
        double[] to = proton.at().clone();
        for (int i = 0; electron.opposite() && i < to.length; i++) {
            to[i] = -to[i];
        }
        double dot = 0;
        for (int i = 0; i < from.length; i++) {
            dot += from[i] * to[i];
        }
        double angle = Math.acos(Math.clamp(dot, -1, 1));
        double sine = Math.sin(angle);
        double radius = from.length == 2 ? INSIDE : 1;
        SphereSides sides = new SphereSides(lens, front, from.length == 2 ? front : behind);
        double[] at = new double[from.length];
        for (int piece = 0; piece <= PIECES; piece++) {
            double share = (double) piece / PIECES;
            // Between opposite points every great circle is a shortest way, so the link is drawn straight through the
            // middle instead.
            double first = sine < 1e-6 ? 1 - share : Math.sin((1 - share) * angle) / sine;
            double second = sine < 1e-6 ? share : Math.sin(share * angle) / sine;
            for (int i = 0; i < at.length; i++) {
                at[i] = radius * (first * from[i] + second * to[i]);
            }
            sides.to(at);
        }
    }
}

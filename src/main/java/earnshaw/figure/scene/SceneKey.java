package earnshaw.figure.scene;

import earnshaw.figure.style.KeyEntry;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.problem.Body;
import earnshaw.scenario.View;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// The legend of a scene: a sample and a few words for each kind of mark that is drawn now. The tint is left out, since
/// it has its colour bar.
public final class SceneKey {

    private static final double RADIUS = 6;
    private static final double HEAD = 6;

    private SceneKey() {}

    /// The entries of what a scene shows in an area.
    public static List<KeyEntry> of(SceneFigure scene, Rectangle2D area) {
        View view = scene.view();
        List<Body> bodies = scene.shown().picture().bodies();
        List<KeyEntry> entries = new ArrayList<>();
        if (bodies.stream().anyMatch(Body::isElectron)) {
            entries.add(new KeyEntry(SceneKey::electron, "electron: of the student, moves"));
        }
        if (bodies.stream().anyMatch(body -> !body.isElectron())) {
            entries.add(new KeyEntry(SceneKey::proton, "proton: of the teacher, stays"));
        }
        if (view.trails() && scene.runs().stream().anyMatch(run -> run.shown().step() > 0)) {
            entries.add(new KeyEntry((pen, x, y, wide) -> pen.line(x, y, x + wide, y, colour(pen), 1.8),
                    "the way that an electron came"));
        }
        if (view.arrows() && scene.arrowsSeen(area)) {
            entries.add(new KeyEntry(SceneKey::arrow, "the way of one unit of time at its velocity"));
        }
        if (scene.marks().forecast().isPresent()) {
            entries.add(
                    new KeyEntry((pen, x, y, wide) -> pen.dash(new Line2D.Double(x, y, x + wide, y), colour(pen), 1.6,
                            4, 3), "what is to come"));
        }
        if (view.partners() && bodies.stream().anyMatch(SceneKey::linked)) {
            entries.add(
                    new KeyEntry((pen, x, y, wide) -> pen.dots(new Line2D.Double(x, y, x + wide, y), colour(pen), 1.5,
                            4), "to the proton that it is matched to"));
        }
        return entries;
    }

    private static boolean linked(Body body) {
        return body.isElectron() && body.partner() != 0 && !body.held();
    }

    private static Color colour(Pen pen) {
        return pen.palette().electron(1);
    }

    private static void electron(Pen pen, double x, double y, double wide) {
        pen.disc(x + wide / 2, y, pen.of(RADIUS), colour(pen));
        sign(pen, x + wide / 2, y, Color.WHITE, false);
    }

    private static void proton(Pen pen, double x, double y, double wide) {
        Palette palette = pen.palette();
        pen.disc(x + wide / 2, y, pen.of(RADIUS), palette.ground());
        pen.ring(x + wide / 2, y, pen.of(RADIUS), palette.ink(), 1.4);
        sign(pen, x + wide / 2, y, palette.ink(), true);
    }

    private static void sign(Pen pen, double x, double y, Color colour, boolean positive) {
        double arm = pen.of(RADIUS) / 2;
        pen.line(x - arm, y, x + arm, y, colour, 1.4);
        if (positive) {
            pen.line(x, y - arm, x, y + arm, colour, 1.4);
        }
    }

    private static void arrow(Pen pen, double x, double y, double wide) {
        double head = pen.of(HEAD);
        pen.line(x, y, x + wide - head, y, colour(pen), 1.8);
        Path2D tip = new Path2D.Double();
        tip.moveTo(x + wide, y);
        tip.lineTo(x + wide - head, y - head / 2);
        tip.lineTo(x + wide - head, y + head / 2);
        tip.closePath();
        pen.fill(tip, colour(pen));
    }
}

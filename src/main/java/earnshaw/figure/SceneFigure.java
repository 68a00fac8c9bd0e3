package earnshaw.figure;

import earnshaw.problem.Ground;
import earnshaw.problem.Picture;
import earnshaw.scenario.View;
import earnshaw.simulation.Run;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// The bodies of a run where they stand, with what the view asks for around them.
///
/// @param run    what is shown
/// @param view   which layers; its camera numbers are not read
/// @param camera from where
/// @param style  colours and sizes
/// @param marks  what a person has marked
public record SceneFigure(Run run, View view, Camera camera, Style style, Marks marks) implements Figure {

    /// Distance of two points of a trail in design units.
    private static final double APART = 1.1;

    /// How far from a body a hand still takes hold of it, in design units.
    private static final double SLACK = 5;

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        Lens lens = camera.lens(area);
        Picture picture = run.picture();
        List<Mark> marked = Mark.of(picture, lens, style, camera.span());
        try (Pen pen = Pen.over(g, area, style)) {
            Backdrop.draw(pen, area, this, lens, marked);
            if (view.partners()) {
                Links.draw(pen, lens, picture.ground(), marked);
            }
            if (stems(picture.ground())) {
                Stems.draw(pen, lens, camera.span(), marked);
            }
            List<Curve> trails = view.trails() ? Trails.of(run, lens, style.of(APART), area.getHeight()) : List.of();
            side(pen, area, lens, marked, trails, true);
            side(pen, area, lens, marked, trails, false);
            marks.downhill().ifPresent(mode -> SaddleArrows.draw(pen, lens, marked, mode));
            if (view.labels()) {
                Names.draw(pen, area, marked, trails, marks);
            }
            Backdrop.note(pen, area, picture.ground());
        }
    }

    private void side(Pen pen, Rectangle2D area, Lens lens, List<Mark> marked, List<Curve> trails, boolean behind) {
        TrailStroke.draw(pen, trails, !behind);
        if (view.arrows()) {
            Arrows.draw(pen, lens, marked, behind);
        }
        Bodies bodies = new Bodies(pen, marks);
        for (Mark mark : marked) {
            if (mark.behind() == behind) {
                if (mark.inside(area)) {
                    bodies.draw(mark);
                } else {
                    bodies.pointer(mark, area);
                }
            }
        }
    }

    private boolean stems(Ground ground) {
        return view.grid() && ground instanceof Ground.Flat && ground.dimension() > 2;
    }

    /// The id of the body under a point, 0 for none: the near side of the sphere before the far side, electrons before
    /// protons, the nearer to the point before the farther.
    public int bodyAt(Point2D point, Rectangle2D area) {
        Mark mark = Mark.under(Mark.of(run.picture(), camera.lens(area), style, camera.span()), point, style.of(SLACK));
        return mark == null ? 0 : mark.body().id();
    }
}

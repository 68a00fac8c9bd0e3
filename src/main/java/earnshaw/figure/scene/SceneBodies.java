package earnshaw.figure.scene;

import earnshaw.figure.camera.ProjectedBody;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.style.Pen;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.Picture;
import earnshaw.scenario.FigurePlan;
import earnshaw.simulation.record.Run;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the bodies of a scene with their trails, arrows, links and names.
record SceneBodies(SceneFigure scene) {

    /// Distance of two points of a trail in design units.
    private static final double APART = 1.1;

    void draw(Pen pen, Rectangle2D area, Projection lens, Optional<SceneFigure> below, Words words) {
        Picture picture = scene.picture();
        Optional<SceneFigure> settled = below.filter(SceneFigure::settles);
        List<ProjectedBody> marked = ProjectedBody.of(picture, lens, scene.style(), scene.camera().span());
        if (scene.view().partners()) {
            MatchingLinks.draw(pen, lens, picture.ground(), marked);
        }
        if (stems(picture.ground())) {
            FloorStems.draw(pen, lens, scene.camera().span(), marked);
        }
        scene.marks().guide().ifPresent(guide -> GuideLines.draw(pen, lens, scene.camera().span(), guide));
        if (settled.isEmpty()) {
            BranchTrails.draw(pen, lens, area, picture.ground(), scene.marks().beside());
        }
        double from = words == Words.PAGE ? scene.view().figure().map(FigurePlan::trailsFrom).orElse(0.0) : 0;
        List<TrailCurve> trails = trails(lens, area, settled, from);
        scene.marks().forecast()
                .ifPresent(forecast -> ForecastTrails.draw(pen, lens, picture.ground(), forecast, marked));
        side(pen, area, lens, marked, trails, true);
        new CriticalLayer(scene).draw(pen, lens, true);
        side(pen, area, lens, marked, trails, false);
        new CriticalLayer(scene).draw(pen, lens, false);
        scene.marks().downhill().ifPresent(mode -> SaddleArrows.draw(pen, lens, marked, scene.runs().getFirst(), mode));
        if (scene.view().labels()) {
            BodyLabels.draw(pen, area, words == Words.PAGE ? marked.stream().filter(this::written).toList() : marked,
                    trails, scene.marks());
        }
    }

    private void side(Pen pen, Rectangle2D area, Projection lens, List<ProjectedBody> marked, List<TrailCurve> trails,
            boolean behind) {
        TrailPainter.draw(pen, trails, !behind);
        if (scene.view().arrows()) {
            VelocityArrows.draw(pen, lens, marked, behind);
        }
        BodyMarks bodies = new BodyMarks(pen, scene.marks(), lens.chart().isEmpty() ? lens.space() : Optional.empty());
        for (ProjectedBody mark : marked) {
            if (mark.behind() == behind) {
                if (mark.inside(area)) {
                    bodies.draw(mark);
                } else {
                    bodies.pointer(mark, area);
                }
            }
        }
    }

    // The legend of a page names runs with one electron each, by their colours and strokes: names beside the electrons,
    // which often end in one place, would lie on each other.
    private boolean written(ProjectedBody mark) {
        long electrons = scene.picture().bodies().stream().filter(Body::isElectron).count();
        boolean named = scene.runs().size() > 1 && scene.runs().size() == electrons
                && scene.runs().stream().noneMatch(run -> run.name().isEmpty());
        return !named || !mark.body().isElectron();
    }

    // The background may show the trails up to an earlier moment; only what came since is drawn.
    List<TrailCurve> trails(Projection lens, Rectangle2D area, Optional<SceneFigure> below, double from) {
        List<TrailCurve> trails = new ArrayList<>();
        for (int i = 0; i < scene.runs().size() && scene.view().trails(); i++) {
            Run run = scene.runs().get(i);
            double start = from > 0 ? from : Double.NEGATIVE_INFINITY;
            double since = below.isEmpty() ? start : below.get().runs().get(i).shown().time();
            trails.addAll(TrailReader.of(run, lens, scene.style().of(APART), area.getHeight(), since));
        }
        return trails;
    }

    private boolean stems(Ground ground) {
        return scene.view().grid() && ground instanceof Ground.Flat && ground.dimension() > 2;
    }
}

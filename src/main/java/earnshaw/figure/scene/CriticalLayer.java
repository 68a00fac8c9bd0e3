package earnshaw.figure.scene;

import earnshaw.analysis.ElectronCriticalPoints;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.style.Pen;
import earnshaw.problem.Body;
import earnshaw.problem.Picture;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.stream.IntStream;

/// The critical points that a scene shows: of the loss as the selected electron moves, else the one that the view names,
/// else the first one.
public record CriticalLayer(SceneFigure scene) {

    /// The id of the electron that moves; 0 where the view asks for no points or there are none.
    public int electron() {
        Picture picture = scene.shown().picture();
        if (!scene.view().critical() || ElectronCriticalPoints.missing(picture).isPresent()) {
            return 0;
        }
        return IntStream.concat(IntStream.of(scene.chosen(), scene.view().fieldOf()),
                picture.bodies().stream().mapToInt(Body::id))
                .filter(id -> id > 0 && picture.body(id) != null)
                .findFirst()
                .orElse(0);
    }

    /// The scene with the points that its view asks for, worked out at once.
    public SceneFigure searched(long seed) {
        int electron = electron();
        return electron == 0 ? scene
                : new SceneFigure(scene.runs(), scene.view(), scene.camera(), scene.style(),
                        scene.marks().with(ElectronCriticalPoints.of(scene.shown(), electron, seed)));
    }

    // What was found for another electron or another number of charges is not drawn.
    private Optional<ElectronCriticalPoints> found() {
        return scene.marks().critical().filter(found -> found.electron() == electron()
                && found.walker().space().size() == scene.shown().shown().x().length);
    }

    private Body body() {
        int electron = electron();
        return scene.picture().bodies().stream().filter(body -> body.id() == electron).findFirst().orElseThrow();
    }

    /// Draws those on one side.
    ///
    /// @param behind whether those on the far side of a ball or of a relief are drawn
    void draw(Pen pen, Projection lens, boolean behind) {
        found().ifPresent(points -> CriticalMarks.draw(pen, lens, points, behind));
    }

    /// Says what is what.
    void drawLegend(Pen pen, Rectangle2D area) {
        found().ifPresent(points -> CriticalMarks.drawLegend(pen, room(area, points), scene.camera().lens(area), points,
                body()));
    }

    /// Where that is written.
    Optional<Rectangle2D> legend(Rectangle2D area) {
        return found().map(points -> CriticalMarks.legend(scene.style(), room(area, points), points, body()));
    }

    // What small pictures over the right side leave free for the legend.
    private Rectangle2D room(Rectangle2D area, ElectronCriticalPoints points) {
        Rectangle2D legend = CriticalMarks.legend(scene.style(), area, points, body());
        double right = new SceneInsets(scene, area).places().stream().filter(legend::intersects)
                .mapToDouble(Rectangle2D::getX).min().orElse(area.getMaxX());
        return new Rectangle2D.Double(area.getX(), area.getY(), right - area.getX(), area.getHeight());
    }
}

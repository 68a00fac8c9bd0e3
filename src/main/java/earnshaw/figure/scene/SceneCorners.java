package earnshaw.figure.scene;

import earnshaw.figure.field.FieldLayer;
import earnshaw.figure.ground.TheoremOverlays;
import earnshaw.figure.style.Pen;
import earnshaw.problem.Ground;
import earnshaw.problem.Picture;
import earnshaw.scenario.View;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a scene writes in its corners over everything else.
record SceneCorners(SceneFigure scene, Rectangle2D area) {

    /// Draws the legend of a basin map, or the colour bar of a field, and the legend of critical points.
    void draw(Pen pen) {
        new SceneInsets(scene, area).draw(pen);
        new CriticalLayer(scene).drawLegend(pen, area);
        scene.basins().ifPresent(map -> scene.basinLayer(area).drawLegend(pen, map, bars()));
        if (scene.fieldDrawn()) {
            FieldLayer.drawBar(pen, area, scene.camera().lens(area), scene.camera().span(), scene.shown(), scene.view(),
                    scene.chosen());
        }
    }

    /// Where the scene writes.
    List<Rectangle2D> filled() {
        List<Rectangle2D> filled = new ArrayList<>();
        bars().ifPresent(filled::add);
        scene.basins().ifPresent(map -> filled.add(scene.basinLayer(area).legend(map, bars())));
        if (scene.fieldDrawn()) {
            filled.add(FieldLayer.bar(scene.style(), area, scene.picture().ground()));
        }
        new CriticalLayer(scene).legend(area).ifPresent(filled::add);
        filled.addAll(new SceneInsets(scene, area).places());
        Picture picture = scene.picture();
        if (scene.view().overlays() && !picture.overlays().isEmpty()) {
            filled.add(TheoremOverlays.legend(scene.style(), area, scene.camera().lens(area), picture.overlays()));
        }
        return filled;
    }

    private Optional<Rectangle2D> bars() {
        return scene.picture().bars().isEmpty() ? Optional.empty()
                : Optional.of(BarsInset.box(scene.style(), area, scene.picture().bars()));
    }
}

package earnshaw.figure.scene;

import earnshaw.analysis.BasinMap;
import earnshaw.figure.style.Figure;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/// What lies under the bodies of a scene: the ground and, in a plane and in space, the trails so far. It takes the most
/// time to draw and changes the least, so that bodies may be drawn over an older one.
///
/// @param scene as it was
public record SceneBackground(SceneFigure scene) implements Figure {

    /// Whether it shows this basin map.
    public boolean shows(Optional<BasinMap> map) {
        return scene.basins().equals(map);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        scene.drawBelow(g, area);
    }
}

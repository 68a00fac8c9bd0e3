package earnshaw.figure.style;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/// Something that can be drawn on any surface: screen, PNG, SVG, PDF. A value, so it draws the same each time.
///
/// A figure does not paint its ground; who owns the surface has filled it with [Palette#ground] or left it transparent.
@FunctionalInterface
public interface Figure {

    /// Draws into an area and nowhere else. Leaves the state of `g` as it was.
    void draw(Graphics2D g, Rectangle2D area);
}

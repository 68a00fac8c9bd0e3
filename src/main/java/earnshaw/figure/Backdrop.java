package earnshaw.figure;

import earnshaw.problem.Ground;
import earnshaw.problem.Picture;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// What bodies stand on: chosen by the ground, drawn before them.
final class Backdrop {

    private Backdrop() {}

    /// Draws what lies behind all bodies.
    static void draw(Pen pen, Rectangle2D area, SceneFigure scene, Lens lens, List<Mark> marks) {
        Picture picture = scene.picture();
        boolean grid = scene.view().grid();
        boolean landscape = scene.view().landscape() && pen.palette().tint() > 0;
        switch (picture.ground()) {
            case Ground.Round round when round.dimension() == 2 -> CircleGround.draw(pen, lens, grid, marks);
            case Ground.Round _ -> BallGround.back(pen, lens, grid);
            case Ground.Flat flat when flat.dimension() == 1 -> {
                if (landscape) {
                    LineGround.landscape(pen, area, lens, picture.landscape());
                }
                LineGround.draw(pen, area, lens, grid);
            }
            case Ground.Flat flat when flat.dimension() == 2 -> plane(pen, area, picture, lens, grid, landscape);
            case Ground.Plane _ -> plane(pen, area, picture, lens, grid, landscape);
            case Ground.Flat _ -> {
                if (grid) {
                    SpaceGround.draw(pen, lens, scene.camera().span());
                }
            }
        }
    }

    private static void plane(Pen pen, Rectangle2D area, Picture picture, Lens lens, boolean grid, boolean landscape) {
        if (landscape) {
            Tint.draw(pen, area, picture, lens);
        }
        if (grid) {
            PlaneGround.draw(pen, area, lens);
        }
    }

    /// What a picture must say that does not show all there is; empty otherwise.
    static String note(Ground ground) {
        return switch (ground) {
            case Ground.Plane(String along, String across) -> "right: $" + along + "$, up: $" + across + "$";
            case Ground.Round round when !round.plane().isEmpty() -> "in the plane of $" + round.plane() + "$";
            case Ground.Flat _, Ground.Round _ ->
                    ground.dimension() > 3 ? "first three of " + ground.dimension() + " coordinates" : "";
        };
    }

    static void note(Pen pen, Rectangle2D area, Ground ground) {
        MathText text = new MathText(note(ground));
        text.draw(pen.g(), area.getX() + pen.of(12), area.getMaxY() - pen.of(12), pen.style().smallType(), pen.palette().faint());
    }

    /// The colour of something so far back: it sinks into the ground.
    static Color sunk(Pen pen, Color colour, double share) {
        return Palette.mix(colour, pen.palette().ground(), share);
    }
}

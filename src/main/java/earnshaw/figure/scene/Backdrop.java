package earnshaw.figure.scene;

import earnshaw.figure.camera.ProjectedBody;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.camera.SampledLandscape;
import earnshaw.figure.field.FieldLayer;
import earnshaw.figure.ground.CircleGround;
import earnshaw.figure.ground.ContourLines;
import earnshaw.figure.ground.LandscapeTint;
import earnshaw.figure.ground.LineGround;
import earnshaw.figure.ground.PlaneGround;
import earnshaw.figure.ground.ReliefGround;
import earnshaw.figure.ground.SpaceGround;
import earnshaw.figure.ground.SphereGround;
import earnshaw.figure.ground.TheoremOverlays;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import earnshaw.problem.Ground;
import earnshaw.problem.LossSurface;
import earnshaw.problem.Picture;
import earnshaw.problem.field.ForceField;
import earnshaw.scenario.View;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// What bodies stand on: chosen by the ground, drawn before them.
final class Backdrop {

    /// Cells along the longer side in which contour lines are looked for.
    private static final int CELLS = 110;

    /// Height of what a window has in the corner of a space, above the legend.
    private static final double BUTTONS = 30;

    /// The square around the unit circle.
    private static final double[] ALL = {-1, -1, 1, 1};

    private Backdrop() {}

    /// Draws what lies behind all bodies.
    static void draw(Pen pen, Rectangle2D area, SceneFigure scene, Projection lens, List<ProjectedBody> marks,
            Words words) {
        Picture picture = scene.picture();
        boolean grid = scene.view().grid();
        boolean landscape = scene.view().landscape() && pen.palette().tint() > 0;
        switch (picture.ground()) {
            case Ground.Round round when round.dimension() == 2 -> {
                field(pen, area, scene, lens, marks);
                boolean band = scene.fieldDrawn();
                Rectangle2D bar = band && words == Words.SCENE ? FieldLayer.bar(pen.style(), area, round)
                        : new Rectangle2D.Double();
                CircleGround.draw(pen, lens, grid, band ? FieldLayer.around(pen.style()) : 0, bar, marks);
                overlays(pen, area, scene, lens, ALL, words);
            }
            case Ground.Round round -> {
                SphereGround.back(pen, lens);
                field(pen, area, scene, lens, marks);
                SphereGround.over(pen, lens, grid);
                if (round.dimension() == 3) {
                    double below = pen.of(BUTTONS);
                    overlays(pen,
                            new Rectangle2D.Double(area.getX(), area.getY() + below, area.getWidth(),
                                    area.getHeight() - below),
                            scene, lens, ALL, words);
                }
            }
            case Ground.Flat flat when flat.dimension() == 1 -> {
                if (picture.landscape() instanceof ForceField) {
                    LineGround.draw(pen, area, lens, grid);
                    field(pen, area, scene, lens, marks);
                } else {
                    if (landscape) {
                        LineGround.landscape(pen, area, lens, picture.landscape());
                    }
                    LineGround.draw(pen, area, lens, grid);
                }
            }
            case Ground.Flat flat when flat.dimension() == 2 -> plane(pen, area, scene, lens, marks, words);
            case Ground.Plane _ -> plane(pen, area, scene, lens, marks, words);
            case Ground.Flat flat -> {
                if (grid) {
                    Rectangle2D bar =
                            scene.fieldDrawn() && words == Words.SCENE ? FieldLayer.bar(pen.style(), area, flat)
                                    : new Rectangle2D.Double();
                    SpaceGround.draw(pen, lens, scene.camera().span(), flat.symbol(), bar);
                }
                if (scene.view().field().isPresent() || scene.view().basins()) {
                    field(pen, area, scene, lens, marks);
                }
            }
        }
    }

    private static void field(Pen pen, Rectangle2D area, SceneFigure scene, Projection lens,
            List<ProjectedBody> marks) {
        basins(pen, area, scene);
        // Over a basin map a field has lines alone, and those where the view names it.
        View view = scene.view().basins() ? scene.view().with("landscape", false) : scene.view();
        if (FieldLayer.asked(scene.shown(), view, pen.style()) && (!view.basins() || view.field().isPresent())) {
            FieldLayer.draw(pen, area, lens, scene.camera().span(), scene.shown(), view, scene.chosen(), marks);
        }
    }

    private static void basins(Pen pen, Rectangle2D area, SceneFigure scene) {
        scene.basins().ifPresent(map -> scene.basinLayer(area).draw(pen, map));
    }

    private static void overlays(Pen pen, Rectangle2D area, SceneFigure scene, Projection lens, double[] seen,
            Words words) {
        if (scene.view().overlays()) {
            TheoremOverlays.draw(pen, lens, scene.picture().overlays(), seen);
            if (words == Words.SCENE) {
                TheoremOverlays.drawLegend(pen, area, lens, scene.picture().overlays());
            }
        }
    }

    private static void plane(Pen pen, Rectangle2D area, SceneFigure scene, Projection lens,
            List<ProjectedBody> marks, Words words) {
        Picture picture = scene.picture();
        double[] seen = sight(area, lens);
        if (lens.relief().isPresent()) {
            ReliefGround.draw(pen, lens.relief().get(), names(picture.ground()), scene.view().grid());
        } else if (picture.landscape() instanceof ForceField) {
            field(pen, area, scene, lens, marks);
        } else if (scene.view().basins()) {
            basins(pen, area, scene);
        } else if (scene.view().landscape() && pen.palette().tint() > 0) {
            LandscapeTint.draw(pen, area, picture, lens);
        }
        if (scene.view().contours() && picture.landscape() instanceof LossSurface surface) {
            ContourLines.draw(pen, area, lens, SampledLandscape.of(surface, seen[0], seen[1], seen[2], seen[3], CELLS),
                    marks);
        }
        if (scene.view().grid() && lens.relief().isEmpty()) {
            if (words == Words.SCENE) {
                PlaneGround.draw(pen, area, lens);
            } else {
                PlaneGround.grid(pen, area, lens);
            }
        }
        overlays(pen, area, scene, lens, seen, words);
    }

    // left, low, right and high of the places in sight
    private static double[] sight(Rectangle2D area, Projection lens) {
        if (lens.relief().isPresent()) {
            double[] low = lens.relief().get().low();
            double[] high = lens.relief().get().high();
            return new double[] {low[0], low[1], high[0], high[1]};
        }
        double[] corner = lens.place(area.getX(), area.getMaxY(), new double[2]);
        double[] opposite = lens.place(area.getMaxX(), area.getY(), new double[2]);
        return new double[] {corner[0], corner[1], opposite[0], opposite[1]};
    }

    /// Names of the two axes of a plane, in TeX.
    static List<String> names(Ground ground) {
        return switch (ground) {
            case Ground.Plane(String along, String across) -> List.of(along, across);
            case Ground.Flat(int _, String symbol) -> List.of(symbol + "_1", symbol + "_2");
            case Ground.Round _ -> List.of("x_1", "x_2");
        };
    }

    /// What a picture must say that does not show all there is, a line or two; empty otherwise.
    static String note(Picture picture, Projection lens) {
        return switch (picture.ground()) {
            case Ground.Plane(String along, String across) -> "right: $" + along + "$, up: $" + across + "$";
            case Ground.Round round when !round.plane().isEmpty() -> "in the plane of $" + round.plane() + "$";
            case Ground.Flat _,Ground.Round _ -> lens.chart().isPresent() ? ""
                    : lens.space().map(space -> space.note(picture.bodies())).orElse("");
        };
    }

    /// The lines of it and, where runs have losses of their own, whose loss is shown.
    static List<String> notes(SceneFigure scene, Projection lens, String note) {
        String loss = scene.whose().isEmpty() || !(scene.view().landscape() || scene.view().contours()) ? ""
                : "loss of " + scene.whose() + "\n";
        return (lens.relief().isPresent() ? "height: root of the loss" : loss + note).lines().toList();
    }

    static void note(Pen pen, Rectangle2D area, SceneFigure scene, Projection lens) {
        Picture picture = scene.picture();
        List<String> lines = notes(scene, lens, note(picture, lens));
        double type = pen.style().smallType();
        boolean plane = picture.ground().dimension() == 2 && !(picture.ground() instanceof Ground.Round);
        double low = area.getMaxY() - pen.of(plane ? 30 : 12); // a plane's numbers stand along its lower edge
        for (int i = 0; i < lines.size(); i++) {
            double y = low - (lines.size() - 1 - i) * type * 1.35;
            new MathText(lines.get(i)).draw(pen.g(), area.getX() + pen.of(12), y, type, pen.palette().faint());
        }
    }
}

package earnshaw.figure.scene;

import earnshaw.figure.ground.TheoremOverlays;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.problem.Body;
import earnshaw.scenario.View;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Small pictures over the right side of a scene: projections onto two coordinates each below one another, and in the
/// lower corner what is around an electron, many times larger.
record SceneInsets(SceneFigure scene, Rectangle2D area) {

    /// Sides of the pictures as shares of the smaller side of the scene.
    private static final double SMALL = 0.2;
    private static final double LARGE = 0.3;

    /// Room to the edge, between two pictures, and at the top where a window has buttons, in design units.
    private static final double EDGE = 12;
    private static final double GAP = 8;
    private static final double TOP = 52;

    void draw(Pen pen) {
        List<Rectangle2D> small = projections();
        for (int i = 0; i < small.size(); i++) {
            SmallProjection.of(scene, i).draw(pen, small.get(i));
        }
        around().ifPresent(box -> electron().ifPresent(body -> around(pen, box, body)));
    }

    /// Where the pictures lie.
    List<Rectangle2D> places() {
        List<Rectangle2D> places = new ArrayList<>(projections());
        around().ifPresent(places::add);
        return places;
    }

    private double side(double share) {
        return share * Math.min(area.getWidth(), area.getHeight());
    }

    // As many as there is room for.
    private List<Rectangle2D> projections() {
        Style style = scene.style();
        List<Rectangle2D> boxes = new ArrayList<>();
        double side = side(SMALL);
        double top = area.getY() + style.of(TOP);
        if (scene.view().overlays() && !scene.picture().overlays().isEmpty()) {
            top = TheoremOverlays.legend(style, area, scene.camera().lens(area), scene.picture().overlays()).getMaxY()
                    + style.of(GAP);
        }
        double low = around().map(Rectangle2D::getY).orElse(area.getMaxY());
        int count = Math.min(scene.view().projections(), SmallProjection.count(scene.picture().ground()));
        for (int i = 0; i < count && top + side + style.of(GAP) < low; i++) {
            boxes.add(new Rectangle2D.Double(area.getMaxX() - style.of(EDGE) - side, top, side, side));
            top += side + style.of(GAP);
        }
        return boxes;
    }

    private Optional<Rectangle2D> around() {
        if (scene.view().inset().isEmpty() || electron().isEmpty()) {
            return Optional.empty();
        }
        double side = side(LARGE);
        double edge = scene.style().of(EDGE);
        return Optional.of(new Rectangle2D.Double(area.getMaxX() - edge - side, area.getMaxY() - edge - side, side,
                side));
    }

    // The selected one, else the one that is followed or whose field is shown, else the first.
    private Optional<Body> electron() {
        for (int id : new int[] {scene.chosen(), scene.view().follow(), scene.view().fieldOf()}) {
            Body body = id > 0 ? scene.picture().body(id) : null;
            if (body != null && body.isElectron()) {
                return Optional.of(body);
            }
        }
        return scene.picture().bodies().stream().filter(Body::isElectron).findFirst();
    }

    private void around(Pen pen, Rectangle2D box, Body body) {
        double closer = scene.view().inset().orElse(1);
        View view = scene.view().with("inset", OptionalDouble.empty()).with("projections", 0)
                .with("overlays", false).with("basins", false);
        SceneFigure near = new SceneFigure(scene.runs(), view, scene.camera().near(body.at(), closer), scene.style(),
                scene.marks());
        pen.fill(box, pen.palette().ground());
        near.drawInset(pen.g(), box);
        pen.stroke(box, pen.palette().firm(), 1.2);
        MathText words = new MathText("around $" + body.label() + "$, " + Math.round(closer) + " times larger");
        float type = pen.style().smallType();
        double y = box.getY() + 1.3 * type;
        pen.fill(new Rectangle2D.Double(box.getX() + 1, box.getY() + 1, words.width(type) + pen.of(10), 1.7 * type),
                Palette.fade(pen.palette().ground(), 0.8));
        words.draw(pen.g(), box.getX() + pen.of(6), y, type, pen.palette().faint());
    }
}

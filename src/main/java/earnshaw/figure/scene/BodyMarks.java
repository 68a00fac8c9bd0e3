package earnshaw.figure.scene;

import earnshaw.figure.camera.ProjectedBody;
import earnshaw.figure.camera.ShownSpace;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.StampCache;
import earnshaw.problem.Body;
import earnshaw.problem.StateSummary;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Draws charges: electrons as discs, protons as rings, each with the sign of its charge.
final class BodyMarks {

    private static final double HALO = 1.3;

    /// Distance of the outermost ring of a fate from a mark, in design units.
    private static final double IDLE = 3.4;
    private static final double DOUBLED = 10;

    /// Distance of the arc of what is hidden from a mark, in design units: inside of the ring of what is selected.
    private static final double ARC = 2.6;

    /// A held electron is so much smaller that it sits in the proton's ring.
    private static final double HELD = 0.86;

    private final Pen pen;
    private final Highlights marks;
    private final Optional<ShownSpace> space;

    private record Look(Color fill, Color ink, double radius, boolean positive) {}

    /// @param space the directions that are seen of more than three; empty where nothing is hidden
    BodyMarks(Pen pen, Highlights marks, Optional<ShownSpace> space) {
        this.pen = pen;
        this.space = space;
        this.marks = marks;
    }

    void draw(ProjectedBody mark) {
        if (mark.body().isElectron()) {
            electron(mark);
        } else {
            proton(mark);
        }
        fate(mark);
        hidden(mark);
        if (marks.selected().contains(mark.body().id())) {
            pen.ring(mark.x(), mark.y(), mark.radius() + pen.of(marks.fates().containsKey(mark.body().id()) ? 13 : 5),
                    pen.palette().accent(), 2);
        } else if (marks.hovered() == mark.body().id()) {
            pen.ring(mark.x(), mark.y(), mark.radius() + pen.of(5), Palette.fade(pen.palette().accent(), 0.55), 1.6);
        }
    }

    // How much of its distance from the origin a picture of three dimensions hides, as a share of a round.
    private void hidden(ProjectedBody mark) {
        double share = space.map(one -> one.share(mark.body().at())).orElse(0.0);
        if (share > 0) {
            double radius = mark.radius() + pen.of(ARC);
            Shape arc = new Arc2D.Double(
                    mark.x() - radius, mark.y() - radius, 2 * radius, 2 * radius, 90, -360 * share, Arc2D.OPEN);
            pen.stroke(arc, pen.sunk(pen.palette().faint(), mark.sunk()), 1.4);
        }
    }

    /// How far the rings of a fate reach beyond a mark, in design units; none for no fate.
    static double reach(StateSummary.@Nullable Fate fate) {
        return fate == StateSummary.Fate.IDLE ? IDLE : fate == StateSummary.Fate.DOUBLED ? DOUBLED : 0;
    }

    // An idle electron stands in a dashed ring, one of a doubled pair in two rings that lie outside of its proton's.
    private void fate(ProjectedBody mark) {
        StateSummary.Fate fate = marks.fates().get(mark.body().id());
        Color colour = pen.sunk(pen.palette().ink(), mark.sunk());
        if (fate == StateSummary.Fate.IDLE) {
            pen.dash(Pen.round(mark.x(), mark.y(), mark.radius() + pen.of(IDLE)), colour, 1.4, 3, 2.6);
        } else if (fate == StateSummary.Fate.DOUBLED) {
            pen.ring(mark.x(), mark.y(), mark.radius() + pen.of(DOUBLED - 3), colour, 1);
            pen.ring(mark.x(), mark.y(), mark.radius() + pen.of(DOUBLED), colour, 1);
        }
    }

    private void electron(ProjectedBody mark) {
        Color colour = pen.sunk(pen.palette().electron(mark.body().id()), mark.sunk());
        Color ink = legible(mark);
        double radius = mark.radius() * (mark.body().held() ? HELD : 1);
        boolean positive = mark.body().charge() > 0;
        stamp(mark, new Look(colour, ink, radius, positive), (on, x, y) -> {
            on.disc(x, y, radius + on.of(HALO), on.palette().ground());
            on.disc(x, y, radius, colour);
            sign(on, x, y, radius * 0.52, ink, radius * 0.24, positive);
        });
    }

    private void proton(ProjectedBody mark) {
        Color colour = pen.sunk(pen.palette().ink(), mark.sunk());
        double radius = mark.radius();
        double thick = Math.clamp(radius / pen.of(5.5), 1, 2.2);
        boolean positive = mark.body().charge() > 0;
        stamp(mark, new Look(pen.palette().ground(), colour, radius, positive), (on, x, y) -> {
            on.disc(x, y, radius + on.of(thick / 2 + 1), on.palette().ground());
            on.ring(x, y, radius, colour, thick);
            sign(on, x, y, radius * 0.5, colour, on.of(thick), positive);
        });
    }

    // In space every move of the camera changes every size, so that a stored stamp could not be used again.
    private void stamp(ProjectedBody mark, Look look, StampCache.Drawing drawing) {
        if (mark.depth() == 0) {
            StampCache.draw(pen, mark.x(), mark.y(), look.radius + pen.of(3), look, drawing);
        } else {
            drawing.draw(pen, mark.x(), mark.y());
        }
    }

    private static void sign(Pen on, double x, double y, double arm, Color colour, double thick, boolean positive) {
        double width = thick / on.style().unit();
        on.line(x - arm, y, x + arm, y, colour, width);
        if (positive) {
            on.line(x, y - arm, x, y + arm, colour, width);
        }
    }

    // White on a colour, or black where white would not be read (contrast after WCAG's weights of the channels).
    private Color legible(ProjectedBody mark) {
        Color ground = pen.palette().electron(mark.body().id());
        double light = 0.2126 * ground.getRed() + 0.7152 * ground.getGreen() + 0.0722 * ground.getBlue();
        return light > 190 ? new Color(0x16181B) : Color.WHITE;
    }

    /// A small arrowhead at the edge for a body that lies outside of the area.
    void pointer(ProjectedBody mark, Rectangle2D area) {
        Body body = mark.body();
        Color colour = body.isElectron() ? pen.palette().electron(body.id()) : pen.palette().ink();
        double margin = pen.of(9);
        double halfWide = area.getWidth() / 2 - margin;
        double halfHigh = area.getHeight() / 2 - margin;
        double dx = mark.x() - area.getCenterX();
        double dy = mark.y() - area.getCenterY();
        double share = Math.min(halfWide / Math.abs(dx), halfHigh / Math.abs(dy));
        double length = Math.hypot(dx, dy);
        Path2D head = head(area.getCenterX() + dx * share, area.getCenterY() + dy * share, dx / length, dy / length,
                pen.of(10));
        if (body.isElectron()) {
            pen.fill(head, colour);
        } else {
            pen.fill(head, pen.palette().ground());
            pen.stroke(head, colour, 1.3);
        }
    }

    /// A triangle with its tip at a point, looking along a direction of length 1.
    static Path2D head(double x, double y, double dx, double dy, double length) {
        double half = length * 0.42;
        Path2D head = new Path2D.Double();
        head.moveTo(x, y);
        head.lineTo(x - dx * length - dy * half, y - dy * length + dx * half);
        head.lineTo(x - dx * length + dy * half, y - dy * length - dx * half);
        head.closePath();
        return head;
    }
}

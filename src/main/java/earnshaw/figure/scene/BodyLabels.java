package earnshaw.figure.scene;

import earnshaw.figure.camera.ProjectedBody;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Places the names of charges beside them, each at that of eight sides where it covers no charge, no other name and
/// the least of trails; a name that finds no place is left out unless its charge is marked.
final class BodyLabels {

    private static final double TYPE = 13;
    private static final double AIR = 2;

    /// More bodies than this show the names of marked ones only.
    private static final int MOST = 64;

    /// A name across a trail is worse than one on the least wanted side.
    private static final double CROSSING = 10;

    /// Sides in the order of preference: right is +x, up is -y.
    private static final int[][] FOR_PROTONS = {{1, -1}, {-1, -1}, {1, 0}, {1, 1}, {-1, 1}, {-1, 0}, {0, -1}, {0, 1}};
    private static final int[][] FOR_ELECTRONS = {{-1, 1}, {1, 1}, {-1, 0}, {-1, -1}, {1, -1}, {1, 0}, {0, 1}, {0, -1}};

    private final Pen pen;
    private final Rectangle2D area;
    private final List<ProjectedBody> marks;
    private final List<TrailCurve> trails;
    private final Highlights marked;
    private final SequencedMap<ProjectedBody, Rectangle2D> taken = new LinkedHashMap<>();

    private BodyLabels(Pen pen, Rectangle2D area, List<ProjectedBody> marks, List<TrailCurve> trails,
            Highlights marked) {
        this.pen = pen;
        this.area = area;
        this.marks = marks;
        this.trails = trails;
        this.marked = marked;
    }

    static void draw(Pen pen, Rectangle2D area, List<ProjectedBody> marks, List<TrailCurve> trails, Highlights marked) {
        double type = pen.of(TYPE);
        places(pen, area, marks, trails, marked).forEach((mark, box) -> {
            Color colour = mark.body().isElectron() ? pen.palette().electron(mark.body().id()) : pen.palette().ink();
            text(mark).draw(
                    pen.g(), box.getX(), box.getCenterY() + type * 0.24, type, pen.sunk(colour, mark.sunk()));
        });
    }

    /// Where names stand; without those that are left out.
    static SequencedMap<ProjectedBody, Rectangle2D> places(
            Pen pen, Rectangle2D area, List<ProjectedBody> marks, List<TrailCurve> trails, Highlights marked) {
        BodyLabels names = new BodyLabels(pen, area, marks, trails, marked);
        boolean all = marks.size() <= MOST;
        for (int turn = 0; turn < 3; turn++) {
            for (int i = marks.size() - 1; i >= 0; i--) {
                ProjectedBody mark = marks.get(i);
                boolean wanted = names.wanted(mark);
                int own = wanted ? 0 : mark.behind() ? 2 : 1;
                if (own == turn && (all || wanted) && mark.inside(area)) {
                    names.place(mark);
                }
            }
        }
        return names.taken;
    }

    private boolean wanted(ProjectedBody mark) {
        return marked.selected().contains(mark.body().id()) || mark.body().id() == marked.hovered();
    }

    private static MathText text(ProjectedBody mark) {
        return new MathText("$" + mark.body().label() + "$");
    }

    private void place(ProjectedBody mark) {
        double type = pen.of(TYPE);
        double width = text(mark).width(type);
        double height = type * 0.9;
        Rectangle2D best = null;
        double least = Double.POSITIVE_INFINITY;
        int[][] sides = mark.body().isElectron() ? FOR_ELECTRONS : FOR_PROTONS;
        for (int i = 0; i < sides.length; i++) {
            Rectangle2D box = box(mark, sides[i], width, height);
            if (wanted(mark) && best == null && area.contains(box)) {
                best = box;
            }
            if (area.contains(box) && free(box)) {
                boolean crossed = crossed(box);
                double cost = i + (crossed ? CROSSING : 0);
                if (cost < least) {
                    least = cost;
                    best = box;
                }
                if (!crossed) {
                    break;
                }
            }
        }
        if (best != null) {
            taken.put(mark, best);
        }
    }

    // Beside the mark, or with one corner towards it.
    private Rectangle2D box(ProjectedBody mark, int[] side, double width, double height) {
        double reach = widest(mark) + pen.of(wanted(mark) ? AIR + 5 : AIR + 1);
        double out = side[0] != 0 && side[1] != 0 ? reach * Math.sqrt(0.5) : reach;
        double x = mark.x() + side[0] * (out + width / 2) - width / 2;
        double y = mark.y() + side[1] * (out + height / 2) - height / 2;
        return new Rectangle2D.Double(x, y, width, height);
    }

    // Of the marks that lie on each other here, as an electron in its proton.
    private double widest(ProjectedBody mark) {
        double radius = ringed(mark);
        for (ProjectedBody other : marks) {
            double apart = Math.hypot(other.x() - mark.x(), other.y() - mark.y());
            if (apart < mark.radius() / 2) {
                radius = Math.max(radius, ringed(other) + apart);
            }
        }
        return radius;
    }

    private double ringed(ProjectedBody mark) {
        return mark.radius() + pen.of(BodyMarks.reach(marked.fates().get(mark.body().id())));
    }

    private boolean free(Rectangle2D box) {
        for (Rectangle2D other : taken.values()) {
            if (other.intersects(box)) {
                return false;
            }
        }
        for (ProjectedBody mark : marks) {
            double dx = mark.x() - Math.clamp(mark.x(), box.getMinX(), box.getMaxX());
            double dy = mark.y() - Math.clamp(mark.y(), box.getMinY(), box.getMaxY());
            if (Math.hypot(dx, dy) < mark.radius() + pen.of(AIR)) {
                return false;
            }
        }
        return true;
    }

    private boolean crossed(Rectangle2D box) {
        for (TrailCurve trail : trails) {
            if (trail.crosses(box)) {
                return true;
            }
        }
        return false;
    }
}

package earnshaw.figure;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Places the names of charges beside them, each at the first of eight sides where it covers nothing; a name that finds
/// no place is left out.
final class Names {

    private static final double TYPE = 15;

    /// Sides in the order of preference, as direction to the middle of the name: right is +x, up is -y.
    private static final double[][] FOR_PROTONS =
            {{1, -1}, {-1, -1}, {1, 1}, {-1, 1}, {1.15, 0}, {-1.15, 0}, {0, -1.25}, {0, 1.25}};
    private static final double[][] FOR_ELECTRONS =
            {{-1, 1}, {1, 1}, {-1, -1}, {1, -1}, {-1.15, 0}, {1.15, 0}, {0, 1.25}, {0, -1.25}};

    private final Pen pen;
    private final Rectangle2D area;
    private final List<Rectangle2D> taken = new ArrayList<>();

    private Names(Pen pen, Rectangle2D area) {
        this.pen = pen;
        this.area = area;
    }

    static void draw(Pen pen, Rectangle2D area, List<Mark> marks, Marks marked) {
        Names names = new Names(pen, area);
        for (Mark mark : marks) {
            double reach = mark.radius() + pen.of(1);
            names.taken.add(new Rectangle2D.Double(mark.x() - reach, mark.y() - reach, 2 * reach, 2 * reach));
        }
        for (int turn = 0; turn < 2; turn++) {
            for (int i = marks.size() - 1; i >= 0; i--) {
                boolean first = marks.get(i).body().id() == marked.selected() || !marks.get(i).body().isElectron();
                if (first == (turn == 0) && marks.get(i).inside(area)) {
                    names.place(marks.get(i));
                }
            }
        }
    }

    private void place(Mark mark) {
        MathText text = new MathText("$" + mark.body().label() + "$");
        double type = pen.of(TYPE);
        double width = text.width(type);
        double height = type * 0.95;
        for (double[] side : mark.body().isElectron() ? FOR_ELECTRONS : FOR_PROTONS) {
            double reach = mark.radius() * 0.8 + pen.of(1.5);
            double x = mark.x() + side[0] * (reach + width / 2);
            double y = mark.y() + side[1] * (reach + height * 0.42);
            Rectangle2D box = new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
            if (area.contains(box) && taken.stream().noneMatch(box::intersects)) {
                taken.add(box);
                Color colour = mark.body().isElectron() ? pen.palette().electron(mark.body().id()) : pen.palette().ink();
                text.draw(pen.g(), box.getX(), y + type * 0.26, type, Backdrop.sunk(pen, colour, mark.sunk()));
                return;
            }
        }
    }
}

package earnshaw.figure.scene;

import earnshaw.figure.camera.ShownSpace;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.problem.Body;
import earnshaw.problem.Chart;
import earnshaw.problem.Ground;
import earnshaw.problem.State;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.HistorySegment;
import earnshaw.simulation.record.Run;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/// All charges and trails of a scene by two numbers of each place: two of its coordinates, or two of the directions that
/// the view has chosen.
///
/// @param right direction to the right
/// @param up    direction up
/// @param names of the two, in TeX
/// @param round whether places lie on the unit sphere
record SmallProjection(List<Run> runs, double[] right, double[] up, List<String> names, boolean round) {

    private static final double ROOM = 0.1;

    /// Rows of a trail at most.
    private static final int ROWS = 300;

    private static final double ELECTRON = 3.4;
    private static final double PROTON = 4;

    /// Pairs of three directions.
    private static final int[][] PAIRS = {{0, 1}, {0, 2}, {1, 2}};

    /// How many projections a scene has.
    static int count(Ground ground) {
        return ground.dimension() < 3 ? 0 : ground.dimension() == 3 ? PAIRS.length : (ground.dimension() + 1) / 2;
    }

    /// The projection of a scene with a number, counted from 0: of three dimensions the three pairs of coordinates; of
    /// more the first two coordinates, the next two and so on, or the pairs of the directions that the view has chosen.
    static SmallProjection of(SceneFigure scene, int number) {
        Ground ground = scene.picture().ground();
        int d = ground.dimension();
        Optional<ShownSpace> chosen = scene.view().subspace()
                .flatMap(_ -> scene.camera().lens(new Rectangle2D.Double(0, 0, 1, 1)).space());
        boolean round = ground instanceof Ground.Round;
        if (chosen.isPresent() && number < PAIRS.length) {
            int[] pair = PAIRS[number];
            double[][] directions = chosen.get().directions();
            return new SmallProjection(scene.runs(), directions[pair[0]], directions[pair[1]],
                    List.of(chosen.get().names().get(pair[0]), chosen.get().names().get(pair[1])), round);
        }
        int[] pair = d == 3 ? PAIRS[number] : new int[] {2 * number % d, (2 * number + 1) % d};
        String symbol = ground instanceof Ground.Flat flat ? flat.symbol() : "x";
        return new SmallProjection(scene.runs(), axis(pair[0], d), axis(pair[1], d),
                List.of(symbol + "_{" + (pair[0] + 1) + "}", symbol + "_{" + (pair[1] + 1) + "}"), round);
    }

    private static double[] axis(int which, int d) {
        double[] axis = new double[d];
        axis[which] = 1;
        return axis;
    }

    void draw(Pen pen, Rectangle2D box) {
        pen.fill(box, Palette.fade(pen.palette().ground(), 0.92));
        double[] range = range();
        double scale = box.getWidth() / (range[2] * (1 + 2 * ROOM));
        try (Pen inside = Pen.over(pen.g(), box, pen.style())) {
            double x = box.getCenterX() - scale * range[0];
            double y = box.getCenterY() + scale * range[1];
            if (round) {
                inside.ring(x, y, scale, pen.palette().hairline(), 1);
            }
            for (Run run : runs) {
                for (Body body : run.picture().bodies()) {
                    if (body.isElectron()) {
                        trail(inside, run, body, x, y, scale);
                    }
                }
            }
            runs.forEach(run -> run.picture().bodies().reversed().forEach(body -> mark(inside, body, x, y, scale)));
        }
        pen.stroke(box, pen.palette().firm(), 0.8);
        float type = pen.style().smallType();
        new MathText("$" + names.getFirst() + "$").drawLeftOf(pen.g(), box.getMaxX() - pen.of(5),
                box.getMaxY() - pen.of(5), type, pen.palette().faint());
        new MathText("$" + names.getLast() + "$").draw(pen.g(), box.getX() + pen.of(5), box.getY() + type + pen.of(2),
                type, pen.palette().faint());
    }

    private static double along(double[] direction, double[] at) {
        double sum = 0;
        for (int c = 0; c < at.length; c++) {
            sum += direction[c] * at[c];
        }
        return sum;
    }

    // the middle, right and up, and the larger extent of all bodies and trails
    private double[] range() {
        if (round) {
            return new double[] {0, 0, 2};
        }
        double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY};
        for (Run run : runs) {
            run.picture().bodies().forEach(body -> include(ends, body.at()));
            for (Body body : run.picture().bodies()) {
                if (body.isElectron()) {
                    recorded(run, body, at -> include(ends, at));
                }
            }
        }
        double extent = Math.max(ends[1] - ends[0], ends[3] - ends[2]);
        return new double[] {(ends[0] + ends[1]) / 2, (ends[2] + ends[3]) / 2, extent > 0 ? extent : 1};
    }

    private void include(double[] ends, double[] at) {
        double x = along(right, at);
        double y = along(up, at);
        ends[0] = Math.min(ends[0], x);
        ends[1] = Math.max(ends[1], x);
        ends[2] = Math.min(ends[2], y);
        ends[3] = Math.max(ends[3], y);
    }

    private interface Visitor {
        void at(double[] place);
    }

    private static void recorded(Run run, Body body, Visitor visitor) {
        for (HistorySegment segment : run.history().segments()) {
            HistoryRows rows = segment.rows();
            Chart chart = segment.walker().chart();
            int stride = Math.max(1, rows.count() / ROWS);
            for (int row = 0; row < rows.count(); row += stride) {
                State state = rows.state(row);
                double[] at = new double[body.at().length];
                if (state != null && chart.place(state.x(), body.id(), at)) {
                    visitor.at(at);
                }
            }
        }
    }

    private void trail(Pen pen, Run run, Body body, double x, double y, double scale) {
        Path2D path = new Path2D.Double();
        Visitor onward = at -> {
            double pointX = x + scale * along(right, at);
            double pointY = y - scale * along(up, at);
            if (path.getCurrentPoint() == null) {
                path.moveTo(pointX, pointY);
            } else {
                path.lineTo(pointX, pointY);
            }
        };
        recorded(run, body, onward);
        onward.at(body.at());
        pen.stroke(path, pen.sunk(pen.palette().electron(body.id()), 0.35), 1);
    }

    private void mark(Pen pen, Body body, double x, double y, double scale) {
        double pointX = x + scale * along(right, body.at());
        double pointY = y - scale * along(up, body.at());
        if (body.isElectron()) {
            Color colour = pen.palette().electron(body.id());
            pen.disc(pointX, pointY, pen.of(ELECTRON), colour);
        } else {
            pen.ring(pointX, pointY, pen.of(PROTON), pen.palette().ink(), 1.2);
        }
    }
}

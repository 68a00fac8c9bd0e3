package earnshaw.figure.ground;

import earnshaw.figure.camera.SampledLandscape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The lines on which a sampled landscape has one value, cell by cell (marching squares) and put together end to end.
public final class ContourTracer {

    private static final int NOBODY = -1;

    private final SampledLandscape sampled;
    private final double level;
    /// Ends of pieces by the grid's edge they lie on: two at most.
    private final Map<Integer, int[]> neighbours = new HashMap<>();
    private final List<Integer> order = new ArrayList<>();

    private ContourTracer(SampledLandscape sampled, double level) {
        this.sampled = sampled;
        this.level = level;
        for (int row = 0; row + 1 < sampled.rows(); row++) {
            for (int column = 0; column + 1 < sampled.columns(); column++) {
                cell(column, row);
            }
        }
    }

    /// Lines of places; one that comes back ends where it began.
    public static List<List<double[]>> of(SampledLandscape sampled, double level) {
        return new ContourTracer(sampled, level).joined();
    }

    private void cell(int column, int row) {
        double a = sampled.value(column, row) - level;
        double b = sampled.value(column + 1, row) - level;
        double c = sampled.value(column + 1, row + 1) - level;
        double d = sampled.value(column, row + 1) - level;
        if (!Double.isFinite(a + b + c + d)) {
            return;
        }
        int below = edge(column, row, false);
        int right = edge(column + 1, row, true);
        int above = edge(column, row + 1, false);
        int left = edge(column, row, true);
        boolean centre = a + b + c + d > 0;
        switch ((a > 0 ? 1 : 0) | (b > 0 ? 2 : 0) | (c > 0 ? 4 : 0) | (d > 0 ? 8 : 0)) {
            case 1, 14 -> piece(left, below);
            case 2, 13 -> piece(below, right);
            case 3, 12 -> piece(left, right);
            case 4, 11 -> piece(right, above);
            case 6, 9 -> piece(below, above);
            case 7, 8 -> piece(left, above);
            case 5 -> saddle(centre, left, above, below, right);
            case 10 -> saddle(!centre, left, above, below, right);
            default -> {}
        }
    }

    // lower left and upper right are on one side; they belong together where the middle is on theirs
    private void saddle(boolean together, int left, int above, int below, int right) {
        piece(left, together ? above : below);
        piece(right, together ? below : above);
    }

    private int edge(int column, int row, boolean upwards) {
        return 2 * (row * sampled.columns() + column) + (upwards ? 1 : 0);
    }

    private void piece(int from, int to) {
        link(from, to);
        link(to, from);
    }

    private void link(int from, int to) {
        int[] known = neighbours.get(from);
        if (known == null) {
            neighbours.put(from, new int[] {to, NOBODY});
            order.add(from);
        } else {
            known[1] = to;
        }
    }

    private List<List<double[]>> joined() {
        List<List<double[]>> lines = new ArrayList<>();
        for (boolean ends : new boolean[] {true, false}) { // open lines from one of their ends, then closed ones
            for (int start : order) {
                int[] known = neighbours.get(start);
                if (known != null && (known[1] == NOBODY || !ends)) {
                    lines.add(walk(start));
                }
            }
        }
        return lines;
    }

    private List<double[]> walk(int start) {
        List<double[]> line = new ArrayList<>();
        int before = NOBODY;
        int here = start;
        while (here != NOBODY && neighbours.containsKey(here)) {
            line.add(place(here));
            int[] next = neighbours.remove(here);
            int on = next[0] != before ? next[0] : next[1];
            before = here;
            here = on;
        }
        if (here == start && line.size() > 2) {
            line.add(line.getFirst());
        }
        return line;
    }

    private double[] place(int edge) {
        boolean upwards = edge % 2 == 1;
        int column = edge / 2 % sampled.columns();
        int row = edge / 2 / sampled.columns();
        double from = sampled.value(column, row);
        double to = upwards ? sampled.value(column, row + 1) : sampled.value(column + 1, row);
        double share = (level - from) / (to - from);
        double x = sampled.x(column) + (upwards ? 0 : share * (sampled.x(column + 1) - sampled.x(column)));
        double y = sampled.y(row) + (upwards ? share * (sampled.y(row + 1) - sampled.y(row)) : 0);
        return new double[] {x, y};
    }
}

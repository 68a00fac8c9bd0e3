package earnshaw.figure.scene;

import earnshaw.algorithm.step.Path;
import earnshaw.figure.camera.Projection;
import earnshaw.problem.Body;
import earnshaw.problem.Chart;
import earnshaw.problem.Ground;
import earnshaw.problem.State;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.HistorySegment;
import earnshaw.simulation.record.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/// Reads the trails of all electrons from a history: through the dense output while rows are few, from state to state
/// when they are many.
///
/// On a line the past is lifted above it, on the circle it lies inside, since a trail would cover itself there.
final class TrailReader {

    /// Rows from which a trail is drawn at most.
    private static final int ROWS = 750;

    private static final int PIECES = 12;

    /// Points read of a trail at most, as far as there are fewer rows.
    private static final int POINTS = 3000;

    /// How far the oldest point is lifted: share of the area's height, and share of the circle's radius.
    private static final double LIFT = 0.4;
    private static final double INSIDE = 0.24;

    /// The longest straight line that stays close to a circle, in its radii: an angle of 29 degrees.
    private static final double CHORD = 0.5;

    private final Run run;
    private final Projection lens;
    private final double lift;
    private final boolean ball;
    private final boolean circle;
    private final double now;
    private final double start;
    private int most;
    private final SequencedMap<Integer, TrailCurve> curves = new LinkedHashMap<>();
    private final double[] at;
    private final double[] seen = new double[Projection.SIZE];

    private TrailReader(Run run, Projection lens, double apart, double height, double since) {
        this.run = run;
        this.lens = lens;
        Ground ground = run.picture().ground();
        boolean round = ground instanceof Ground.Round;
        ball = round && ground.dimension() == 3 && lens.sided();
        circle = round && ground.dimension() == 2;
        lift = !round && ground.dimension() == 1 ? LIFT * height : 0;
        at = new double[ground.dimension()];
        now = run.shown().time();
        HistoryRows first = run.history().segments().getFirst().rows();
        start = first.count() > 0 ? first.time(0) : now;
        for (Body body : run.picture().bodies()) {
            if (body.isElectron()) {
                curves.put(body.id(), new TrailCurve(body.id(), apart, since));
            }
        }
    }

    /// The whole trails.
    static List<TrailCurve> of(Run run, Projection lens, double apart, double height) {
        return of(run, lens, apart, height, Double.NEGATIVE_INFINITY);
    }

    /// @param apart  distance of points, in pixels or points
    /// @param height of the area
    /// @param since  what is not newer is drawn elsewhere
    static List<TrailCurve> of(Run run, Projection lens, double apart, double height, double since) {
        if (run.history().segments().isEmpty()) {
            return List.of();
        }
        return new TrailReader(run, lens, apart, height, since).read();
    }

    private List<TrailCurve> read() {
        int count = run.history().segments().stream().mapToInt(segment -> segment.rows().count()).sum();
        int stride = Math.max(1, count / ROWS);
        most = Math.clamp(POINTS / Math.max(1, count), 1, PIECES);
        for (HistorySegment segment : run.history().segments()) {
            HistoryRows rows = segment.rows();
            if (rows.count() > 0) {
                State first = rows.state(0);
                double[] x = new double[first != null ? first.x().length : segment.walker().space().size()];
                read(rows, x, segment.walker().chart(), stride);
            }
        }
        for (Body body : run.picture().bodies()) {
            if (body.isElectron()) {
                TrailCurve curve = Objects.requireNonNull(curves.get(body.id()));
                System.arraycopy(body.at(), 0, at, 0, at.length);
                see(now);
                curve.end(seen[0], seen[1], seen[2], now, isChord(curve));
            }
        }
        return new ArrayList<>(curves.values());
    }

    private void read(HistoryRows rows, double[] x, Chart chart, int stride) {
        boolean first = curves.values().stream().anyMatch(curve -> curve.count() > 0);
        for (int row = 0; row < rows.count(); row += stride) {
            State state = rows.state(row);
            Path path = row > 0 ? rows.path(row) : null;
            if (path != null && most > 1 && path.pieces() > 0) {
                along(path, x, rows.time(row - 1), rows.time(row), chart);
            }
            if (state != null) {
                boolean moved = isByHand(rows, row, stride) || path != null && path.pieces() == 0;
                add(state.x(), rows.time(row), chart, moved || row == 0 && first);
            }
        }
    }

    // whether somebody moved something since the row that was read before
    private static boolean isByHand(HistoryRows rows, int row, int stride) {
        for (int i = Math.max(1, row - stride + 1); i <= row; i++) {
            if (rows.step(i) == rows.step(i - 1) && rows.path(i) == null) {
                return true;
            }
        }
        return false;
    }

    private void along(Path path, double[] x, double from, double to, Chart chart) {
        int pieces = Math.clamp(path.pieces(), 1, most);
        for (int i = 1; i <= pieces; i++) {
            double share = (double) i / pieces;
            path.at(share, x);
            add(x, from + share * (to - from), chart, false);
        }
    }

    private void add(double[] x, double time, Chart chart, boolean jump) {
        for (TrailCurve curve : curves.values()) {
            if (chart.place(x, curve.id(), at)) {
                see(time);
                curve.add(seen[0], seen[1], seen[2], time, jump || isChord(curve));
            }
        }
    }

    // A line that leaves the circle or the ball is no way that anything went: the side on which an angle is drawn has
    // changed. Nor is one that leads over the edge of a map.
    private boolean isChord(TrailCurve curve) {
        int last = curve.count() - 1;
        if (last >= 0 && lens.cut(curve.x(last), curve.y(last), seen[0], seen[1]) != null) {
            return true;
        }
        return (circle || ball) && last >= 0
                && Math.hypot(seen[0] - curve.x(last), seen[1] - curve.y(last)) > CHORD * lens.scale();
    }

    // Where `at` is seen.
    private void see(double time) {
        double past = now > start ? (now - time) / (now - start) : 0;
        if (circle || ball) {
            double square = 0;
            for (int i = 0; i < at.length; i++) {
                square += at[i] * at[i];
            }
            double factor = (circle ? 1 - INSIDE * past : 1) / Math.sqrt(square);
            for (int i = 0; i < at.length; i++) {
                at[i] *= factor;
            }
            lens.see(at, 0, seen);
        } else {
            lens.see(at, 0, seen);
            seen[1] -= lift * past;
        }
        if (!lens.sided()) {
            seen[2] = 0;
        }
    }
}

package earnshaw.figure.plot;

import earnshaw.math.Norms;
import earnshaw.problem.Body;
import earnshaw.problem.Chart;
import earnshaw.problem.Observable;
import earnshaw.problem.State;
import earnshaw.scenario.View;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.HistorySegment;
import earnshaw.simulation.record.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.IntToDoubleFunction;

/// Reads the curves of one quantity from the history of a run, over all its segments.
public final class SeriesReader {

    /// Rows of a segment that are read at least, when there are so many: several for every pixel. Of more, every
    /// second, fourth and so on is read, as a recording lets go of them when it is full.
    private static final int ROWS = 1 << 10;

    private final Run run;
    private final int index;
    private final String show;
    private final View.Along along;
    private final int angleTo;
    private final double origin;
    private final double column;
    private final SequencedMap<Integer, Series.Thinning> bodies = new LinkedHashMap<>();
    private final Series.Thinning whole;

    private SeriesReader(
            Run run, int index, String show, View.Along along, int angleTo, double origin, double column) {
        this.run = run;
        this.index = index;
        this.show = show;
        this.along = along;
        this.angleTo = angleTo;
        this.origin = origin;
        this.column = column;
        this.whole = new Series.Thinning(origin, column);
    }

    /// Curves of one run, the sum of Laplacians last.
    ///
    /// @param index  of the run
    /// @param show   id of the observable
    /// @param angleTo to which proton angles are measured, counted from 1; 0 for the matched one
    /// @param origin where the first column of the surface begins, in time or steps
    /// @param column width of such a column, 0 to keep every point
    static List<Series> of(
            Run run, int index, String show, View.Along along, int angleTo, double origin, double column) {
        return new SeriesReader(run, index, show, along, angleTo, origin, column).read();
    }

    /// The observable called so, of the first run that has it.
    public static Optional<Observable> observable(List<Run> runs, String show) {
        return runs.stream()
                .flatMap(run -> run.recorded().last().observables().stream())
                .filter(one -> one.id().equals(show))
                .findFirst();
    }

    /// First and last time or step of a run.
    static double[] extent(Run run, View.Along along) {
        HistoryRows first = run.recorded().segments().getFirst().rows();
        HistoryRows last = run.recorded().last().rows();
        if (first.count() == 0 || last.count() == 0) {
            return new double[] {0, 0};
        }
        return new double[] {place(first, 0, along), place(last, last.count() - 1, along)};
    }

    /// The time of the last row at or before a step.
    static double time(Run run, long step) {
        double time = 0;
        for (HistorySegment segment : run.recorded().segments()) {
            HistoryRows rows = segment.rows();
            int low = 0;
            int high = rows.count();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (rows.step(middle) <= step) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            time = low > 0 ? rows.time(low - 1) : time;
        }
        return time;
    }

    /// Where a row stands on the horizontal axis.
    static double place(HistoryRows rows, int row, View.Along along) {
        return along == View.Along.TIME ? rows.time(row) : rows.step(row);
    }

    private List<Series> read() {
        boolean single = false;
        boolean summed = false;
        for (HistorySegment segment : run.recorded().segments()) {
            int from = Observable.column(segment.observables(), show);
            if (from >= 0) {
                Observable observable = segment.observables().stream()
                        .filter(one -> one.id().equals(show))
                        .findFirst()
                        .orElseThrow();
                single |= observable.bodies().isEmpty();
                summed |= observable.bodies().size() > 1 && show.equals("laplacian");
                read(segment, observable, from, summed);
            }
        }
        List<Series> series = new ArrayList<>();
        bodies.forEach((body, thinning) -> series.add(thinning.done(body, false, index)));
        if (single || summed) {
            series.add(whole.done(0, summed, index));
        }
        return series;
    }

    // Row by row, since the numbers of a row lie together in memory.
    private void read(HistorySegment segment, Observable observable, int from, boolean summed) {
        HistoryRows rows = segment.rows();
        List<Integer> ids = observable.bodies();
        double factor = observable.unit() == Observable.Unit.ANGLE ? 180 / Math.PI : 1;
        int chosen = show.equals("angle") ? angleTo : 0;
        Series.Thinning[] thinnings = new Series.Thinning[ids.size()];
        IntToDoubleFunction[] numbers = new IntToDoubleFunction[ids.size()];
        for (int i = 0; i < ids.size(); i++) {
            int number = from + i;
            thinnings[i] = bodies.computeIfAbsent(ids.get(i), _ -> new Series.Thinning(origin, column));
            numbers[i] = chosen > 0 ? angles(segment, ids.get(i), chosen) : row -> rows.number(row, number);
        }
        int stride = Math.max(1, Integer.highestOneBit(rows.count() / ROWS));
        NavigableMap<Integer, CaptureJumps.Jump> jumps = CaptureJumps.of(run, segment, show, along);
        for (int row = 0; row < rows.count(); row = next(row, stride, rows.count(), jumps)) {
            double place = place(rows, row, along);
            if (jumps.containsKey(row)) {
                whole.add((place(rows, row - 1, along) + place) / 2, Double.NaN);
            }
            for (int i = 0; i < thinnings.length; i++) {
                add(thinnings[i], place, factor * numbers[i].applyAsDouble(row), observable.sparse());
            }
            if (ids.isEmpty()) {
                add(whole, place, rows.number(row, from), observable.sparse());
            } else if (summed) {
                whole.add(place, sum(rows, row, from, ids.size()));
            }
        }
    }

    private static void add(Series.Thinning thinning, double place, double number, boolean sparse) {
        if (!sparse || !Double.isNaN(number)) {
            thinning.add(place, number);
        }
    }

    // The last row is always read, and both sides of a jump.
    private static int next(int row, int stride, int count, NavigableMap<Integer, CaptureJumps.Jump> jumps) {
        int next = row == count - 1 ? count : Math.min(row + stride, count - 1);
        Integer jump = jumps.higherKey(row);
        return jump == null ? next : Math.min(next, row < jump - 1 ? jump - 1 : jump);
    }

    // Of what is defined: a held electron has no Laplacian.
    private static double sum(HistoryRows rows, int row, int from, int count) {
        double sum = 0;
        int defined = 0;
        for (int i = 0; i < count; i++) {
            double number = rows.number(row, from + i);
            if (!Double.isNaN(number)) {
                sum += number;
                defined++;
            }
        }
        return defined > 0 ? sum : Double.NaN;
    }

    // From the states themselves: the rows only tell the angle to the matched proton.
    private IntToDoubleFunction angles(HistorySegment segment, int electron, int proton) {
        List<Integer> protons =
                run.picture().bodies().stream().filter(body -> !body.isElectron()).map(Body::id).toList();
        if (proton > protons.size()) {
            return row -> Double.NaN;
        }
        Chart chart = segment.walker().chart();
        int dimension = run.picture().ground().dimension();
        double[] one = new double[dimension];
        double[] other = new double[dimension];
        HistoryRows rows = segment.rows();
        double[] end = new double[segment.walker().space().size()];
        return row -> {
            State state = rows.state(row);
            if (state == null && rows.path(row) == null) {
                return Double.NaN;
            }
            if (state == null) {
                rows.path(row).at(1, end);
            }
            double[] x = state == null ? end : state.x();
            boolean both = chart.place(x, electron, one) && chart.place(x, protons.get(proton - 1), other);
            return both ? Norms.angle(one, 0, other, 0, dimension) : Double.NaN;
        };
    }
}

package earnshaw.figure.chart;

import earnshaw.figure.plot.SeriesReader;
import earnshaw.problem.Body;
import earnshaw.problem.Observable;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.HistorySegment;
import earnshaw.simulation.record.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// Reads the curves of a chart from what the runs recorded, with the numbers that `--csv` writes.
public final class ChartReader {

    private final ChartQuestion question;
    private final int rows;
    private final List<ChartCurve> curves = new ArrayList<>();

    private ChartReader(ChartQuestion question, int rows) {
        this.question = question;
        this.rows = rows;
    }

    /// All curves.
    ///
    /// @param rows about how many rows of a run are read at most, 2 or more: a first look at a quantity that is still to
    ///             be worked out for many rows
    public static ChartCurves read(ChartQuestion question, int rows) {
        long before = System.nanoTime();
        ChartReader reader = new ChartReader(question, rows);
        for (int run = 0; run < question.runs().size(); run++) {
            reader.read(run);
        }
        Optional<Observable> across = SeriesReader.observable(question.runs(), question.choice().across());
        Optional<Observable> up = SeriesReader.observable(question.runs(), question.choice().up());
        return new ChartCurves(question, reader.curves, unit(across), unit(up), System.nanoTime() - before);
    }

    private static Observable.Unit unit(Optional<Observable> observable) {
        return observable.map(Observable::unit).orElse(Observable.Unit.PLAIN);
    }

    private void read(int index) {
        Run run = question.runs().get(index);
        Map<Integer, Rows> bodies = new LinkedHashMap<>();
        Map<Integer, String> columns = new LinkedHashMap<>();
        for (HistorySegment segment : run.recorded().segments()) {
            Optional<Observable> up = observable(segment, question.choice().up());
            Optional<Observable> across = observable(segment, question.choice().across());
            if (up.isPresent() && (across.isPresent() || question.choice().rises())) {
                read(segment, up.get(), across, bodies, columns);
            }
        }
        bodies.forEach((body, read) -> curves.add(read.done(source(run, index, body), columns.getOrDefault(body, ""))));
    }

    private void read(HistorySegment segment, Observable up, Optional<Observable> across, Map<Integer, Rows> bodies,
            Map<Integer, String> columns) {
        List<Integer> ids = !up.bodies().isEmpty() ? up.bodies()
                : across.map(Observable::bodies).filter(many -> !many.isEmpty()).orElse(List.of(0));
        int count = segment.rows().count();
        int stride = Math.max(1, count / rows);
        for (int id : ids) {
            IntToDoubleFunction y = numbers(segment, up, id);
            IntToDoubleFunction x = across.map(one -> numbers(segment, one, id)).orElseGet(() -> place(segment));
            Rows read = bodies.computeIfAbsent(id, _ -> new Rows());
            columns.put(id, up.bodies().isEmpty() ? up.id() : up.id() + "_" + (up.bodies().indexOf(id) + 1));
            boolean sparse = up.sparse() || across.map(Observable::sparse).orElse(false);
            for (int row = 0; row < count; row = row == count - 1 ? count : Math.min(row + stride, count - 1)) {
                read.add(segment.rows(), row, x.applyAsDouble(row), y.applyAsDouble(row), sparse);
            }
        }
    }

    private static Optional<Observable> observable(HistorySegment segment, String id) {
        return segment.observables().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private IntToDoubleFunction place(HistorySegment segment) {
        HistoryRows read = segment.rows();
        return question.choice().across().equals(ChartChoice.STEP) ? read::step : read::time;
    }

    // An electron that the quantity does not know has no number of it.
    private static IntToDoubleFunction numbers(HistorySegment segment, Observable observable, int body) {
        int first = Observable.column(segment.observables(), observable.id());
        int place = observable.bodies().isEmpty() ? 0 : observable.bodies().indexOf(body);
        return place < 0 ? _ -> Double.NaN : row -> segment.rows().number(row, first + place);
    }

    private ChartCurve.Source source(Run run, int index, int body) {
        boolean live = index < question.live();
        boolean several = question.runs().size() > 1;
        Body first = run.picture().bodies().isEmpty() ? null : run.picture().bodies().getFirst();
        Body own = run.picture().body(body);
        String electron = body == 0 ? "" : own == null ? String.valueOf(body) : "$" + own.label() + "$";
        String name = question.names().get(index);
        String both = electron.isEmpty() ? name : several ? name + " " + electron : electron;
        int colour = body > 0 ? body : question.live() > 1 && live && first != null ? first.id() : 0;
        return new ChartCurve.Source(index, body, both, colour, run.walker().stroke(),
                live ? ChartCurve.Place.LIVE : ChartCurve.Place.KEPT);
    }

    /// Rows as they come in.
    private static final class Rows {

        private double[] x = new double[64];
        private double[] y = new double[64];
        private double[] time = new double[64];
        private long[] step = new long[64];
        private int count;

        void add(HistoryRows rows, int row, double across, double up, boolean sparse) {
            if (sparse && (Double.isNaN(across) || Double.isNaN(up))) {
                return;
            }
            if (count == x.length) {
                x = Arrays.copyOf(x, 2 * count);
                y = Arrays.copyOf(y, 2 * count);
                time = Arrays.copyOf(time, 2 * count);
                step = Arrays.copyOf(step, 2 * count);
            }
            x[count] = across;
            y[count] = up;
            time[count] = rows.time(row);
            step[count++] = rows.step(row);
        }

        ChartCurve done(ChartCurve.Source source, String column) {
            return new ChartCurve(source, column, Arrays.copyOf(x, count), Arrays.copyOf(y, count),
                    Arrays.copyOf(time, count), Arrays.copyOf(step, count));
        }
    }
}

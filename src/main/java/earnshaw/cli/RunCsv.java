package earnshaw.cli;

import earnshaw.cli.text.JsonText;
import earnshaw.problem.Body;
import earnshaw.problem.Observable;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.simulation.record.RowListener;
import earnshaw.simulation.record.RowNumbers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run as CSV: `step,time`, every observable (numbered from 1 where there is one per electron), the electrons'
/// coordinates `x_electron_coordinate`. Named walkers have their number before all others, and one row where they are
/// at the same step and time. A cell is empty where a number is not defined.
final class RunCsv implements RowListener {

    private final AtomicFile output;
    private final long every;
    private final List<Column> columns = new ArrayList<>();

    /// The part of the table that one walker fills.
    private static final class Column {

        private final List<Body> electrons;
        private final int width;
        private final Deque<Row> waiting = new ArrayDeque<>();
        private @Nullable State last;
        private @Nullable RowNumbers lastNumbers;
        private boolean taken;
        private boolean ended;

        Column(Walker walker) {
            electrons = walker.evaluator().picture(walker.start()).bodies().stream().filter(Body::isElectron).toList();
            width = Observable.width(walker.observables()) + electrons.stream().mapToInt(Body::size).sum();
        }

        Row row(State state, double[] numbers) {
            StringBuilder cells = new StringBuilder();
            for (double number : numbers) {
                cell(number, cells);
            }
            for (Body electron : electrons) {
                for (int c = 0; c < electron.size(); c++) {
                    cell(state.x()[electron.from() + c], cells);
                }
            }
            return new Row(state.step(), state.time(), cells.toString());
        }

        void wait(Row row) {
            waiting.add(row);
            taken = true;
        }
    }

    private record Row(long step, double time, String cells) {

        boolean isBefore(Row other) {
            return time < other.time || time == other.time && step < other.step;
        }

        boolean isBeside(Row other) {
            return other != null && time == other.time && step == other.step;
        }
    }

    /// @param every rows whose step this divides are written, and the last one
    RunCsv(AtomicFile output, long every, List<? extends Walker> walkers) {
        this.output = output;
        this.every = every;
        StringBuilder header = new StringBuilder("step,time");
        for (int i = 0; i < walkers.size(); i++) {
            columns.add(new Column(walkers.get(i)));
            header(walkers.get(i), walkers.get(i).name().isEmpty() ? "" : "_" + (i + 1), columns.getLast(), header);
        }
        write(header.toString());
    }

    private static void header(Walker walker, String number, Column column, StringBuilder line) {
        for (Observable observable : walker.observables()) {
            String name = "," + observable.id() + number;
            if (observable.bodies().isEmpty()) {
                line.append(name);
            }
            for (int i = 1; i <= observable.bodies().size(); i++) {
                line.append(name).append('_').append(i);
            }
        }
        for (int i = 1; i <= column.electrons.size(); i++) {
            for (int c = 1; c <= column.electrons.get(i - 1).size(); c++) {
                line.append(",x").append(number).append('_').append(i).append('_').append(c);
            }
        }
    }

    @Override
    public void row(int walker, State state, RowNumbers numbers) {
        Column column = columns.get(walker);
        column.last = state;
        column.lastNumbers = numbers;
        column.taken = false;
        if (state.step() % every == 0) {
            column.wait(column.row(state, numbers.all()));
        }
        writeReady();
    }

    /// Whose run has ended keeps the rows of the others from being written no longer.
    @Override
    public void ended(int walker, State shown, double[] numbers) {
        end(walker, shown, numbers);
        writeReady();
    }

    // A row waits until every walker that is still running has come as far.
    private void writeReady() {
        while (columns.stream().allMatch(one -> one.ended || !one.waiting.isEmpty())
                && columns.stream().anyMatch(one -> !one.waiting.isEmpty())) {
            write();
        }
    }

    /// Writes where a walker stands when no more of its rows come: the last natural state, and a reading between steps
    /// if that is what is shown.
    void end(int walker, State shown, double[] numbers) {
        Column column = columns.get(walker);
        if (column.ended) {
            return;
        }
        column.ended = true;
        State last = column.last;
        RowNumbers lastNumbers = column.lastNumbers;
        if (last == null || lastNumbers == null || shown.time() != last.time()) {
            column.wait(column.row(shown, numbers));
        } else if (!column.taken) {
            column.wait(column.row(last, lastNumbers.all()));
        }
    }

    /// Writes what still waits.
    void finish() {
        while (columns.stream().anyMatch(one -> !one.waiting.isEmpty())) {
            write();
        }
    }

    // The earliest row of all, with those that stand beside it.
    private void write() {
        Row first = null;
        for (Column column : columns) {
            Row head = column.waiting.peek();
            first = head != null && (first == null || head.isBefore(first)) ? head : first;
        }
        if (first == null) {
            return;
        }
        StringBuilder line = new StringBuilder().append(first.step).append(',').append(JsonText.number(first.time));
        for (Column column : columns) {
            if (first.isBeside(column.waiting.peek())) {
                line.append(column.waiting.poll().cells);
            } else {
                line.append(",".repeat(column.width));
            }
        }
        write(line.toString());
    }

    private static void cell(double number, StringBuilder line) {
        line.append(',');
        if (Double.isFinite(number)) {
            line.append(JsonText.number(number));
        }
    }

    private void write(String line) {
        output.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}

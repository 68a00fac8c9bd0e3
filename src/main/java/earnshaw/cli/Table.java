package earnshaw.cli;

import earnshaw.problem.Body;
import earnshaw.problem.Observable;
import earnshaw.problem.Problem;
import earnshaw.problem.State;
import earnshaw.simulation.Recorder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A run as CSV: `step,time`, every observable (numbered from 1 where there is one per electron), the electrons'
/// coordinates `x_electron_coordinate`. A cell is empty where a number is not defined.
final class Table implements Recorder {

    private final Output output;
    private final long every;
    private final List<Body> electrons;
    private long written = -1;
    private State last;
    private double[] lastNumbers;

    /// @param every rows whose step this divides are written, and the last one
    Table(Output output, long every, Problem problem) {
        this.output = output;
        this.every = every;
        this.electrons =
                problem.evaluator().picture(problem.start()).bodies().stream().filter(Body::isElectron).toList();
        write(header(problem.observables()));
    }

    private String header(List<Observable> observables) {
        StringBuilder line = new StringBuilder("step,time");
        for (Observable observable : observables) {
            if (observable.bodies().isEmpty()) {
                line.append(',').append(observable.id());
            }
            for (int i = 1; i <= observable.bodies().size(); i++) {
                line.append(',').append(observable.id()).append('_').append(i);
            }
        }
        for (int i = 1; i <= electrons.size(); i++) {
            for (int c = 1; c <= electrons.get(i - 1).at().length; c++) {
                line.append(",x_").append(i).append('_').append(c);
            }
        }
        return line.toString();
    }

    @Override
    public void row(State state, double[] numbers) {
        last = state;
        lastNumbers = numbers.clone();
        if (state.step() % every == 0) {
            write();
        }
    }

    /// Writes where the run ended: the last natural state, and a reading between steps if that is what is shown.
    void end(State shown, double[] numbers) {
        boolean reading = last != null && shown.time() != last.time();
        if (last != null && written != last.step() && !reading) {
            write();
        }
        if (reading || last == null) {
            last = shown;
            lastNumbers = numbers;
            write();
        }
    }

    private void write() {
        StringBuilder line = new StringBuilder().append(last.step()).append(',').append(Json.number(last.time()));
        for (double number : lastNumbers) {
            cell(number, line);
        }
        for (Body electron : electrons) {
            for (int c = 0; c < electron.at().length; c++) {
                cell(last.x()[electron.from() + c], line);
            }
        }
        write(line.toString());
        written = last.step();
    }

    private static void cell(double number, StringBuilder line) {
        line.append(',');
        if (Double.isFinite(number)) {
            line.append(Json.number(number));
        }
    }

    private void write(String line) {
        output.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}

package earnshaw.app.chart;

import earnshaw.app.kit.BackgroundTask;
import earnshaw.app.session.Session;
import earnshaw.figure.chart.ChartChoice;
import earnshaw.figure.chart.ChartCurves;
import earnshaw.figure.chart.ChartQuestion;
import earnshaw.figure.chart.ChartReader;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.undo.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Reads the curves of the newest frame beside the pulses. Belongs to the JavaFX thread.
final class ChartFeed implements AutoCloseable {

    /// Nanoseconds between two readings of a run that plays.
    private static final long EVERY = 100_000_000L;

    /// A reading that takes long is made so many times less often, so that it does not take the simulation's time.
    private static final int REST = 12;

    /// Rows that are read for a first look.
    private static final int ROUGH = 1 << 10;

    private final Session session;
    private final BackgroundTask<ChartQuestion, ChartCurves> reading;
    private Optional<ChartCurves> curves = Optional.empty();
    private boolean stale = true;
    private long asked;

    ChartFeed(Session session) {
        this.session = session;
        reading = BackgroundTask.refining("chart", new FirstLook()::read, session.errors()::tell);
    }

    /// Reads a quantity that is new roughly before it reads every row. Runs on the thread of the readings.
    private static final class FirstLook {

        private Optional<ChartChoice> known = Optional.empty();

        void read(ChartQuestion question, Consumer<ChartCurves> told, BooleanSupplier overtaken) {
            if (known.filter(question.choice()::sameQuantities).isEmpty()) {
                told.accept(ChartReader.read(question, ROUGH));
            }
            if (!overtaken.getAsBoolean()) {
                told.accept(ChartReader.read(question, Integer.MAX_VALUE));
                known = Optional.of(question.choice());
            }
        }
    }

    /// Notes that a newer frame is there, also while nobody looks.
    void notice() {
        stale |= session.fresh();
    }

    /// Asks for the curves of a choice where they are due, and picks up what has been read.
    ///
    /// @return whether there are other curves than before
    boolean pulse(ChartChoice choice, long now) {
        boolean other = curves(choice).isEmpty();
        long rest = Math.max(EVERY, REST * curves.map(ChartCurves::taken).orElse(0L));
        if ((stale || other) && now - asked > (other ? EVERY : rest)) {
            stale = false;
            asked = now;
            reading.ask(question(choice));
        }
        ChartCurves answer = reading.answer();
        boolean picked = answer != null && answer.choice().sameQuantities(choice) && curves.orElse(null) != answer;
        curves = picked ? Optional.of(answer) : curves;
        return picked;
    }

    /// The curves that were read last for a choice; empty before the first.
    Optional<ChartCurves> curves(ChartChoice choice) {
        return curves.filter(read -> read.choice().sameQuantities(choice)).map(read -> read.with(choice));
    }

    private ChartQuestion question(ChartChoice choice) {
        Frame frame = session.frame();
        List<Run> runs = new ArrayList<>(frame.runs());
        List<String> names = new ArrayList<>();
        List<Branch> kept = Branch.shown(frame.branches().kept());
        boolean several = frame.runs().size() > 1;
        frame.runs().forEach(run -> names.add(several ? run.name() : frame.branches().name()));
        kept.forEach(branch -> branch.runs().forEach(run -> {
            runs.add(run);
            names.add(branch.runs().size() > 1 ? branch.name() + " " + run.name() : branch.name());
        }));
        return new ChartQuestion(runs, names, frame.runs().size(), choice);
    }

    @Override
    public void close() {
        reading.close();
    }
}

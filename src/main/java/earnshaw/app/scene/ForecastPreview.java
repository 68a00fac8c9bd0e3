package earnshaw.app.scene;

import earnshaw.app.kit.BackgroundTask;
import earnshaw.app.session.Session;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.Forecast;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Looks into the future while a hand changes something: at once a sketch, and what will really be run as soon as the
/// hand rests. Worked out on a thread of its own from the newest frame's document.
public final class ForecastPreview implements AutoCloseable {

    /// Nanoseconds that a sketch may take, after which the hand rests, and that the real one may take.
    private static final long SKETCH = 12_000_000L;
    private static final long REST = 60_000_000L;
    private static final long LONGEST = 2_000_000_000L;

    /// Nanoseconds for which it stays after the hand has let go of something that stands still.
    private static final long STAYS = 4_000_000_000L;

    private final Session session;
    private final BackgroundTask<Question, Answer> background;
    private long touches;
    private long step;
    private long until;
    private boolean looking;
    private long asked;
    private long first;
    private Optional<Answer> shown = Optional.empty();
    private Optional<Forecast> forecast = Optional.empty();

    private record Question(long number, Scenario document) {}

    private record Answer(long number, Forecast forecast) {}

    /// @param session whose electrons' ways are worked out
    public ForecastPreview(Session session) {
        this.session = session;
        background = BackgroundTask.refining("forecast", ForecastPreview::work, session.errors()::tell);
    }

    /// Asks about a new frame and takes up what is known by now.
    public void pulse(long now) {
        boolean touched = session.touches() != touches;
        touches = session.touches();
        long stands = session.frame().run().shown().step();
        boolean gone = session.playing() || stands != step;
        step = stands;
        // A run at full speed arrives before a forecast would be ready, so no forecast is asked for.
        boolean races = session.playing() && session.frame().status().speed() == Double.POSITIVE_INFINITY;
        if (session.opened() || races || gone && !session.holding()) {
            until = now;
        } else if (touched) {
            until = now + STAYS;
        }
        boolean looks = now < until;
        if (session.holding() && looking && !races) {
            until = now + STAYS;
            looks = true;
        }
        if (looks && !looking) {
            first = asked + 1;
        }
        looking = looks;
        if (looking && (session.fresh() || first > asked)) {
            background.ask(new Question(++asked, session.frame().scenario()));
        }
        take(background.answer());
    }

    private void take(Answer newest) {
        if (!looking) {
            shown = Optional.empty();
            forecast = Optional.empty();
        } else if (newest != null && newest.number() >= first && (shown.isEmpty() || shown.get() != newest)) {
            shown = Optional.of(newest);
            forecast = Optional.of(newest.forecast());
        }
    }

    /// What is to come; empty while no hand changes anything. The same object as long as nothing is new.
    public Optional<Forecast> forecast() {
        return forecast;
    }

    private static void work(Question question, Consumer<Answer> told, BooleanSupplier overtaken) {
        long begun = System.nanoTime();
        Forecast sketch = Forecast.sketch(question.document(), () -> System.nanoTime() - begun > SKETCH);
        told.accept(new Answer(question.number(), sketch));
        while (!overtaken.getAsBoolean() && System.nanoTime() - begun < REST) {
            LockSupport.parkNanos(REST - (System.nanoTime() - begun));
        }
        if (!overtaken.getAsBoolean()) {
            Forecast exact = Forecast.exact(
                    question.document(), () -> overtaken.getAsBoolean() || System.nanoTime() - begun > LONGEST);
            if (!overtaken.getAsBoolean()) {
                told.accept(new Answer(question.number(), exact));
            }
        }
    }

    @Override
    public void close() {
        background.close();
    }
}

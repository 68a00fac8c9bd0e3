package earnshaw.simulation.run;

import earnshaw.algorithm.step.StepFailure;
import earnshaw.problem.Event;
import earnshaw.problem.State;
import earnshaw.scenario.Stop;
import earnshaw.simulation.record.Status;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Moves the display along a track, from natural state to natural state or through the curve between them, and ends the
/// run where its stop says. Nothing it does reaches into a step.
final class Playback {

    private final Integration track;
    private final PlayClock watch;
    private Stop stop;
    private Status.Phase phase = Status.Phase.PAUSED;
    private Optional<Stop.Reason> reason = Optional.empty();
    private String ended = "";
    private Optional<String> error = Optional.empty();
    private double clock;
    private State reading;
    private State passed;

    Playback(Integration track, Stop stop, PlayClock watch) {
        this.track = track;
        this.stop = stop;
        this.watch = watch;
        this.clock = track.natural().time();
    }

    /// Stands as it stood before.
    Playback(Integration track, Stop stop, PlayClock watch, PlaybackState rest) {
        this(track, stop, watch);
        reason = rest.reason();
        ended = rest.ended();
        error = rest.error();
        if (reason.isPresent()) {
            phase = Status.Phase.ENDED;
        }
        if (rest.reading() != null) {
            reading = rest.reading();
            clock = reading.time();
        }
    }

    /// How it stands, on the natural state unless it has ended.
    PlaybackState rest() {
        boolean beyond = phase == Status.Phase.ENDED && clock > track.natural().time();
        return new PlaybackState(reason, ended, error, beyond ? shown() : null);
    }

    Status.Phase phase() {
        return phase;
    }

    boolean playing() {
        return phase == Status.Phase.PLAYING;
    }

    Optional<Stop.Reason> reason() {
        return reason;
    }

    /// Why it ended, in words; empty unless it has.
    String ended() {
        return ended;
    }

    Optional<String> error() {
        return error;
    }

    /// The state on show: exact numbers at the end, a picture's reading between natural states.
    State shown() {
        if (reading == null) {
            reading = clock > track.natural().time() ? track.between(clock) : track.natural();
        }
        return reading;
    }

    void play() {
        if (phase == Status.Phase.PAUSED) {
            phase = Status.Phase.PLAYING;
            watch.start();
        }
    }

    void pause() {
        settle();
        halt();
    }

    /// Goes on to a time, or to the end of the run where that comes first, and stands there with exact numbers.
    void reach(double time) {
        play();
        if (time > clock) {
            flow(time, () -> false);
        }
        if (playing() && clock > track.natural().time()) {
            guarded(() -> stand(clock));
        }
        halt();
    }

    /// The time on show.
    double clock() {
        return clock;
    }

    /// Goes forward to a natural state when the display is between two, since commands take effect there.
    void settle() {
        if (phase != Status.Phase.ENDED && clock > track.natural().time()) {
            forward();
        }
    }

    /// Stands still wherever the display is.
    void halt() {
        if (playing()) {
            watch.stop();
            phase = Status.Phase.PAUSED;
        }
    }

    /// Goes on from another moment, set by hand.
    void edit(RegimeState after) {
        track.edit(after);
        arrive();
        if (phase == Status.Phase.ENDED) {
            resume();
        }
    }

    /// Ends by another stop from now on. A run that had ended may go on if nothing holds any more.
    void stop(Stop after) {
        if (after.equals(stop)) {
            return;
        }
        stop = after;
        passed = null;
        if (phase == Status.Phase.ENDED && reason.get() != Stop.Reason.NOT_FINITE) {
            boolean within = stop.time().isEmpty() || clock < stop.time().getAsDouble();
            Optional<Stop.Reason> still = verdict();
            if (still.isPresent()) {
                reason = still;
                ended = StopTest.words(still.get(), track, stop, shown());
            } else if (within) {
                resume();
                reading = null;
            }
        }
    }

    // The last natural state stays.
    private void fail(String message) {
        arrive();
        error = Optional.of(message);
        end(Stop.Reason.NOT_FINITE);
    }

    /// One natural step, unless the run ends before it.
    void forward() {
        guarded(() -> {
            if (hasEnded()) {
                return;
            }
            if (track.ahead().to().time() > limit()) {
                finish();
            } else {
                commit();
            }
        });
    }

    /// Moves the display on to a time.
    ///
    /// @param spent asked after every natural step: whether to be content with what was reached
    void flow(double target, BooleanSupplier spent) {
        guarded(() -> {
            boolean content = false;
            while (playing() && !content && !hasEnded()) {
                if (track.ahead().to().time() <= Math.min(target, limit())) {
                    commit();
                    content = spent.getAsBoolean();
                } else if (target >= limit()) {
                    finish();
                } else {
                    clock = target;
                    reading = null;
                    content = true;
                }
            }
        });
    }

    private void guarded(Runnable stepping) {
        try {
            stepping.run();
        } catch (StepFailure failure) {
            fail(failure.getMessage());
        }
    }

    private double limit() {
        return stop.time().orElse(Double.POSITIVE_INFINITY);
    }

    private void commit() {
        track.commit();
        arrive();
        hasEnded();
    }

    private void finish() {
        stand(limit());
        end(Stop.Reason.TIME);
    }

    // Exact numbers within the step ahead.
    private void stand(double time) {
        reading = track.reading(time);
        clock = time;
    }

    private void arrive() {
        clock = track.natural().time();
        reading = null;
    }

    private boolean hasEnded() {
        verdict().ifPresent(why -> {
            arrive();
            end(why);
        });
        return phase == Status.Phase.ENDED;
    }

    private Optional<Stop.Reason> verdict() {
        State at = track.natural();
        if (at != passed) {
            Optional<Stop.Reason> found = StopTest.at(track, stop);
            if (found.isPresent()) {
                return found;
            }
            passed = at;
        }
        return stop.wallSeconds().isPresent() && watch.seconds() >= stop.wallSeconds().getAsDouble()
                ? Optional.of(Stop.Reason.WALL_SECONDS)
                : Optional.empty();
    }

    private void end(Stop.Reason why) {
        watch.stop();
        phase = Status.Phase.ENDED;
        reason = Optional.of(why);
        ended = StopTest.words(why, track, stop, shown());
        track.note(Event.Kind.STOPPED, clock, 0, ended);
        track.ended(shown());
    }

    private void resume() {
        phase = Status.Phase.PAUSED;
        reason = Optional.empty();
        ended = "";
        error = Optional.empty();
    }
}

package earnshaw.simulation.run;

import earnshaw.problem.Event;
import earnshaw.problem.State;
import earnshaw.scenario.Edit;
import earnshaw.scenario.Regime;
import earnshaw.scenario.Stop;
import earnshaw.simulation.record.History;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.RowListener;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.record.Status;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// One walker on its way: its track, what plays it, and what a person changed of it. It shares nothing with the runs
/// beside it.
public final class WalkerRun {

    private final LongSupplier nanos;
    private final RowListener recorder;
    private State start;
    private Integration track;
    private Playback playback;
    private EditLog edits;
    private Optional<RecordStart> lacks;
    private Optional<RecordSearch> search = Optional.empty();

    /// @param at    where the run stands
    /// @param edits what led there
    public WalkerRun(Regime regime, State at, List<Edit> edits, Stop stop, LongSupplier nanos, RowListener recorder) {
        this.nanos = nanos;
        this.recorder = recorder;
        this.start = regime.walker().start();
        this.track = new Integration(new RegimeState(regime, at), !edits.isEmpty(), recorder);
        this.playback = new Playback(track, stop, new PlayClock(nanos));
        this.edits = EditLog.of(edits);
        this.lacks = RecordStart.of(track.now(), this.edits.all());
    }

    /// Goes on from a checkpoint.
    public WalkerRun(Checkpoint from, Stop stop, LongSupplier nanos, RowListener recorder) {
        this.nanos = nanos;
        this.recorder = recorder;
        this.start = from.start();
        this.track = new Integration(from, recorder);
        this.playback = new Playback(track, stop, new PlayClock(nanos), from.rest());
        this.edits = from.edits();
        this.lacks = from.lacks();
    }

    /// Where it is now.
    Checkpoint checkpoint() {
        return new Checkpoint(start, track.now(), track.passed(), track.events(), edits, playback.rest(), lacks);
    }

    Integration track() {
        return track;
    }

    Playback playback() {
        return playback;
    }

    /// What governs the run at present.
    public Regime regime() {
        return track.now().regime();
    }

    /// The last natural state.
    public State natural() {
        return track.natural();
    }

    List<Edit> edits() {
        return edits.all();
    }

    boolean isAtStart() {
        return natural().step() == 0 && natural().equals(start);
    }

    /// Whether its record begins behind its start, and the way there may still be found.
    boolean isForgotten() {
        return lacks.isPresent();
    }

    /// Whether the way from its start was looked for and led elsewhere.
    boolean isLost() {
        HistoryRows rows = track.passed().getFirst().rows();
        return !isForgotten() && rows.count() > 0 && rows.step(0) > 0;
    }

    /// Moves a body, if it has it.
    public void place(int body, double[] at) {
        State there = track.walker().place(natural(), body, at);
        if (there != natural()) {
            edit(edits.place(track.now(), body, at));
            track.note(Event.Kind.EDITED, natural().time(), body, SimulationText.moved(body));
        }
    }

    /// Goes on under another regime.
    public void change(Regime after) {
        if (!after.equals(regime())) {
            String what = SimulationText.changed(regime(), after);
            edit(edits.change(track.now(), after));
            track.note(Event.Kind.EDITED, natural().time(), 0, what);
        }
    }

    /// Stands at a time, with exact numbers.
    ///
    /// @param stop of the scenario
    public void seek(double time, Stop stop) {
        if (time < natural().time()) {
            Replay.to(time, edits.all(), regime(), recorder, () -> false).ifPresent(past -> {
                // What ended the run on the way the first time was overcome then, by hand or by another stop.
                Playback there = new Playback(past.track(), StopTest.NEVER, new PlayClock(nanos));
                there.reach(time);
                there.stop(stop);
                start = past.start();
                track = past.track();
                playback = there;
                edits = EditLog.of(past.edits());
                lacks = Optional.empty();
                search = Optional.empty();
            });
        } else {
            playback.reach(time);
        }
    }

    /// Goes on with the way from the start to where the record begins, and puts it before the record once it is there. Where
    /// that way leads elsewhere nothing changes.
    ///
    /// @param spent asked before every step
    void recall(BooleanSupplier spent) {
        if (lacks.isPresent()) {
            search = search.or(() -> lacks.map(RecordSearch::new));
            if (search.get().go(spent)) {
                search.get().found().ifPresent(way -> {
                    track.precede(way.track());
                    start = way.start();
                });
                search = Optional.empty();
                lacks = Optional.empty();
            }
        }
    }

    /// How much of that way has been made, from 0 to 1; empty when none is being made.
    OptionalDouble recalled() {
        return search.map(way -> OptionalDouble.of(way.share())).orElse(OptionalDouble.empty());
    }

    /// How the run stands.
    public RunOutcome outcome() {
        State shown = playback.shown();
        return new RunOutcome(
                playback.reason(),
                natural().step(),
                shown,
                track.reader().loss(shown),
                track.reader().picture(shown),
                () -> track.reader().evaluation(shown),
                playback.error());
    }

    /// @param title what a legend calls it where the walker has no name
    /// @param speed of the whole simulation
    public Run run(String title, double speed) {
        State shown = playback.shown();
        String name = track.walker().name();
        History history = track.history(shown);
        return new Run(name.isEmpty() ? title : name, track.walker(), regime().algorithm(), track.motion(), natural(),
                shown,
                track.reader().picture(shown), track.reader().numbers(shown), history, history, track.events(),
                status(speed));
    }

    private Status status(double speed) {
        State shown = playback.shown();
        boolean continuous = regime().algorithm().continuous();
        String matched =
                SimulationText.matched(track.reader().picture(shown), track.observables(),
                        track.reader().numbers(shown));
        String doing = track.doing().isEmpty() ? "" : "; " + track.doing();
        String words = switch (playback.phase()) {
            case PLAYING -> SimulationText.moving(continuous, track.isSliding(), matched) + doing;
            case ENDED -> playback.ended();
            case PAUSED -> isAtStart() ? "ready" : SimulationText.paused(continuous, shown, matched) + doing;
        };
        return new Status(playback.phase(), playback.reason(), words, playback.error(), speed, track.length());
    }

    private void edit(EditLog next) {
        playback.edit(next.after());
        edits = next;
    }
}

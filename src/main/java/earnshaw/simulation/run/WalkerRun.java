package earnshaw.simulation.run;

import earnshaw.algorithm.StepFailure;
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
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// One walker on its way: its track, what plays it, and what a person changed of it. It shares nothing with the lanes
/// beside it.
public final class WalkerRun {

    private final LongSupplier nanos;
    private final RowListener recorder;
    private State start;
    private Integration track;
    private Playback player;
    private EditLog edits;

    /// @param at    where the run stands
    /// @param edits what led there
    public WalkerRun(Regime regime, State at, List<Edit> edits, Stop stop, LongSupplier nanos, RowListener recorder) {
        this.nanos = nanos;
        this.recorder = recorder;
        this.start = regime.walker().start();
        this.track = new Integration(new RegimeState(regime, at), recorder);
        this.player = new Playback(track, stop, new PlayClock(nanos));
        this.edits = EditLog.of(edits);
    }

    /// Goes on from a station.
    public WalkerRun(Checkpoint from, Stop stop, LongSupplier nanos, RowListener recorder) {
        this.nanos = nanos;
        this.recorder = recorder;
        this.start = from.start();
        this.track = new Integration(from, recorder);
        this.player = new Playback(track, stop, new PlayClock(nanos), from.rest());
        this.edits = from.edits();
    }

    /// Where it is now.
    Checkpoint station() {
        return new Checkpoint(start, track.now(), track.passed(), track.events(), edits, player.rest());
    }

    Integration track() {
        return track;
    }

    Playback player() {
        return player;
    }

    public Regime regime() {
        return track.now().regime();
    }

    public State natural() {
        return track.natural();
    }

    List<Edit> edits() {
        return edits.all();
    }

    boolean isAtStart() {
        return natural().step() == 0 && natural().equals(start);
    }

    /// Whether its record begins behind its start.
    boolean isForgotten() {
        HistoryRows rows = track.passed().getFirst().rows();
        return rows.count() > 0 && rows.step(0) > start.step();
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
                        take(past, there, EditLog.of(past.edits()));
                    });
        } else {
            player.reach(time);
        }
    }

    /// Goes over the way from the start to the present once more; where that leads elsewhere nothing changes.
    public void retrace(Stop stop, BooleanSupplier cancelled) {
        State present = natural();
        List<Edit> all = edits.all();
        if (present.step() == 0) {
            return;
        }
        try {
            // By steps, since some take no time.
            Replay.to(track -> track.natural().step() < present.step(), all, regime(), recorder, cancelled)
                    .filter(past -> past.track().natural().equals(present) && past.edits().equals(all))
                    .ifPresent(past -> take(past, new Playback(past.track(), stop, new PlayClock(nanos), player.rest()), edits));
        } catch (StepFailure | IllegalArgumentException _) {
            return;
        }
    }

    public RunOutcome outcome() {
        State shown = player.shown();
        return new RunOutcome(
                player.reason(),
                natural().step(),
                shown,
                track.gauge().loss(shown),
                track.gauge().picture(shown),
                track.gauge().evaluation(shown),
                player.error());
    }

    /// @param title what a legend calls it where the walker has no name
    /// @param speed of the whole simulation
    public Run run(String title, double speed) {
        State shown = player.shown();
        String name = track.walker().name();
        History history = track.history(shown);
        return new Run(name.isEmpty() ? title : name, track.walker(), regime().algorithm(), natural(), shown,
                track.gauge().picture(shown), track.gauge().numbers(shown), history, history, track.events(), status(speed));
    }

    private Status status(double speed) {
        State shown = player.shown();
        boolean continuous = regime().algorithm().continuous();
        String matched = SimulationText.matched(track.gauge().picture(shown), track.observables(), track.gauge().numbers(shown));
        String doing = track.doing().isEmpty() ? "" : "; " + track.doing();
        String words = switch (player.phase()) {
            case PLAYING -> SimulationText.moving(continuous, track.isSliding(), matched) + doing;
            case ENDED -> player.ended();
            case PAUSED -> isAtStart() ? "ready" : SimulationText.paused(continuous, shown, matched) + doing;
        };
        return new Status(player.phase(), player.reason(), words, player.error(), speed, track.length());
    }

    private void take(Replay replay, Playback there, EditLog log) {
        start = replay.start();
        track = replay.track();
        player = there;
        edits = log;
    }

    private void edit(EditLog next) {
        player.edit(next.after());
        edits = next;
    }
}

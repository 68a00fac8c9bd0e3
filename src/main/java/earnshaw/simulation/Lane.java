package earnshaw.simulation;

import earnshaw.algorithm.StepFailure;
import earnshaw.problem.Event;
import earnshaw.problem.State;
import earnshaw.scenario.Edit;
import earnshaw.scenario.Stop;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// One walker on its way: its track, what plays it, and what a person changed of it. It shares nothing with the lanes
/// beside it.
final class Lane {

    private final LongSupplier nanos;
    private final Recorder recorder;
    private State start;
    private Track track;
    private Player player;
    private Edits edits;

    /// @param at    where the run stands
    /// @param edits what led there
    Lane(Regime regime, State at, List<Edit> edits, Stop stop, LongSupplier nanos, Recorder recorder) {
        this.nanos = nanos;
        this.recorder = recorder;
        this.start = regime.walker().start();
        this.track = new Track(new Moment(regime, at), recorder);
        this.player = new Player(track, stop, new Stopwatch(nanos));
        this.edits = Edits.of(edits);
    }

    /// Goes on from a station.
    Lane(Station from, Stop stop, LongSupplier nanos, Recorder recorder) {
        this.nanos = nanos;
        this.recorder = recorder;
        this.start = from.start();
        this.track = new Track(from, recorder);
        this.player = new Player(track, stop, new Stopwatch(nanos), from.rest());
        this.edits = from.edits();
    }

    /// Where it is now.
    Station station() {
        return new Station(start, track.now(), track.passed(), track.events(), edits, player.rest());
    }

    Track track() {
        return track;
    }

    Player player() {
        return player;
    }

    Regime regime() {
        return track.now().regime();
    }

    State natural() {
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
        Rows rows = track.passed().getFirst().rows();
        return rows.count() > 0 && rows.step(0) > start.step();
    }

    /// Moves a body, if it has it.
    void place(int body, double[] at) {
        State there = track.walker().place(natural(), body, at);
        if (there != natural()) {
            edit(edits.place(track.now(), body, at));
            track.note(Event.Kind.EDITED, natural().time(), body, Words.moved(body));
        }
    }

    /// Goes on under another regime.
    void change(Regime after) {
        if (!after.equals(regime())) {
            String what = Words.changed(regime(), after);
            edit(edits.change(track.now(), after));
            track.note(Event.Kind.EDITED, natural().time(), 0, what);
        }
    }

    /// Stands at a time, with exact numbers.
    ///
    /// @param stop of the scenario
    void seek(double time, Stop stop) {
        if (time < natural().time()) {
            Replay.to(time, edits.all(), regime(), recorder, () -> false).ifPresent(past -> take(past, time, stop));
        } else {
            player.reach(time);
        }
    }

    /// Goes over the way from the start to the present once more; where that leads elsewhere nothing changes.
    void retrace(Stop stop, BooleanSupplier cancelled) {
        State present = natural();
        List<Edit> all = edits.all();
        if (present.step() == 0) {
            return;
        }
        try {
            Replay.to(present.time(), all, regime(), recorder, cancelled)
                    .filter(past -> past.track().natural().equals(present) && past.edits().equals(all))
                    .ifPresent(past -> take(past, present.time(), stop));
        } catch (StepFailure | IllegalArgumentException _) {
            return;
        }
    }

    Outcome outcome() {
        State shown = player.shown();
        return new Outcome(
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
    Run run(String title, double speed) {
        State shown = player.shown();
        String name = track.walker().name();
        History history = track.history(shown);
        return new Run(name.isEmpty() ? title : name, track.walker(), regime().algorithm(), natural(), shown,
                track.gauge().picture(shown), track.gauge().numbers(shown), history, history, track.events(), status(speed));
    }

    private Status status(double speed) {
        State shown = player.shown();
        boolean continuous = regime().algorithm().continuous();
        String matched = Words.matched(track.gauge().picture(shown), track.observables(), track.gauge().numbers(shown));
        String doing = track.doing().isEmpty() ? "" : "; " + track.doing();
        String words = switch (player.phase()) {
            case PLAYING -> Words.moving(continuous, track.isSliding(), matched) + doing;
            case ENDED -> player.ended();
            case PAUSED -> isAtStart() ? "ready" : Words.paused(continuous, shown, matched) + doing;
        };
        return new Status(player.phase(), player.reason(), words, player.error(), speed, track.length());
    }

    private void take(Replay replay, double time, Stop stop) {
        // What ended the run on the way the first time was overcome then, by hand or by another stop.
        Player there = new Player(replay.track(), Ending.NEVER, new Stopwatch(nanos));
        there.reach(time);
        there.stop(stop);
        start = replay.start();
        track = replay.track();
        player = there;
        edits = Edits.of(replay.edits());
    }

    private void edit(Edits next) {
        player.edit(next.after());
        edits = next;
    }
}

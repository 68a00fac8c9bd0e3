package earnshaw.simulation.run;

import earnshaw.scenario.Scenario;
import java.util.List;

/// What the world asks of the simulation. Takes effect between natural steps.
public sealed interface Command {

    /// Runs from here; from an ended run nothing happens.
    record Play() implements Command {}

    /// Stands still at the present.
    record Pause() implements Command {}

    /// Makes some natural steps (1 or more), then stands still. Back (below 0) and forward from a past moment they are
    /// looked up.
    record Advance(int steps) implements Command {}

    /// Looks at a moment that has passed, as it is recorded; a time at or behind the latest leads back to that. Nothing is
    /// lost: what is changed at a past moment begins another run, and the one before is kept beside it.
    record Seek(double time) implements Command {}

    /// A hand takes hold: all that follows until [Release] is one deed.
    record Grasp() implements Command {}

    /// A hand lets go.
    record Release() implements Command {}

    /// Takes deeds back, 1 or more.
    record Undo(int deeds) implements Command {}

    /// Does again what was taken back, 1 or more deeds.
    record Redo(int deeds) implements Command {}

    /// Keeps the run as it is beside the one that goes on, for comparison.
    record Pin() implements Command {}

    /// Names a run: a kept one, or with 0 the one that goes on.
    record Name(long kept, String name) implements Command {}

    /// Draws a kept run, or no longer.
    record Show(long kept, boolean on) implements Command {}

    /// Drops a kept run.
    record Drop(long kept) implements Command {}

    /// Goes on with a kept run and keeps the present one.
    record Take(long kept) implements Command {}

    /// Back to the start of the document; changes made on the way become part of it, moves made on the way are dropped.
    record Reset() implements Command {}

    /// Moves a body: the start when the clock is 0, otherwise the present.
    record Place(int body, double[] at) implements Command {}

    /// Moves several bodies at once: all of them, or none where one of the places is impossible.
    record Move(List<Place> places) implements Command {
        public Move {
            places = List.copyOf(places);
        }
    }

    /// Puts a changed document in the place of the present one. A changed problem or algorithm takes effect in the
    /// present as well and, after the start, is noted as an edit; title, texts, stop and view just change.
    record Change(Scenario after) implements Command {}

    /// Opens another document; its run stands where the document says.
    record Load(Scenario scenario) implements Command {}

    /// Playback speed: time units (flow) or steps (descent) per second, above 0, infinite for as fast as it goes.
    record Speed(double perSecond) implements Command {}
}

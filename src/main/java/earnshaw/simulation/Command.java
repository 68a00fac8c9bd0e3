package earnshaw.simulation;

import earnshaw.scenario.Scenario;

/// What the world asks of the simulation. Takes effect between natural steps.
public sealed interface Command {

    /// Runs from here; from an ended run nothing happens.
    record Play() implements Command {}

    /// Stands still at the present.
    record Pause() implements Command {}

    /// Makes some natural steps (1 or more), then stands still.
    record Advance(int steps) implements Command {}

    /// Back to the start of the document; changes made on the way become part of it, moves made on the way are dropped.
    record Reset() implements Command {}

    /// Moves a body: the start when the clock is 0, otherwise the present.
    record Place(int body, double[] at) implements Command {}

    /// Puts a changed document in the place of the present one. A changed problem or algorithm takes effect in the
    /// present as well and, after the start, is noted as an edit; title, texts, stop and view just change.
    record Change(Scenario after) implements Command {}

    /// Opens another document; its run stands where the document says.
    record Load(Scenario scenario) implements Command {}

    /// Playback speed: time units (flow) or steps (descent) per second, above 0, infinite for as fast as it goes.
    record Speed(double perSecond) implements Command {}
}

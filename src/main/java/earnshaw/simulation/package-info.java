/// The running of scenarios: an [Engine] that moves one scenario on and has no thread, a [Simulation] that gives it
/// one, the [earnshaw.simulation.run.Command]s that go in and the [Frame]s that come out.
///
/// May import `earnshaw.scenario` and everything below it; never a figure, a command line or a window.
///
/// To add a command: one record in [earnshaw.simulation.run.Command], one case in [Engine#apply]. It takes effect
/// between natural steps; if it changes what has been run, it is noted as an `Edit` so that a replay gives the same
/// bytes.
package earnshaw.simulation;

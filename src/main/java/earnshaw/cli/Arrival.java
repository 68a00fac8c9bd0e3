package earnshaw.cli;

import earnshaw.scenario.Scenario;
import earnshaw.schema.Fault;
import earnshaw.schema.Refused;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Outcome;
import java.util.OptionalDouble;

/// A run brought to the time that a picture is wanted of, with its history from the start where that can be had.
///
/// @param engine  standing there
/// @param outcome how it got there
record Arrival(Engine engine, Outcome outcome) {

    /// Runs a scenario.
    ///
    /// @param at the time wanted; empty for the end. Behind the end it is the end
    static Arrival of(Scenario scenario, OptionalDouble at, Console console) throws Refused {
        if (at.isPresent() && !(at.getAsDouble() >= 0 && at.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new Refused(Fault.of("--at", String.valueOf(at.getAsDouble()), "a time from 0"));
        }
        Engine engine = new Engine(scenario);
        engine.retrace(() -> false);
        if (at.isEmpty()) {
            Progress progress = new Progress(console);
            Outcome outcome = engine.run(progress::at, () -> false);
            progress.clear();
            return new Arrival(engine, outcome);
        }
        double time = at.getAsDouble();
        engine.seek(time);
        Outcome outcome = engine.outcome();
        if (outcome.time() < time) {
            console.say("the run ends at time " + Json.number(outcome.time()) + ", before " + Json.number(time));
        }
        return new Arrival(engine, outcome);
    }
}

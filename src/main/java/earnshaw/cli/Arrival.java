package earnshaw.cli;

import earnshaw.problem.State;
import earnshaw.scenario.Scenario;
import earnshaw.schema.Fault;
import earnshaw.schema.Refused;
import earnshaw.simulation.Command;
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
        Engine engine = remembering(scenario);
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

    // The way to a saved state is gone over again, so that plots and trails begin at the start. Where that leads
    // elsewhere (a state edited by hand, or made by another build) the saved state counts.
    private static Engine remembering(Scenario scenario) {
        Engine engine = new Engine(scenario);
        State saved = engine.natural();
        if (saved.step() == 0) {
            return engine;
        }
        engine.seek(Math.nextDown(saved.time()));
        engine.apply(new Command.Advance(1));
        boolean same = engine.natural().equals(saved) && engine.document().edits().equals(scenario.edits());
        return same ? engine : new Engine(scenario);
    }
}

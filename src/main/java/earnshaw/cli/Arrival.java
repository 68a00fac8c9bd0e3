package earnshaw.cli;

import earnshaw.scenario.Scenario;
import earnshaw.schema.Fault;
import earnshaw.schema.Refused;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Outcome;
import java.util.List;
import java.util.OptionalDouble;

/// A run brought to the time that a picture is wanted of, with its history from the start where that can be had.
///
/// @param engine   standing there
/// @param outcomes how each walker got there
record Arrival(Engine engine, List<Outcome> outcomes) {

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
            engine.run(progress::at, () -> false);
            progress.clear();
            return new Arrival(engine, engine.outcomes());
        }
        double time = at.getAsDouble();
        engine.seek(time);
        Arrival arrival = new Arrival(engine, engine.outcomes());
        if (arrival.time() < time) {
            console.say("the run ends at time " + Json.number(arrival.time()) + ", before " + Json.number(time));
        }
        return arrival;
    }

    /// The time of the walker that went on longest.
    double time() {
        return outcomes.stream().mapToDouble(Outcome::time).max().orElse(0);
    }

    /// What went wrong on the way.
    List<String> errors() {
        return outcomes.stream().flatMap(outcome -> outcome.error().stream()).toList();
    }
}

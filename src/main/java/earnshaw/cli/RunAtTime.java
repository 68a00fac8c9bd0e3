package earnshaw.cli;

import earnshaw.cli.text.JsonText;
import earnshaw.scenario.Scenario;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import earnshaw.simulation.run.RunOutcome;
import java.util.List;
import java.util.OptionalDouble;

/// A run brought to the time that a picture is wanted of, with its history from the start where that can be had.
///
/// @param engine   standing there
/// @param outcomes how each walker got there
record RunAtTime(Engine engine, List<RunOutcome> outcomes) {

    /// Runs a scenario.
    ///
    /// @param at the time wanted; empty for the end. Behind the end it is the end
    static RunAtTime of(Scenario scenario, OptionalDouble at, Console console) throws InputRefused {
        if (at.isPresent() && !(at.getAsDouble() >= 0 && at.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new InputRefused(Fault.of("--at", String.valueOf(at.getAsDouble()), "a time from 0"));
        }
        Engine engine = new Engine(scenario);
        engine.retrace(() -> false);
        if (at.isEmpty()) {
            ProgressLine progress = new ProgressLine(console);
            engine.run(progress::at, () -> false);
            progress.clear();
            return new RunAtTime(engine, engine.outcomes());
        }
        double time = at.getAsDouble();
        engine.seek(time);
        RunAtTime arrival = new RunAtTime(engine, engine.outcomes());
        if (arrival.time() < time) {
            console.say(
                    "the run ends at time " + JsonText.number(arrival.time()) + ", before " + JsonText.number(time));
        }
        return arrival;
    }

    /// The time of the walker that went on longest.
    double time() {
        return outcomes.stream().mapToDouble(RunOutcome::time).max().orElse(0);
    }

    /// What went wrong on the way.
    List<String> errors() {
        return outcomes.stream().flatMap(outcome -> outcome.error().stream()).toList();
    }
}

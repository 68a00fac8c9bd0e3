package earnshaw.simulation;

import earnshaw.problem.State;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.record.RowListener;
import earnshaw.simulation.record.RowNumbers;
import earnshaw.simulation.run.Command;
import earnshaw.simulation.run.RunOutcome;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/// Scenarios and rows for the tests of this room.
public final class Trials {

    /// Two electrons that find two protons; the second one travels far.
    public static final String PAIR = """
            {"type": "charges", "dimension": 2, "potential": {"type": "gaussian"},
             "protons": [{"at": [0, 0]}, {"at": [2, 0.5]}],
             "electrons": [{"at": [0.5, 0.8]}, {"at": [1.2, -0.9]}]}""";

    /// One electron that falls onto its proton.
    public static final String FALL = """
            {"type": "charges", "dimension": 3, "potential": {"type": "coulomb"},
             "protons": [{"at": [0, 0, 0]}], "electrons": [{"at": [0.4, 0, 0]}]}""";

    public static final String FLOW = "{\"type\": \"gradientFlow\", \"tolerance\": 1e-8}";
    public static final String DESCENT = "{\"type\": \"gradientDescent\", \"step\": 0.05}";

    private Trials() {}

    public static Scenario scenario(String problem, String algorithm, String stop) {
        return read("{\"format\": \"earnshaw/1\", \"problem\": %s, \"algorithm\": %s, \"stop\": %s}"
                .formatted(problem, algorithm, stop));
    }

    static Scenario read(String json) {
        try {
            return ScenarioFile.read(new StringReader(json), "trial");
        } catch (InputRefused refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        }
    }

    /// The document as another program run would find it.
    public static Scenario reopened(Scenario scenario) {
        return read(ScenarioFile.write(scenario));
    }

    public static RunOutcome toTheEnd(Engine engine) {
        engine.run(_ -> {}, () -> false);
        return engine.outcome();
    }

    public static void steps(Engine engine, int steps) {
        engine.apply(new Command.Advance(steps));
    }

    /// Every row that a run makes.
    public static final class Rows implements RowListener {
        public final List<State> states = new ArrayList<>();

        @Override
        public void row(int walker, State state, RowNumbers numbers) {
            states.add(state);
        }
    }
}

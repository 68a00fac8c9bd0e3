package earnshaw.simulation.record;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.step.Step;
import earnshaw.algorithm.step.Stepper;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Regime;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Schema;
import earnshaw.simulation.Trials;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// However many steps an algorithm makes, what a record keeps alive stays within its bounds: a record of small bounds meets them
/// within some thousand steps, as the usual one does within millions.
class RecordBoundTest {

    private static final int ROWS = 64;
    private static final int WIDTH = 3;
    private static final int STEPS = 5_000;
    // Of a row, of its state and of its curve of at most 64 pieces.
    private static final long OBJECTS = 4_000;

    static List<String> algorithms() {
        return Catalog.ALGORITHMS.stream().map(Schema::id).toList();
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void rowsThatAreDroppedLeaveNothingBehind(String algorithm) throws InputRefused {
        RecordedRows rows = run(algorithm, new Recording(ROWS, 1 << 30));
        ReachableBytes kept = new ReachableBytes(rows);
        assertTrue(kept.objects() < OBJECTS * ROWS, kept.objects() + " bytes of objects, allowed " + OBJECTS * ROWS);
        within(kept, rows, rows.bytes());
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void statesAndCurvesStayWithinTheirBytes(String algorithm) throws InputRefused {
        long most = 100_000;
        RecordedRows rows = run(algorithm, new Recording(1 << 16, most));
        within(new ReachableBytes(rows), rows, most);
    }

    private static void within(ReachableBytes kept, RecordedRows rows, long most) {
        long states = kept.numbers() - 8L * WIDTH * rows.recorded();
        assertTrue(states <= most, states + " bytes of states and curves, allowed " + most);
    }

    private static RecordedRows run(String algorithm, Recording recording) throws InputRefused {
        Regime regime = Regime.of(ScenarioFile.set(Trials.scenario(Trials.PAIR, Trials.FLOW, "{}"),
                List.of("problem.samples=20", "algorithm.type=\"" + algorithm + '"')), 0);
        Walker walker = regime.walker();
        Stepper stepper = regime.algorithm().stepper(walker, regime.draws());
        State state = walker.start();
        recording.add(HistoryRow.of(state, RowNumbers.of(new double[WIDTH]), null));
        for (int i = 0; i < STEPS; i++) {
            Step step = stepper.step(state);
            state = step.to();
            recording.add(HistoryRow.of(state, RowNumbers.of(new double[WIDTH]), step.path()));
        }
        return recording.view(null);
    }
}

package earnshaw.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.step.Stepper;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Observable;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Regime;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Schema;
import earnshaw.simulation.record.RowNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Numbers of rows come when somebody asks for them, later and in any order, and are the ones that were there at the time.
class RowsOnDemandTest {

    private static final int STEPS = 12;

    private record Row(State state, RowNumbers numbers) {}

    static List<String> presets() {
        return Presets.names();
    }

    static List<String> algorithms() {
        return Catalog.ALGORITHMS.stream().map(Schema::id).toList();
    }

    private static List<Row> rows(Scenario scenario) throws InputRefused {
        List<Row> rows = new ArrayList<>();
        Engine engine = new Engine(ScenarioFile.set(scenario, List.of("stop.steps=" + STEPS)), System::nanoTime,
                (walker, state, numbers) -> {
                    if (walker == 0) {
                        rows.add(new Row(state, numbers));
                    }
                });
        engine.run(_ -> {}, () -> false);
        return rows;
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aNumberThatIsAskedForLaterIsTheSame(String preset) throws InputRefused {
        Scenario scenario = RunningDocument.drawn(Presets.read(preset));
        Regime regime = Regime.of(scenario, 0);
        Walker walker = regime.walker();
        Stepper stepper = regime.algorithm().stepper(walker, regime.draws());
        Evaluator evaluator = walker.evaluator();
        evaluator.under(regime.algorithm().motion());
        int loss = Observable.column(walker.observables(), "loss");
        for (Row row : rows(scenario).reversed()) {
            double[] all = new double[row.numbers().width()];
            evaluator.hold(row.state().held());
            evaluator.record(row.state(), all);
            for (int column = all.length - 1; column >= 0; column--) {
                if (column != loss || !Double.isNaN(all[column]) || stepper.batches(row.state()).isEmpty()) {
                    double expected = column == loss && Double.isNaN(all[column]) ? evaluator.loss(row.state().x())
                            : all[column];
                    assertEquals(expected, row.numbers().get(column), preset + " column " + column);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void testsOfStatesDoNotReachIntoSteps(String algorithm) throws InputRefused {
        Scenario scenario = RunningDocument.drawn(ScenarioFile.set(Trials.scenario(Trials.PAIR, Trials.FLOW, "{}"),
                List.of("problem.samples=20", "algorithm.type=\"" + algorithm + '"')));
        Regime regime = Regime.of(scenario, 0);
        Stepper stepper = regime.algorithm().stepper(regime.walker(), regime.draws());
        State state = regime.walker().start();
        List<Row> rows = rows(scenario);
        assertTrue(rows.size() > 1);
        for (Row row : rows) {
            assertArrayEquals(state.x(), row.state().x(), algorithm + " step " + state.step());
            assertArrayEquals(state.memory(), row.state().memory());
            state = stepper.step(state).to();
        }
    }

    @Test
    void aNumberIsWorkedOutOnceAndNotBefore() {
        AtomicInteger asked = new AtomicInteger();
        RowNumbers numbers = RowNumbers.from(new RowNumbers.Source() {
            @Override
            public int width() {
                return 3;
            }

            @Override
            public void read(int column, double[] row) {
                asked.incrementAndGet();
                row[column] = column == 1 ? Double.NaN : column;
            }
        });
        assertEquals(0, asked.get());
        assertEquals(2, numbers.get(2));
        assertEquals(Double.NaN, numbers.get(1));
        assertEquals(Double.NaN, numbers.get(1));
        assertEquals(2, asked.get(), "a number that is not defined is known all the same");
        assertArrayEquals(new double[] {0, Double.NaN, 2}, numbers.all());
        assertSame(numbers.all(), numbers.all());
        assertEquals(3, asked.get());
    }
}

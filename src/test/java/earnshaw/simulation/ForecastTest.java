package earnshaw.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.problem.Body;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.run.Command;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastTest {

    @ParameterizedTest
    @ValueSource(strings = {"five-electrons", "sign-sphere", "coulomb-three", "adam"})
    void whatIsRunIsWhatWasForeseenToTheByte(String preset) throws InputRefused {
        Engine engine = new Engine(Presets.read(preset));
        engine.apply(new Command.Advance(7));
        Body body = engine.frame().run().picture().body(1);
        double[] at = body.at().clone();
        at[0] += 0.125;
        engine.apply(new Command.Place(1, at));
        Forecast forecast = Forecast.exact(engine.document(), () -> false);
        assertTrue(forecast.exact());
        engine.run(_ -> {}, () -> false);
        assertEquals(forecast.end().run().natural(), engine.natural());
        assertEquals(forecast.end().scenario(), engine.document());
        HistoryRows foreseen = forecast.end().run().history().last().rows();
        HistoryRows run = engine.frame().run().history().last().rows();
        for (int row = 1; row <= foreseen.count(); row++) {
            assertEquals(foreseen.state(foreseen.count() - row), run.state(run.count() - row),
                    "row " + row + " from the end");
        }
    }

    @Test
    void aSketchHasAllElectronsAndEndsNearTheRealWay() throws InputRefused {
        Scenario document = Presets.read("five-electrons");
        Forecast sketch = Forecast.sketch(document, () -> false);
        Forecast exact = Forecast.exact(document, () -> false);
        assertFalse(sketch.exact());
        assertEquals(List.of(1, 2, 3, 4, 5), sketch.ways().stream().map(ForecastPath::body).toList());
        assertTrue(sketch.end().run().natural().step() < exact.end().run().natural().step(), "it takes longer steps");
        for (int i = 0; i < 5; i++) {
            ForecastPath rough = sketch.ways().get(i);
            ForecastPath real = exact.ways().get(i);
            assertArrayEquals(real.at().getFirst(), rough.at().getFirst());
            assertArrayEquals(real.end(), rough.end(), 1e-2);
            assertEquals(real.partner(), rough.partner());
        }
    }

    @Test
    void aWayBeginsAtThePresentAndEndsWhereTheRunEnds() throws InputRefused {
        Engine engine = new Engine(Presets.read("five-electrons"));
        engine.apply(new Command.Advance(3));
        Forecast forecast = Forecast.exact(engine.document(), () -> false);
        for (ForecastPath way : forecast.ways()) {
            assertArrayEquals(engine.frame().run().picture().body(way.body()).at(), way.at().getFirst());
            assertArrayEquals(forecast.end().run().picture().body(way.body()).at(), way.end());
        }
    }

    @Test
    void whatIsOutOfTimeGoesAsFarAsItCame() throws InputRefused {
        int[] asked = {0};
        Forecast forecast = Forecast.exact(Presets.read("five-electrons"), () -> ++asked[0] > 4);
        assertEquals(4, forecast.end().run().natural().step());
    }

    @Test
    void aLongWayIsToldInAFewHundredPlaces() {
        Scenario scenario = Trials.scenario(Trials.PAIR, Trials.DESCENT, "{\"steps\": 1500}");
        for (ForecastPath way : Forecast.exact(scenario, () -> false).ways()) {
            assertTrue(way.at().size() > 100 && way.at().size() < 400, way.at().size() + " places");
        }
    }
}

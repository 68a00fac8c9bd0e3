package earnshaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.chart.ChartChoice;
import earnshaw.figure.chart.ChartCsv;
import earnshaw.figure.chart.ChartCurves;
import earnshaw.figure.chart.ChartQuestion;
import earnshaw.figure.chart.ChartReader;
import earnshaw.figure.chart.ChartReading;
import earnshaw.figure.chart.ChartScale;
import earnshaw.problem.Observable;
import earnshaw.scenario.Presets;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import earnshaw.simulation.record.Run;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person reads and copies in the large chart is what `--csv` writes.
class ChartNumbersTest {

    private static final ChartScale ALL = new ChartScale(-1e9, 1e9, false);

    @ParameterizedTest
    @ValueSource(strings = {"five-electrons", "coulomb-three"})
    void theCrosshairAndTheCopySayWhatCsvSays(String preset) throws InputRefused {
        List<String[]> table = new String(Call.of("run", preset, "--csv", "-", "--every", "1").data(),
                StandardCharsets.UTF_8).lines().map(line -> line.split(",", -1)).toList();
        List<String> header = List.of(table.getFirst());
        Engine engine = new Engine(Presets.read(preset));
        engine.run(_ -> {}, () -> false);
        Run run = engine.frame().run();
        int cells = 0;
        for (Observable observable : run.walker().observables()) {
            ChartChoice choice = new ChartChoice(ChartChoice.TIME, observable.id(), false, false);
            ChartCurves curves =
                    ChartReader.read(new ChartQuestion(List.of(run), List.of("run"), 1, choice), Integer.MAX_VALUE);
            List<String[]> copied = ChartCsv.of(curves, curves.all(), ALL).lines().map(line -> line.split(",", -1))
                    .toList();
            assertEquals(table.size(), copied.size());
            for (int row = 1; row < table.size(); row++) {
                String[] written = table.get(row);
                assertEquals(List.of(written[0], written[1]), List.of(copied.get(row)).subList(1, 3));
                ChartReading reading =
                        ChartReading.at(Double.parseDouble(written[1]), curves, curves.shown(Set.of()));
                for (ChartReading.Point point : reading.points()) {
                    String cell = written[header.indexOf(point.curve().column())];
                    int column = List.of(copied.getFirst()).indexOf(point.curve().column());
                    if (!cell.isEmpty()) {
                        assertEquals(cell, copied.get(row)[column]);
                        assertEquals(ChartReading.words(Double.parseDouble(cell) * curves.upFactor(),
                                observable.unit()), point.words());
                        cells++;
                    }
                }
            }
        }
        assertTrue(cells > 1000, cells + " cells were compared");
    }
}

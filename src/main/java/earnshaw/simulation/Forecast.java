package earnshaw.simulation;

import earnshaw.algorithm.step.Path;
import earnshaw.problem.Body;
import earnshaw.problem.Chart;
import earnshaw.problem.State;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What comes from where a document stands if nobody touches it: the ways of all electrons to the end of the run, or as
/// far as there was time for.
///
/// @param from  the document it was made from
/// @param exact whether it follows the document's own algorithm, so that a run goes this very way
/// @param end   the last frame of the engine that went there
public record Forecast(Scenario from, boolean exact, List<ForecastPath> ways, Frame end) {

    /// Places of a way, about so many.
    private static final int PLACES = 160;

    public Forecast {
        ways = List.copyOf(ways);
    }

    /// A quick one, of an algorithm that takes less care.
    ///
    /// @param spent asked before every step
    public static Forecast sketch(Scenario document, BooleanSupplier spent) {
        return of(document, document.withAlgorithm(document.algorithm().rough()), spent);
    }

    /// The one that a run from here will follow, to the byte.
    ///
    /// @param spent asked before every step
    public static Forecast exact(Scenario document, BooleanSupplier spent) {
        return of(document, document, spent);
    }

    private static Forecast of(Scenario document, Scenario taken, BooleanSupplier spent) {
        Engine engine = new Engine(taken.withRuns(Optional.empty()));
        engine.run(_ -> {}, spent);
        Frame end = engine.frame();
        List<ForecastPath> ways = new ArrayList<>();
        for (Run run : end.runs()) {
            ways(run, ways);
        }
        return new Forecast(document, taken.algorithm().equals(document.algorithm()), ways, end);
    }

    private static void ways(Run run, List<ForecastPath> ways) {
        List<double[]> states = states(run.history().last().rows(), run.shown());
        Chart chart = run.walker().chart();
        for (Body body : run.picture().bodies()) {
            if (body.isElectron()) {
                List<double[]> at = new ArrayList<>(states.size());
                for (double[] x : states) {
                    double[] place = new double[body.at().length];
                    chart.place(x, body.id(), place);
                    at.add(place);
                }
                ways.add(new ForecastPath(body.id(), at, body.partner()));
            }
        }
    }

    private static List<double[]> states(HistoryRows rows, State shown) {
        int pieces = Math.max(1, PLACES / Math.max(1, rows.count()));
        int stride = Math.max(1, rows.count() / PLACES);
        List<double[]> states = new ArrayList<>();
        for (int row = 0; row < rows.count(); row += stride) {
            Path path = row > 0 && stride == 1 ? rows.path(row) : null;
            int parts = path == null ? 1 : Math.min(pieces, path.pieces());
            for (int part = 1; part < parts; part++) {
                double[] x = new double[shown.x().length];
                path.at((double) part / parts, x);
                states.add(x);
            }
            if (rows.state(row) != null) {
                states.add(rows.state(row).x());
            }
        }
        states.add(shown.x());
        return states;
    }
}

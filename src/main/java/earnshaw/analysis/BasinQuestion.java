package earnshaw.analysis;

import earnshaw.algorithm.Algorithm;
import earnshaw.algorithm.step.StepLanes;
import earnshaw.math.Draws;
import earnshaw.problem.Problem;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.Edit;
import earnshaw.scenario.Regime;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.Stop;
import earnshaw.simulation.record.RowListener;
import earnshaw.simulation.run.Replay;
import earnshaw.simulation.run.WalkerRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What decides every run of a basin map. Equal questions have equal maps; where the electron itself stands is left out.
///
/// The electron starts where the run starts or, where somebody changed the run on its way, at the last of these moments.
///
/// @param walker   which walker of the problem has the electron, counted from 0
/// @param edits    what a person changed on the way, of this walker
/// @param last     the step of the moment at which the electron starts
/// @param electron id of the electron
public record BasinQuestion(Problem problem, Algorithm algorithm, long seed, Stop stop, int walker, List<Edit> edits,
        long last, int electron, BasinRegion region) {

    public BasinQuestion {
        edits = List.copyOf(edits);
    }

    /// What a document's map is asked for.
    ///
    /// @throws IllegalArgumentException with a line for a person where there is no such electron
    public static BasinQuestion of(Scenario document, int electron, BasinRegion region) {
        Problem problem = document.problem().drawn(new Draws(document.seed()));
        int walker = walker(problem, electron);
        List<Edit> edits = new ArrayList<>(WalkerRuns.own(document.edits(), walker));
        long last = edits.isEmpty() ? 0 : edits.getLast().step();
        String path = problem.path(electron);
        while (!edits.isEmpty() && edits.getLast() instanceof Edit.Place place && place.step() == last
                && place.path().equals(path)) {
            edits.removeLast();
        }
        Problem asked = last > 0 ? problem
                : region.place(region.left() + region.width() / 2, region.low() + region.height() / 2)
                        .map(middle -> problem.placed(electron, middle)).orElse(problem);
        return new BasinQuestion(asked, document.algorithm(), document.seed(), document.stop(), walker, edits, last,
                electron, region);
    }

    /// Which walker of a problem has an electron, counted from 0.
    ///
    /// @throws IllegalArgumentException with a line for a person where none has it
    static int walker(Problem problem, int electron) {
        List<? extends Walker> walkers = problem.walkers();
        for (int i = 0; i < walkers.size() && electron > 0; i++) {
            double[] at = new double[problem.ground().dimension()];
            if (walkers.get(i).chart().place(walkers.get(i).start().x(), electron, at)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "electron " + electron + ", allowed the number of an electron of the scenario");
    }

    /// Whether another question is about the same runs, of other places.
    public boolean sameRuns(BasinQuestion other) {
        return region.alike(other.region) && electron == other.electron && walker == other.walker && last == other.last
                && seed == other.seed && algorithm.equals(other.algorithm) && stop.equals(other.stop)
                && edits.equals(other.edits) && (last > 0 ? problem.equals(other.problem) : moved(other));
    }

    private boolean moved(BasinQuestion other) {
        double[] at = region.place(region.left() + region.width() / 2, region.low() + region.height() / 2)
                .orElseThrow();
        return problem.placed(electron, at).equals(other.problem.placed(electron, at));
    }

    /// The same, worked out with less care.
    public BasinQuestion rough() {
        return new BasinQuestion(problem, algorithm.rough(), seed, stop, walker, edits, last, electron, region);
    }

    /// What makes the steps of many runs at a time; empty where they are made one by one.
    Optional<StepLanes> lanes(int width) {
        Walker one = regime().walker();
        return one.lanes(List.of(), width).flatMap(lanes -> algorithm.lanes(one, lanes, width));
    }

    Regime regime() {
        return new Regime(problem, walker, algorithm, new Draws(seed));
    }

    /// The moment at which the electron starts; empty when it was cancelled on the way there.
    Optional<State> from(BooleanSupplier cancelled) {
        if (last == 0 && edits.isEmpty()) {
            return Optional.of(regime().walker().start());
        }
        return Replay.to(track -> track.natural().step() < last, edits, regime(), RowListener.NONE, cancelled)
                .map(replay -> replay.track().natural());
    }
}

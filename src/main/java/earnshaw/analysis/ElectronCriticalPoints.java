package earnshaw.analysis;

import earnshaw.problem.Body;
import earnshaw.problem.Landscape;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.simulation.record.Run;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The critical points of the loss as one electron moves and all else stays where it is.
///
/// @param walker   whose electron it is
/// @param electron its id
/// @param points   as far as they are known, the lowest loss first
/// @param progress whether more may be found
public record ElectronCriticalPoints(Walker walker, int electron, List<CriticalPoint> points, Progress progress) {

    /// Random starts of a search.
    public static final int STARTS = 60;

    /// Whether a search goes on.
    public enum Progress { SEARCHING, COMPLETE }

    public ElectronCriticalPoints {
        points = List.copyOf(points);
    }

    /// Why a picture has none to show, in words for a person; empty where it has.
    public static Optional<String> missing(Picture picture) {
        return picture.landscape() == Landscape.NONE || picture.bodies().stream().noneMatch(Body::isElectron)
                ? Optional.of("this problem has no landscape over places")
                : Optional.empty();
    }

    /// Those of an electron of a run at the moment on show.
    ///
    /// @throws IllegalArgumentException with a line for a person where there is no such electron
    public static ElectronCriticalPoints of(Run run, int electron, long seed) {
        List<CriticalPoint> points = new CriticalSearch(run.walker(), run.shown(), electron)
                .find(STARTS, seed, () -> false);
        return new ElectronCriticalPoints(run.walker(), electron, points, Progress.COMPLETE);
    }

    /// The same while others wait: from earlier points first, so that points follow what moves.
    ///
    /// @param around where all else stays
    /// @param earlier where points stood
    /// @param told   takes what is known, again and again
    public static void search(Walker walker, State around, int electron, List<State> earlier, long seed,
            Consumer<ElectronCriticalPoints> told, BooleanSupplier overtaken) {
        List<CriticalPoint> points = new CriticalSearch(walker, around, electron).find(
                earlier, STARTS, seed,
                found -> told.accept(new ElectronCriticalPoints(walker, electron, found, Progress.SEARCHING)),
                overtaken);
        if (!overtaken.getAsBoolean()) {
            told.accept(new ElectronCriticalPoints(walker, electron, points, Progress.COMPLETE));
        }
    }
}

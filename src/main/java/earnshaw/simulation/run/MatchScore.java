package earnshaw.simulation.run;

import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.Observable;
import earnshaw.problem.Picture;
import earnshaw.problem.StateSummary;
import earnshaw.simulation.record.Run;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How many electrons have found a proton and cancel its charge.
///
/// @param near      at or near their proton
/// @param electrons of all, 0 where no proton can be matched
record MatchScore(int near, int electrons) {

    static final MatchScore NONE = new MatchScore(0, 0);

    static MatchScore of(Run run) {
        return of(run.picture(), run.walker().observables(), run.numbers());
    }

    static MatchScore of(Picture picture, List<Observable> observables, double[] numbers) {
        int column = Observable.column(observables, picture.ground() instanceof Ground.Round ? "angle" : "distance");
        int electrons = 0;
        int near = 0;
        Map<Integer, Body> byId = picture.bodies().stream().collect(Collectors.toMap(Body::id, body -> body));
        for (Body body : picture.bodies()) {
            if (column >= 0 && body.isElectron()) {
                near += body.held()
                        || numbers[column + electrons] <= StateSummary.NEAR && cancels(body, byId.get(body.partner()))
                                ? 1 : 0;
                electrons++;
            }
        }
        return new MatchScore(near, electrons);
    }

    private static boolean cancels(Body electron, Body partner) {
        return partner == null || StateSummary.cancels(electron.charge(), partner.charge(), electron.opposite());
    }

    MatchScore and(MatchScore other) {
        return new MatchScore(near + other.near, electrons + other.electrons);
    }

    /// `", 2 of 5 matched"`; empty without electrons.
    String words() {
        if (electrons == 0) {
            return "";
        }
        return near == electrons ? ", every electron matched" : ", " + near + " of " + electrons + " matched";
    }
}

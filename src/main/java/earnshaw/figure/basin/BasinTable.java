package earnshaw.figure.basin;

import earnshaw.analysis.BasinMap;
import earnshaw.analysis.BasinOutcome;
import earnshaw.analysis.BasinOutcomes;
import earnshaw.experiment.SuccessShare;
import java.util.Locale;
import java.util.stream.Collectors;

/// The shares of a basin map's outcomes as a table.
public final class BasinTable {

    private BasinTable() {}

    /// CSV with one row for each outcome: how runs ended, at which proton or at which minimum, how many of them, their
    /// share and its 95 percent interval.
    public static String csv(BasinMap map) {
        BasinOutcomes outcomes = map.outcomes();
        StringBuilder rows = new StringBuilder("fate,proton,place,count,share,low,high\n");
        for (BasinOutcome outcome : outcomes.all()) {
            SuccessShare share =
                    new SuccessShare(Math.toIntExact(outcome.count()), Math.toIntExact(outcomes.count()));
            rows.append(outcome.fate().name().toLowerCase(Locale.ROOT)).append(',')
                    .append(outcome.proton() == 0 ? "" : String.valueOf(outcome.proton())).append(',')
                    .append(outcome.place().stream().map(String::valueOf).collect(Collectors.joining(" "))).append(',')
                    .append(outcome.count()).append(',').append(share.value()).append(',').append(share.low())
                    .append(',').append(share.high()).append('\n');
        }
        return rows.toString();
    }
}

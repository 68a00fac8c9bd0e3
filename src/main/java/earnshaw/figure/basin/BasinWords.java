package earnshaw.figure.basin;

import earnshaw.analysis.BasinOutcome;
import earnshaw.experiment.SuccessShare;
import earnshaw.figure.style.NumberLabels;
import earnshaw.problem.Body;
import earnshaw.problem.Picture;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a legend says of a basin map, for somebody who has not read the papers, as `figure.style.MathText`.
final class BasinWords {

    private static final int MOST_COORDINATES = 3;

    private BasinWords() {}

    /// What the map shows.
    static String title(Picture picture, int electron) {
        return "Where $" + label(picture, electron) + "$ ends up if it starts here";
    }

    static String of(BasinOutcome outcome, Picture picture) {
        String proton = "$" + label(picture, -outcome.proton()) + "$";
        return switch (outcome.fate()) {
            case MATCHED -> "at " + proton;
            case CAPTURED -> "captured by " + proton;
            case TRAPPED -> outcome.place().isEmpty() ? "trapped at a minimum" : "trapped at " + at(outcome.place());
            case SADDLE -> "at rest on a saddle";
            case ESCAPED -> "far away";
            case UNFINISHED -> "still moving at the stop";
        };
    }

    /// A share and the interval in which the true one lies in 95 of 100 cases, in percent.
    static String share(BasinOutcome outcome, long all) {
        SuccessShare share = new SuccessShare(Math.toIntExact(outcome.count()), Math.toIntExact(all));
        return percent(share.value()) + " % (" + percent(share.low()) + "\u2013" + percent(share.high()) + ")";
    }

    // An outcome that some runs come to has no share of 0, one that not all come to no share of 100.
    private static String percent(double share) {
        double value = 100 * share;
        if (value > 0 && value < 0.05) {
            return "<0.1";
        }
        boolean fine = value > 0 && value < 10 || value > 99 && value < 100;
        return String.format(Locale.ROOT, fine ? "%.1f" : "%.0f", value);
    }

    private static String at(List<Double> place) {
        return place.stream().limit(MOST_COORDINATES).map(BasinWords::coordinate)
                .collect(Collectors.joining(", ", "(", place.size() > MOST_COORDINATES ? ", \u2026)" : ")"));
    }

    private static String coordinate(double value) {
        double rounded = Math.round(100 * value) / 100.0;
        return NumberLabels.shortest(rounded == 0 ? 0 : rounded);
    }

    static String label(Picture picture, int id) {
        Body body = picture.body(id);
        return body == null ? "" : body.label();
    }
}

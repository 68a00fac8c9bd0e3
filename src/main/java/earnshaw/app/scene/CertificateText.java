package earnshaw.app.scene;

import earnshaw.app.kit.NumberText;
import earnshaw.problem.StateSummary;

/// The numbers of a certificate as a person reads them.
final class CertificateText {

    private static final int DIGITS = 3;

    private CertificateText() {}

    /// Gradient, lowest curvature and the set of critical points that it belongs to.
    static String numbers(StateSummary standing) {
        StringBuilder text =
                new StringBuilder("\u2016\u2207L\u2016 ").append(NumberText.shown(standing.gradientNorm(), DIGITS));
        if (!Double.isNaN(standing.smallest())) {
            text.append("  \u00b7  least \u03bb ").append(NumberText.shown(standing.smallest(), DIGITS));
        }
        if (!Double.isNaN(standing.withCharges())) {
            text.append(", with charges ").append(NumberText.shown(standing.withCharges(), DIGITS));
        }
        text.append("  \u00b7  in M\u03b5 for \u03b5 \u2265 ").append(NumberText.shown(standing.epsilon(), DIGITS));
        return text.toString();
    }

    /// How many electrons came to each end.
    static String fates(StateSummary standing) {
        StringBuilder fates = new StringBuilder();
        append(fates, standing.count(StateSummary.Fate.MATCHED), "matched");
        append(fates, standing.count(StateSummary.Fate.DOUBLED), "doubled");
        append(fates, standing.count(StateSummary.Fate.IDLE), "idle");
        append(fates, standing.count(StateSummary.Fate.TRAPPED), "trapped");
        append(fates, standing.count(StateSummary.Fate.SEARCHING), "searching");
        return fates.toString();
    }

    private static void append(StringBuilder text, long count, String word) {
        if (count > 0) {
            text.append(text.isEmpty() ? "" : "  \u00b7  ").append(count).append(' ').append(word);
        }
    }
}

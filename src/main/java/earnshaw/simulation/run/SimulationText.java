package earnshaw.simulation.run;

import earnshaw.algorithm.Algorithm;
import earnshaw.problem.Observable;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.scenario.Regime;
import earnshaw.scenario.Stop;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.record.Status;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// What a simulation says to a person.
public final class SimulationText {

    // An eigenvalue this far below zero, against the size of the loss, is no rounding.
    private static final double SADDLE = 1e-9;

    private SimulationText() {}

    static String matching(int electron, int partner) {
        return partner == 0 ? body(electron) + " is matched to none"
                : body(electron) + " is matched to " + body(partner);
    }

    /// What undo calls a move of several bodies.
    public static String moved(List<Command.Place> places) {
        return places.size() == 1 ? moved(places.getFirst().body()) : places.size() + " charges moved by hand";
    }

    /// What undo calls a move of one body.
    public static String moved(int body) {
        return body(body) + " moved by hand";
    }

    static String changed(Regime before, Regime after) {
        String what = !before.problem().equals(after.problem()) ? "problem"
                : !before.algorithm().equals(after.algorithm()) ? "algorithm" : "seed";
        return what + " changed";
    }

    /// What undo calls a run that began at a state.
    public static String ran(State from) {
        return "run from " + (from.step() == 0 ? "the start" : "time " + number(from.time()));
    }

    /// The status while a past moment is on show.
    public static String past(double time, double latest) {
        return "looking back at time " + number(time) + " of " + number(latest);
    }

    /// A body as a person calls it: `electron 2`, `proton 1`.
    public static String body(int id) {
        return id > 0 ? "electron " + id : "proton " + -id;
    }

    /// How many electrons have found a proton: `", 2 of 5 matched"`; empty without electrons or where no proton can be matched.
    static String matched(Picture picture, List<Observable> observables, double[] numbers) {
        return MatchScore.of(picture, observables, numbers).words();
    }

    static String moving(boolean continuous, boolean sliding, String matched) {
        return (sliding ? "sliding" : continuous ? "flowing" : "descending") + matched;
    }

    static String paused(boolean continuous, State shown, String matched) {
        return (continuous ? "paused at time " + number(shown.time()) : "paused after " + shown.step() + " steps")
                + matched;
    }

    /// What has become of the way from the start of a reopened run: how much of it is found, or that it is lost; empty while there
    /// is nothing to tell.
    public static Optional<String> recalling(OptionalDouble share, boolean lost) {
        if (share.isPresent()) {
            return Optional.of("retracing the run from its start, " + (int) (100 * share.getAsDouble()) + " %");
        }
        return lost ? Optional.of("the run cannot be retraced from its start: its record begins here")
                : Optional.empty();
    }

    /// What all runs are doing, as one: the words of the only one, or those of each, alike ones once with their number and
    /// the score of all.
    ///
    /// @param error that of a command; that of a run otherwise
    public static Status together(List<Run> runs, Optional<String> error) {
        Status first = runs.getFirst().status();
        Optional<String> said = error.or(() -> runs.stream().flatMap(run -> run.status().error().stream()).findFirst());
        if (runs.size() == 1) {
            return new Status(first.phase(), first.reason(), first.words(), said, first.speed(), first.length());
        }
        MatchScore all = runs.stream().map(MatchScore::of).reduce(MatchScore.NONE, MatchScore::and);
        Map<String, Long> counts = runs.stream()
                .map(run -> scored(run, all))
                .collect(Collectors.groupingBy(words -> words, LinkedHashMap::new, Collectors.counting()));
        String words = counts.entrySet().stream()
                .map(entry -> counts.size() == 1 ? entry.getKey() : entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining("; "));
        Status.Phase phase = runs.stream().map(run -> run.status().phase()).min(SimulationText::livelier).orElseThrow();
        return new Status(phase, first.reason(), words, said, first.speed(), first.length());
    }

    private static String scored(Run run, MatchScore all) {
        String own = MatchScore.of(run).words();
        return own.isEmpty() ? run.status().words() : run.status().words().replace(own, all.words());
    }

    private static int livelier(Status.Phase one, Status.Phase other) {
        List<Status.Phase> order = List.of(Status.Phase.PLAYING, Status.Phase.PAUSED, Status.Phase.ENDED);
        return Integer.compare(order.indexOf(one), order.indexOf(other));
    }

    /// Why a run ended.
    ///
    /// @param doing what the algorithm was about at the end
    /// @param least smallest eigenvalue of the Hessian at the end; only asked for a vanished gradient
    static String ended(
            Stop.Reason reason, Stop stop, Algorithm algorithm, String doing, double loss, OptionalDouble least,
            String matched) {
        return ended(reason, stop, algorithm.tests() ? "the algorithm's own test passed" : doing, loss, least, matched)
                + (isUntested(algorithm, reason) ? ", the algorithm's own test has not passed" : "");
    }

    /// Whether a run under an algorithm with a test of its own has ended before that test passed. Where every electron is held there
    /// is nothing left to test.
    public static boolean isUntested(Algorithm algorithm, Stop.Reason reason) {
        return algorithm.tests() && reason != Stop.Reason.ALGORITHM && reason != Stop.Reason.NOT_FINITE
                && reason != Stop.Reason.CAPTURED;
    }

    private static String ended(
            Stop.Reason reason, Stop stop, String finished, double loss, OptionalDouble least, String matched) {
        return switch (reason) {
            case TIME -> "stopped at time " + number(stop.time().getAsDouble()) + matched;
            case STEPS -> "stopped after " + stop.steps().getAsLong() + " steps" + matched;
            case GRADIENT_NORM -> isSaddle(least, loss)
                    ? "stopped at a saddle: smallest eigenvalue " + number(least.getAsDouble())
                    : "stopped: gradient below " + number(stop.gradientNorm().getAsDouble()) + matched;
            case LOSS -> "stopped: loss below " + number(stop.loss().getAsDouble()) + matched;
            case WALL_SECONDS -> "stopped after " + number(stop.wallSeconds().getAsDouble()) + " seconds" + matched;
            case CAPTURED -> "captured: every electron is held";
            case ALGORITHM -> "stopped: " + finished + matched;
            case NOT_FINITE -> "stopped: a number is no longer finite";
        };
    }

    private static boolean isSaddle(OptionalDouble least, double loss) {
        return least.isPresent() && least.getAsDouble() < -SADDLE * Math.max(1, Math.abs(loss));
    }

    /// A number with at most four digits: `0.25`, `1e-8`.
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal short4 = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        double size = short4.abs().doubleValue();
        if (size >= 1e-3 && size < 1e6) {
            return short4.toPlainString();
        }
        int exponent = short4.precision() - short4.scale() - 1;
        return short4.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
